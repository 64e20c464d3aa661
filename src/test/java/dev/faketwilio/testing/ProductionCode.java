package dev.faketwilio.testing;

import com.twilio.Twilio;
import com.twilio.rest.serverless.v1.Service;

/** A program that uses Twilio, and knows of nothing else. */
public final class ProductionCode {

    private ProductionCode() {}

    /** Makes a Service and prints its URL, and how many there are. */
    public static void main(String[] credentials) {
        Twilio.init(credentials[0], credentials[1]);
        Service made = Service.creator("checkout", "Checkout").create();
        int count = 0;
        for (Service ignored : Service.reader().read()) {
            count++;
        }
        System.out.println(made.getUrl() + " " + count);
    }
}
