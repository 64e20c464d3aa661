package dev.faketwilio.internal.standalone;

import java.util.ArrayList;
import java.util.List;

/**
 * What the program was started with.
 *
 * @param port where to listen; 0 for any port that is free
 * @param accounts the accounts; never empty
 * @param anySenderSid whether sender pools take SIDs of senders that the accounts do not own
 * @param liveLook whether browsers on this machine can look at the accounts
 * @param help whether only the usage was asked for
 */
record Arguments(int port, List<AccountArgument> accounts, boolean anySenderSid, boolean liveLook, boolean help) {

    static final String USAGE = """
            Usage: java -jar faketwilio-<version>-standalone.jar [--port PORT] --account SID:TOKEN [--account ...]

              --port PORT          where to listen on the loopback interface; 0, the default, takes any port that is free
              --account SID:TOKEN  an account: AC and 32 hexadecimal digits, a colon, and its auth token
              --any-sender-sid     lets sender pools take any well-formed SID
              --no-live-look       do not show requests and state at http://localhost:PORT/_fake
              --help               this text

            Prints one line when it is ready, and ends on SIGTERM.""";

    /**
     * Reads the command line.
     *
     * @throws IllegalArgumentException if it is not understood; the message says what was expected
     */
    static Arguments parse(String... words) {
        int port = 0;
        boolean anySenderSid = false;
        boolean liveLook = true;
        List<AccountArgument> accounts = new ArrayList<>();
        for (int i = 0; i < words.length; i++) {
            String word = words[i];
            switch (word) {
                case "--help", "-h" -> {
                    return new Arguments(0, List.of(), false, true, true);
                }
                case "--any-sender-sid" -> anySenderSid = true;
                case "--port" -> port = port(value(words, ++i, word));
                case "--no-live-look" -> liveLook = false;
                case "--account" -> {
                    AccountArgument account = AccountArgument.parse(value(words, ++i, word));
                    if (accounts.stream().anyMatch(other -> other.sid().equals(account.sid()))) {
                        throw new IllegalArgumentException(
                                "Expected each --account once, but found " + account.sid() + " twice");
                    }
                    accounts.add(account);
                }
                default -> throw new IllegalArgumentException("Unknown option " + word);
            }
        }
        if (accounts.isEmpty()) {
            throw new IllegalArgumentException("Expected at least one --account SID:TOKEN");
        }
        return new Arguments(port, List.copyOf(accounts), anySenderSid, liveLook, false);
    }

    private static String value(String[] words, int at, String option) {
        if (at >= words.length) {
            throw new IllegalArgumentException("Expected a value after " + option);
        }
        return words[at];
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // said below
        }
        throw new IllegalArgumentException("Expected --port to be a number from 0 to 65535, but found " + text);
    }

    /** An account on the command line. */
    record AccountArgument(String sid, String token) {

        static AccountArgument parse(String text) {
            int colon = text.indexOf(':');
            if (colon < 0) {
                throw new IllegalArgumentException("Expected --account SID:TOKEN, but found no colon in " + text);
            }
            return new AccountArgument(text.substring(0, colon), text.substring(colon + 1));
        }
    }
}
