package dev.faketwilio.internal.serverless;

import dev.faketwilio.internal.errors.ServerlessErrors;
import dev.faketwilio.serverless.Build;
import dev.faketwilio.serverless.Build.Dependency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The Node.js runtimes of Builds: contract/serverless.md 5.5. */
final class Runtimes {

    /** What the first Build of a Service gets; assumed: what {@code latest} means, too. */
    private static final String DEFAULT = "node22";

    private static final List<String> SUPPORTED = List.of("node20", DEFAULT, "node24");

    /** The handler that node24 needs: older ones from 1.2.0 on are replaced by it. */
    private static final String NODE24_HANDLER = "2.1.2";

    private Runtimes() {}

    /**
     * The runtime of a Build.
     *
     * @param asked what was asked for; null for nothing
     * @param last the Service's last successful Build; null for none
     */
    static String of(@Nullable String asked, @Nullable Build last) {
        if (asked == null) {
            return last == null ? DEFAULT : last.runtime();
        }
        if (asked.equals("latest")) {
            return DEFAULT;
        }
        if (!SUPPORTED.contains(asked)) {
            throw ServerlessErrors.unsupportedRuntime(asked);
        }
        return asked;
    }

    /** The package in the version that the runtime makes of it. */
    static Dependency upgraded(Dependency dependency, String runtime) {
        return runtime.equals("node24")
                        && dependency.name().equals(Dependencies.HANDLER)
                        && isFrom(dependency, 1, 2, 0)
                        && !isFrom(dependency, 2, 1, 2)
                ? new Dependency(Dependencies.HANDLER, NODE24_HANDLER)
                : dependency;
    }

    /** Whether packing must fail, since the handler is too old for the runtime. */
    static boolean fails(List<Dependency> dependencies, String runtime) {
        return runtime.equals("node24")
                && dependencies.stream()
                        .anyMatch(dependency ->
                                dependency.name().equals(Dependencies.HANDLER) && !isFrom(dependency, 1, 2, 0));
    }

    private static boolean isFrom(Dependency dependency, int major, int minor, int patch) {
        int[] version = Dependencies.exact(dependency.version());
        if (version == null) {
            return true;
        }
        return version[0] != major
                ? version[0] > major
                : version[1] != minor ? version[1] > minor : version[2] >= patch;
    }
}
