package dev.faketwilio.internal.standalone;

import dev.faketwilio.FakeTwilioServer;
import dev.faketwilio.Product;
import dev.faketwilio.TwilioSandbox;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;

/** {@code java -jar faketwilio-<version>-standalone.jar}. */
public final class Standalone {

    private Standalone() {}

    /** Runs the program until the process is told to end. */
    public static void main(String... words) throws InterruptedException {
        int status = run(System.out, System.err, new CountDownLatch(1), words);
        if (status != 0) {
            System.exit(status);
        }
    }

    /**
     * Runs the program until the latch opens.
     *
     * @return the exit status: 0, or 2 if it could not start
     */
    static int run(PrintStream out, PrintStream err, CountDownLatch end, String... words) throws InterruptedException {
        Arguments arguments;
        try {
            arguments = Arguments.parse(words);
        } catch (IllegalArgumentException misunderstood) {
            err.println(misunderstood.getMessage());
            err.println(Arguments.USAGE);
            return 2;
        }
        if (arguments.help()) {
            out.println(Arguments.USAGE);
            return 0;
        }
        try (FakeTwilioServer server = FakeTwilioServer.start(arguments.port())) {
            server.liveLook(arguments.liveLook());
            for (Arguments.AccountArgument account : arguments.accounts()) {
                TwilioSandbox sandbox = server.newSandbox(account.sid(), account.token());
                sandbox.clock().set(Instant.now());
                sandbox.clock().runInRealTime();
                if (arguments.anySenderSid()) {
                    sandbox.given().anySenderSid();
                }
            }
            StringBuilder ready = new StringBuilder("FakeTwilio is ready:");
            for (Product product : Product.values()) {
                ready.append(' ').append(server.address()).append('/').append(product.subdomain());
            }
            out.println(ready);
            end.await();
            return 0;
        } catch (UncheckedIOException | IllegalArgumentException | IllegalStateException cannot) {
            err.println(cannot.getMessage());
            return 2;
        }
    }
}
