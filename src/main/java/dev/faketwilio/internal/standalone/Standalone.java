package dev.faketwilio.internal.standalone;

import dev.faketwilio.FakeTwilioServer;
import dev.faketwilio.Product;
import dev.faketwilio.SeededApiKey;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.serverless.Builds;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** {@code java -jar faketwilio-<version>-standalone.jar}. */
public final class Standalone {

    private static final long MEGABYTE = 1024 * 1024;
    private static final int CANNOT_START = 1;
    private static final int NOT_UNDERSTOOD = 2;

    private static final LastLine LAST_LINE = new LastLine();

    private Standalone() {}

    /** Runs the program until the process is told to end. */
    public static void main(String... words) throws InterruptedException {
        QuietLogs.apply();
        int status = 0;
        try {
            status = run(System.out, System.err, new CountDownLatch(1), words);
        } catch (VirtualMachineError cannotGoOn) {
            LAST_LINE.end(cannotGoOn);
        }
        if (status != 0) {
            System.exit(status);
        }
    }

    private static FakeTwilioServer server(Arguments arguments) {
        return FakeTwilioServer.builder()
                .port(arguments.server().port())
                .liveLook(arguments.server().liveLook())
                .recordingLimit(arguments.server().recordingLimit() * MEGABYTE)
                .start();
    }

    /**
     * Runs the program until the latch opens.
     *
     * @return the exit status: 0; 2 if the command line is not understood, or 1 if the program cannot start otherwise
     */
    static int run(PrintStream out, PrintStream err, CountDownLatch end, String... words) throws InterruptedException {
        Arguments arguments;
        try {
            arguments = Arguments.parse(words);
        } catch (IllegalArgumentException misunderstood) {
            err.println(misunderstood.getMessage());
            err.println(Arguments.USAGE);
            return NOT_UNDERSTOOD;
        }
        return switch (arguments.wanted()) {
            case HELP -> print(out, Arguments.USAGE);
            case VERSION -> print(out, "FakeTwilio " + version());
            case SERVER -> serve(out, err, end, arguments);
        };
    }

    private static int print(PrintStream out, String text) {
        out.println(text);
        return 0;
    }

    private static String version() {
        String version = Standalone.class.getPackage().getImplementationVersion();
        return version == null ? "(not packaged)" : version;
    }

    private static int serve(PrintStream out, PrintStream err, CountDownLatch end, Arguments arguments)
            throws InterruptedException {
        MemoryWatch watch = new MemoryWatch(LAST_LINE::end);
        try (FakeTwilioServer server = server(arguments)) {
            server.onFailure(LAST_LINE::end);
            watch.start();
            List<TwilioSandbox> sandboxes;
            try {
                sandboxes = open(server, arguments);
            } catch (IllegalArgumentException unfit) {
                err.println(unfit.getMessage());
                return NOT_UNDERSTOOD;
            }
            seed(sandboxes, arguments.seed());
            out.println(ready(server, arguments.server().https()));
            end.await();
            return 0;
        } catch (UncheckedIOException | IllegalStateException | SeedFile.Unfit cannot) {
            err.println(cannot.getMessage());
            return CANNOT_START;
        } finally {
            watch.interrupt();
        }
    }

    private static List<TwilioSandbox> open(FakeTwilioServer server, Arguments arguments) {
        List<TwilioSandbox> sandboxes = new ArrayList<>();
        for (Arguments.AccountArgument account : arguments.accounts()) {
            TwilioSandbox sandbox = server.newSandbox(account.sid(), account.token());
            // people and programs that use it live by the wall clock, unlike tests
            sandbox.clock().set(Instant.now());
            sandbox.clock().runInRealTime();
            for (SeededApiKey key : account.apiKeys()) {
                sandbox.given().apiKey(key.sid(), key.secret());
            }
            if (arguments.seed().anySenderSid()) {
                sandbox.given().anySenderSid();
            }
            sandboxes.add(sandbox);
        }
        return sandboxes;
    }

    /** A seed file can deploy its Builds, so they are completed at once; the options are for those that come later. */
    private static void seed(List<TwilioSandbox> sandboxes, Arguments.Seed seed) throws InterruptedException {
        if (seed.file() != null) {
            sandboxes.forEach(sandbox -> sandbox.simulate().builds().completeAfter(Duration.ZERO));
            new SeedRun(sandboxes).run(SeedFile.read(seed.file()));
        }
        sandboxes.forEach(sandbox -> setBuilds(sandbox.simulate().builds(), seed));
    }

    private static void setBuilds(Builds builds, Arguments.Seed seed) {
        Duration duration = seed.buildsTake();
        if (duration == null && seed.buildsFail()) {
            builds.failWhenPolled();
        } else if (duration == null) {
            builds.completeWhenPolled();
        } else if (seed.buildsFail()) {
            builds.failAfter(duration);
        } else {
            builds.completeAfter(duration);
        }
    }

    /** The one line for whoever waits for the program: base URLs, and at its end, since it may have blanks, the file. */
    private static String ready(FakeTwilioServer server, boolean https) {
        StringBuilder ready = new StringBuilder("FakeTwilio is ready:");
        appendUrls(ready, server.address());
        if (https) {
            appendUrls(ready, server.https().address());
            ready.append(" ca=").append(server.https().caPemFile());
        }
        return ready.toString();
    }

    private static void appendUrls(StringBuilder text, URI address) {
        for (Product product : Product.built()) {
            text.append(' ').append(address).append('/').append(product.subdomain());
        }
    }
}
