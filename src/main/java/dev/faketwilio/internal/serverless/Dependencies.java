package dev.faketwilio.internal.serverless;

import dev.faketwilio.internal.engine.JsonText;
import dev.faketwilio.internal.engine.Parameter;
import dev.faketwilio.internal.errors.ServerlessErrors;
import dev.faketwilio.serverless.Build.Dependency;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The npm packages of a Build: contract/serverless.md 5.2, 5.4 and 5.6. */
final class Dependencies {

    static final String HANDLER = "@twilio/runtime-handler";

    private static final String TWILIO = "twilio";

    /** assumed: today's; only that it is some 5.x is known. */
    private static final String DEFAULT_TWILIO = "5.0.0";

    private static final String DEFAULT_HANDLER = "2.0.1";

    /** Section 9.2. */
    private static final int LIMIT = 100;

    /** What npm itself takes as the name of a package. */
    private static final Pattern NAME = Pattern.compile("(@[a-z0-9~-][a-z0-9._~-]*/)?[a-z0-9~-][a-z0-9._~-]*");

    /** Versions, ranges and tags: no files, URLs or repositories. */
    private static final Pattern VERSION = Pattern.compile("[0-9A-Za-z.*^~<>=|+ -]+");

    private static final Pattern EXACT = Pattern.compile("(\\d{1,9})\\.(\\d{1,9})\\.(\\d{1,9})(-[0-9A-Za-z.-]+)?");

    private static final Parameter<List<Dependency>> PARAMETER =
            Parameter.text("Dependencies", Integer.MAX_VALUE).as(Dependencies::parse);

    private Dependencies() {}

    static Parameter<List<Dependency>> parameter() {
        return PARAMETER;
    }

    /**
     * What a Build has: what was asked for, then what every Build has.
     *
     * @throws dev.faketwilio.internal.errors.TwilioException if a package cannot be resolved
     */
    static List<Dependency> complete(List<Dependency> asked, String runtime) {
        if (asked.size() > LIMIT) {
            throw ServerlessErrors.limitReached("Dependencies", LIMIT);
        }
        List<Dependency> all = new ArrayList<>();
        boolean twilio = false;
        boolean handler = false;
        for (Dependency dependency : asked) {
            refuseUnlessResolvable(dependency);
            twilio |= dependency.name().equals(TWILIO);
            handler |= dependency.name().equals(HANDLER);
            all.add(Runtimes.upgraded(dependency, runtime));
        }
        if (!twilio) {
            all.add(new Dependency(TWILIO, DEFAULT_TWILIO));
        }
        if (!handler) {
            all.add(Runtimes.upgraded(new Dependency(HANDLER, DEFAULT_HANDLER), runtime));
        }
        return all;
    }

    /** The three numbers of an exact version; null if it is a range or a tag. */
    static int @Nullable [] exact(String version) {
        var match = EXACT.matcher(version);
        return match.matches()
                ? new int[] {
                    Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2)), Integer.parseInt(match.group(3))
                }
                : null;
    }

    private static void refuseUnlessResolvable(Dependency dependency) {
        boolean resolvable = NAME.matcher(dependency.name()).matches()
                && VERSION.matcher(dependency.version()).matches()
                // section 5.2: a range is refused for this one; assumed: every exact version exists
                && (!dependency.name().equals(HANDLER) || exact(dependency.version()) != null);
        if (!resolvable) {
            throw ServerlessErrors.unknownDependency(dependency.name(), dependency.version());
        }
    }

    /** Section 5.2: a JSON array, bare or in one more pair of quotes as the Serverless Toolkit sends it. */
    private static @Nullable List<Dependency> parse(String text) {
        boolean wrapped = text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"");
        List<Map<String, String>> objects = JsonText.objects(wrapped ? text.substring(1, text.length() - 1) : text);
        if (objects == null) {
            return null;
        }
        List<Dependency> dependencies = new ArrayList<>();
        for (Map<String, String> object : objects) {
            String name = object.get("name");
            String version = object.get("version");
            if (name == null || version == null) {
                return null;
            }
            dependencies.add(new Dependency(name, version));
        }
        return dependencies;
    }
}
