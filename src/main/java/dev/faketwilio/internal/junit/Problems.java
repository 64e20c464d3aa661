package dev.faketwilio.internal.junit;

import java.util.List;

/** Fails tests by what is the matter with them apart from what they assert. */
final class Problems {

    private Problems() {}

    /**
     * Fails if there are problems.
     *
     * @param advice what follows them in the message; empty for nothing
     */
    static void fail(List<String> problems, String advice) {
        if (!problems.isEmpty()) {
            throw new AssertionError(String.join("\n\n", problems) + (advice.isEmpty() ? "" : "\n\n" + advice));
        }
    }
}
