package dev.faketwilio.reliability;

import static dev.faketwilio.assertions.FakeTwilioAssertions.assertThat;

import dev.faketwilio.FakeTwilioServer;
import dev.faketwilio.Operation;
import dev.faketwilio.Product;
import dev.faketwilio.SeededApiKey;
import dev.faketwilio.Snapshot;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.internal.sandbox.Sandbox;
import dev.faketwilio.messaging.MessagingService;
import dev.faketwilio.serverless.ServerlessService;
import dev.faketwilio.testing.Endpoint;
import dev.faketwilio.testing.FullAccount;
import dev.faketwilio.testing.RawHttp;
import dev.faketwilio.testing.TwilioHttp;
import java.time.Duration;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Does with a sandbox whatever may be done with one, right and wrong, and prints all that can be read of it: everything that
 * has a text, failures, traces, and the logs of all levels. For {@link SecretsNeverShownTest}, which runs it in a JVM of its
 * own.
 */
public final class Talkative {

    static final String ACCOUNT = "AC0123456789abcdef0123456789abcdef";
    static final String KEY = "SK0123456789abcdef0123456789abcdef";

    /** All secrets have it in them, and nothing else has. */
    static final String MARK = "Geheim+/9";

    static final String TOKEN = MARK + "-token";
    static final String KEY_SECRET = MARK + "-key";
    static final String CALLBACK_PASSWORD = MARK + "-password";

    /** The root, and those of the libraries. Held on to, since loggers that nobody holds lose their levels. */
    private static final List<Logger> LOGGERS = Stream.of("", "io.undertow", "org.xnio", "org.jboss.threads")
            .map(Logger::getLogger)
            .toList();

    private Talkative() {}

    /** Talks. */
    public static void main(String... args) throws Exception {
        logEverything();
        try (FakeTwilioServer server = FakeTwilioServer.start();
                Endpoint app = Endpoint.answering(404)) {
            TwilioSandbox twilio = server.newSandbox(ACCOUNT, TOKEN);
            SeededApiKey key = twilio.given().apiKey(KEY, KEY_SECRET);
            twilio.given().apiKey();
            behave(twilio, key, app);
            misbehave(twilio);

            print("key", key);
            print("server", server);
            print("server", server.https());
            print("sandbox", twilio);
            print("given", twilio.given());
            print("faults", twilio.faults());
            print("clock", twilio.clock());
            print("snapshot", twilio.snapshot());
            print("state", twilio.serverless());
            print("state", twilio.serverless().services());
            print("state", twilio.messaging());
            print("state", twilio.messaging().messages());
            print("requests", twilio.requests());
            twilio.requests().forEach(request -> {
                print("request", request);
                print("authorization", request.header("Authorization"));
            });
            print("calls", twilio.webhooks());
            twilio.webhooks()
                    .forEach(call ->
                            print("call " + call, call.header("authorization").orElseThrow()));
            fail(twilio);
            print("page", ((Sandbox) twilio).failurePage("it failed"));
            for (String look : new String[] {"", ".json", "/accounts/" + ACCOUNT, "/accounts/" + ACCOUNT + ".json"}) {
                print(
                        "look" + look,
                        RawHttp.at(server.address()).get("/_fake" + look).body());
            }
            twilio.close();
            TwilioHttp.to(twilio, Product.MESSAGING).get("/v1/Services");
            print("after the end", failure(twilio::verify));
        }
    }

    /** All that the server may log, and nothing of the JDK, whose client is not ours. */
    private static void logEverything() {
        for (Logger logger : LOGGERS) {
            logger.setLevel(Level.ALL);
        }
        for (Handler handler : LOGGERS.get(0).getHandlers()) {
            handler.setLevel(Level.ALL);
            handler.setFilter(entry -> !String.valueOf(entry.getLoggerName()).startsWith("jdk."));
        }
    }

    private static void behave(TwilioSandbox twilio, SeededApiKey key, Endpoint app) {
        FullAccount account = new FullAccount(twilio);
        String callback = "http://user:" + CALLBACK_PASSWORD.replace("+", "%2B").replace("/", "%2F") + "@localhost:"
                + app.port() + "/status";
        TwilioHttp.to(twilio, Product.API)
                .post(
                        "/2010-04-01/Accounts/" + ACCOUNT + "/Messages.json",
                        "To",
                        "+14155550199",
                        "From",
                        "+14155550100",
                        "Body",
                        "Hi",
                        "StatusCallback",
                        callback);
        twilio.clock().advance(Duration.ofMinutes(1));
        twilio.webhooks().awaitAll(Duration.ofMinutes(1));
        Snapshot before = twilio.snapshot();
        for (Operation operation : FullAccount.operations()) {
            account.perform(operation);
            twilio.restore(before);
            account.send(
                    TwilioHttp.to(twilio, operation.product(), key.sid(), key.secret()),
                    operation,
                    FullAccount.path(operation, account.values(operation)));
            twilio.restore(before);
        }
    }

    private static void misbehave(TwilioSandbox twilio) {
        TwilioHttp.to(twilio, Product.MESSAGING).get("/v1/Nothing");
        TwilioHttp.to(twilio, Product.SERVERLESS).send("PUT", "/v1/Services/ZS0", "text/plain", "x");
        TwilioHttp.to(twilio, Product.API).get("/2010-04-01/Accounts/" + ACCOUNT + "/Calls.json");
        TwilioHttp.to(twilio, Product.SERVERLESS, TOKEN, ACCOUNT).get("/v1/Services");
        TwilioHttp.to(twilio, Product.SERVERLESS, ACCOUNT, KEY_SECRET).get("/v1/Services");
        TwilioHttp.to(twilio, Product.SERVERLESS, KEY, TOKEN).get("/v1/Services");
        TwilioHttp.to(twilio, Product.SERVERLESS, KEY.replace('0', 'f'), KEY_SECRET)
                .get("/v1/Services");
        RawHttp plain = RawHttp.at(twilio.address());
        plain.with("Authorization", "Bearer " + TOKEN).get("/serverless/v1/Services");
        plain.with("Authorization", "Basic " + TOKEN).get("/serverless/v1/Services");
        plain.with("Authorization", RawHttp.basic(ACCOUNT, TOKEN)).get("/elsewhere/v1/Services");
        twilio.faults().on(ServerlessService.CREATE).times(1).edgeError(502);
        twilio.faults().on(MessagingService.LIST).times(1).dropConnection();
    }

    private static void fail(TwilioSandbox twilio) {
        String authorization = RawHttp.basic(ACCOUNT, TOKEN);
        print("failure", failure(twilio::verify));
        print("failure", failure(() -> assertThat(twilio.requests()).hasSize(1)));
        print(
                "failure",
                failure(() -> assertThat(twilio.requests().withHeader("Authorization", authorization))
                        .hasSize(1)));
        print("failure", failure(() -> assertThat(twilio).serverlessService("missing")));
        print("failure", failure(() -> twilio.webhooks().about("SM0").single()));
        print("failure", failure(() -> twilio.given().apiKey(KEY, KEY_SECRET)));
    }

    private static String failure(Runnable action) {
        try {
            action.run();
        } catch (AssertionError | RuntimeException expected) {
            return expected.toString();
        }
        throw new IllegalStateException("It was to fail");
    }

    private static void print(String what, Object text) {
        System.out.println("== " + what + ": " + text);
    }
}
