package dev.faketwilio.messaging;

import dev.faketwilio.Product;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.testing.TwilioHttp;
import dev.faketwilio.testing.TwilioHttp.Answer;

/** Plain HTTP to the messages of a sandbox, and what they need. */
final class Sms {

    static final String FROM = "+14155550100";
    static final String TO = "+14155550199";

    private Sms() {}

    static TwilioHttp http(TwilioSandbox twilio) {
        return TwilioHttp.to(twilio, Product.API);
    }

    /** The path of something of the account's, for example {@code /Messages.json}. */
    static String path(TwilioSandbox twilio, String rest) {
        return "/2010-04-01/Accounts/" + twilio.accountSid() + rest;
    }

    static String one(TwilioSandbox twilio, String sid) {
        return path(twilio, "/Messages/" + sid + ".json");
    }

    /** Posts a message: name, value, name, value. */
    static Answer post(TwilioSandbox twilio, String... form) {
        return http(twilio).post(path(twilio, "/Messages.json"), form);
    }

    static Answer get(TwilioSandbox twilio, String sid) {
        return http(twilio).get(one(twilio, sid));
    }

    /** Sends a message directly. */
    static TwilioMessage send(TwilioSandbox twilio, String to, String body) {
        return twilio.messaging()
                .message(post(twilio, "To", to, "From", FROM, "Body", body).sid());
    }

    /** Sends a message through a Service. */
    static TwilioMessage send(TwilioSandbox twilio, MessagingService service, String to, String body) {
        return twilio.messaging()
                .message(post(twilio, "To", to, "MessagingServiceSid", service.sid(), "Body", body)
                        .sid());
    }

    /** Posts a message that a Service is to send at another time. */
    static Answer schedule(TwilioSandbox twilio, MessagingService service, String sendAt) {
        return post(
                twilio,
                "To",
                TO,
                "MessagingServiceSid",
                service.sid(),
                "Body",
                "Hi",
                "ScheduleType",
                "fixed",
                "SendAt",
                sendAt);
    }

    /** A Service with those numbers, which the account buys for it. */
    static MessagingService service(TwilioSandbox twilio, String... numbers) {
        MessagingService service = twilio.given().messagingService("Alerts");
        for (String number : numbers) {
            pool(twilio, service, number);
        }
        return service;
    }

    /** Puts a number into the pool of a Service. */
    static void pool(TwilioSandbox twilio, MessagingService service, String number) {
        TwilioHttp.to(twilio, Product.MESSAGING)
                .post(
                        "/v1/Services/" + service.sid() + "/PhoneNumbers",
                        "PhoneNumberSid",
                        twilio.given().phoneNumber(number).sid());
    }
}
