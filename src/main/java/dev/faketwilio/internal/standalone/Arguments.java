package dev.faketwilio.internal.standalone;

import dev.faketwilio.SeededApiKey;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the program was started with.
 *
 * @param wanted what it is to do; unless that is {@link Wanted#SERVER}, nothing else counts
 * @param accounts the accounts; never empty
 * @param seed what to put into the accounts
 */
record Arguments(Wanted wanted, Server server, List<AccountArgument> accounts, Seed seed) {

    private static final int DEFAULT_RECORDING_LIMIT = 8;

    static final String USAGE = """
            Usage: java -jar faketwilio-<version>-standalone.jar [--port PORT] --account SID:TOKEN [--account ...]

              --port PORT           where to listen on the loopback interface; 0, the default, takes any port that is free
              --account SID:TOKEN   an account: AC and 32 hexadecimal digits, a colon, and its auth token
              --api-key SID:SECRET  an API key of the account before it: SK and 32 hexadecimal digits, a colon, its secret
              --https               write the CA's certificate to a file, for clients that use HTTPS or this as a proxy
              --seed FILE           what to put into the accounts at the start: JSON, see docs/standalone.md
              --any-sender-sid      lets sender pools take any well-formed SID
              --builds-take SECONDS how long Serverless Builds take until they are completed; 3 without it
              --builds-fail         let Serverless Builds fail instead
              --recording-limit MB  how many megabytes of requests, and of webhook calls, to keep of each account; 8 without it
              --no-live-look        do not show requests and state at http://localhost:PORT/_fake
              --help, --version

            Prints one line when it is ready, and ends on SIGTERM. The exit status is 2 if the command line is not understood,
            1 if the program cannot start for another reason.""";

    /**
     * Reads the command line.
     *
     * @throws IllegalArgumentException if it is not understood; the message says what was expected
     */
    static Arguments parse(String... words) {
        Wanted wanted = Wanted.SERVER;
        int port = 0;
        boolean https = false;
        Path seed = null;
        boolean anySenderSid = false;
        Duration buildsTake = null;
        boolean buildsFail = false;
        boolean liveLook = true;
        int recordingLimit = DEFAULT_RECORDING_LIMIT;
        List<AccountArgument> accounts = new ArrayList<>();
        Iterator<String> rest = split(words).iterator();
        while (rest.hasNext() && wanted == Wanted.SERVER) {
            String option = rest.next();
            switch (option) {
                case "--help", "-h" -> wanted = Wanted.HELP;
                case "--version" -> wanted = Wanted.VERSION;
                case "--port" -> port = port(value(rest, option));
                case "--account" -> add(accounts, AccountArgument.parse(value(rest, option)));
                case "--api-key" -> last(accounts).apiKeys().add(apiKey(value(rest, option)));
                case "--https" -> https = true;
                case "--seed" -> seed = Path.of(value(rest, option));
                case "--any-sender-sid" -> anySenderSid = true;
                case "--builds-take" -> buildsTake = seconds(option, value(rest, option));
                case "--builds-fail" -> buildsFail = true;
                case "--recording-limit" -> recordingLimit = megabytes(option, value(rest, option));
                case "--no-live-look" -> liveLook = false;
                default -> throw new IllegalArgumentException("Unknown option " + option);
            }
        }
        if (accounts.isEmpty() && wanted == Wanted.SERVER) {
            throw new IllegalArgumentException("Expected at least one --account SID:TOKEN");
        }
        return new Arguments(
                wanted,
                new Server(port, https, liveLook, recordingLimit),
                List.copyOf(accounts),
                new Seed(seed, anySenderSid, buildsTake, buildsFail));
    }

    /** The words, with {@code --option=value} as two. */
    private static List<String> split(String... words) {
        List<String> split = new ArrayList<>();
        for (String word : words) {
            int equals = word.startsWith("--") ? word.indexOf('=') : -1;
            split.add(equals < 0 ? word : word.substring(0, equals));
            if (equals >= 0) {
                split.add(word.substring(equals + 1));
            }
        }
        return split;
    }

    private static String value(Iterator<String> rest, String option) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException("Expected a value after " + option);
        }
        return rest.next();
    }

    private static int port(String text) {
        return number("--port", text, 0, 65_535);
    }

    private static Duration seconds(String option, String text) {
        return Duration.ofSeconds(number(option, text, 0, Integer.MAX_VALUE));
    }

    private static int megabytes(String option, String text) {
        return number(option, text, 1, 1_000_000);
    }

    private static int number(String option, String text, int min, int max) {
        try {
            int number = Integer.parseInt(text);
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // said below
        }
        throw new IllegalArgumentException(
                "Expected " + option + " to be a number from " + min + " to " + max + ", but found " + text);
    }

    private static void add(List<AccountArgument> accounts, AccountArgument account) {
        if (accounts.stream().anyMatch(other -> other.sid().equals(account.sid()))) {
            throw new IllegalArgumentException("Expected each --account once, but found " + account.sid() + " twice");
        }
        accounts.add(account);
    }

    private static AccountArgument last(List<AccountArgument> accounts) {
        if (accounts.isEmpty()) {
            throw new IllegalArgumentException("Expected --api-key after the --account that it belongs to");
        }
        return accounts.get(accounts.size() - 1);
    }

    private static SeededApiKey apiKey(String text) {
        String[] pair = pair(text, "--api-key SID:SECRET");
        return new SeededApiKey(pair[0], pair[1]);
    }

    private static String[] pair(String text, String expected) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("Expected " + expected + ", but found no colon in " + text);
        }
        return new String[] {text.substring(0, colon), text.substring(colon + 1)};
    }

    /** What the program is to do. */
    enum Wanted {
        SERVER,
        HELP,
        VERSION
    }

    /**
     * The options of the server.
     *
     * @param port where to listen; 0 for any port that is free
     * @param https whether the CA's certificate is wanted in a file
     * @param liveLook whether browsers on this machine can look at the accounts
     * @param recordingLimit how many megabytes of requests are kept of each account, and of webhook calls
     */
    record Server(int port, boolean https, boolean liveLook, int recordingLimit) {}

    /**
     * The options for the state at the start.
     *
     * @param file the seed file; null for none
     * @param anySenderSid whether sender pools take SIDs of senders that the accounts do not own
     * @param buildsTake how long Builds take; null for as long as without the option
     * @param buildsFail whether Builds fail
     */
    record Seed(
            @Nullable Path file,
            boolean anySenderSid,
            @Nullable Duration buildsTake,
            boolean buildsFail) {}

    /**
     * An account on the command line.
     *
     * @param apiKeys its API keys, to which parsing adds
     */
    record AccountArgument(String sid, String token, List<SeededApiKey> apiKeys) {

        static AccountArgument parse(String text) {
            String[] pair = pair(text, "--account SID:TOKEN");
            return new AccountArgument(pair[0], pair[1], new ArrayList<>());
        }
    }
}
