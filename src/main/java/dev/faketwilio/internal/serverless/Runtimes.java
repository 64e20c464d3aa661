package dev.faketwilio.internal.serverless;

import dev.faketwilio.internal.errors.ServerlessErrors;
import dev.faketwilio.serverless.ServerlessBuild;
import dev.faketwilio.serverless.ServerlessBuild.Dependency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The Node.js runtimes of Builds: contract/serverless.md 5.5. */
final class Runtimes {

    /** The runtime of the first Build of a Service; assumed: {@code latest} means the same. */
    private static final String DEFAULT = "node22";

    private static final List<String> SUPPORTED = List.of("node20", DEFAULT, "node24");

    /** The versions of the handler that node24 cannot run. */
    private static final List<String> OLD_HANDLERS = List.of("1.0.1", "1.1.0", "1.1.1", "1.1.2", "1.1.3");

    /** The version that node24 uses in place of any later one, since it manages the handler itself (section 0.9.11). */
    private static final String NODE24_HANDLER = "2.1.2";

    /** The other versions on Twilio's list, whatever npm has (section 0.9.2). */
    private static final List<String> HANDLERS = List.of(
            "1.2.0",
            "1.2.1",
            "1.2.2",
            "1.2.3",
            "1.2.4",
            "1.2.5",
            "1.3.0",
            "1.3.1",
            "2.0.0",
            "2.0.1",
            "2.0.3",
            NODE24_HANDLER);

    private Runtimes() {}

    /**
     * The runtime of a Build.
     *
     * @param asked what was asked for; null for nothing
     * @param last the Service's last successful Build; null for none
     */
    static String of(@Nullable String asked, @Nullable ServerlessBuild last) {
        if (asked == null) {
            return last == null ? DEFAULT : last.runtime();
        }
        if (asked.equals("latest")) {
            return DEFAULT;
        }
        if (!SUPPORTED.contains(asked)) {
            throw ServerlessErrors.UNSUPPORTED_RUNTIME.exception(asked);
        }
        return asked;
    }

    /** Returns whether a Build may ask for that version of the handler. */
    static boolean hasHandler(String version) {
        return HANDLERS.contains(version) || OLD_HANDLERS.contains(version);
    }

    /** The package in the version that the runtime makes of it. */
    static Dependency upgraded(Dependency dependency, String runtime) {
        return runtime.equals("node24") && isHandler(dependency) && !OLD_HANDLERS.contains(dependency.version())
                ? new Dependency(Dependencies.HANDLER, NODE24_HANDLER)
                : dependency;
    }

    /** Returns whether packing must fail, since the handler is too old for the runtime. */
    static boolean fails(List<Dependency> dependencies, String runtime) {
        return runtime.equals("node24")
                && dependencies.stream()
                        .anyMatch(dependency -> isHandler(dependency) && OLD_HANDLERS.contains(dependency.version()));
    }

    private static boolean isHandler(Dependency dependency) {
        return dependency.name().equals(Dependencies.HANDLER);
    }
}
