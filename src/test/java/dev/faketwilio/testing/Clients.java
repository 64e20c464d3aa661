package dev.faketwilio.testing;

import dev.faketwilio.TwilioSandbox;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** The JDK's client, which trusts the fake's CA. */
public final class Clients {

    private Clients() {}

    /** Connects where it is told to. */
    public static HttpClient trusting(TwilioSandbox twilio, HttpClient.Version version) {
        return builder(twilio, version).build();
    }

    /** Connects through the fake as its proxy. */
    public static HttpClient proxied(TwilioSandbox twilio, HttpClient.Version version) {
        InetSocketAddress proxy =
                new InetSocketAddress("localhost", twilio.address().getPort());
        return builder(twilio, version).proxy(ProxySelector.of(proxy)).build();
    }

    private static HttpClient.Builder builder(TwilioSandbox twilio, HttpClient.Version version) {
        return HttpClient.newBuilder()
                .version(version)
                .sslContext(twilio.https().sslContext())
                .connectTimeout(Duration.ofSeconds(30));
    }

    /** A request with the sandbox's credentials. */
    public static HttpRequest.Builder request(TwilioSandbox twilio, String url) {
        return HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", RawHttp.basic(twilio.accountSid(), twilio.authToken()));
    }

    public static HttpResponse<String> get(HttpClient client, TwilioSandbox twilio, String url)
            throws IOException, InterruptedException {
        return client.send(request(twilio, url).build(), BodyHandlers.ofString());
    }
}
