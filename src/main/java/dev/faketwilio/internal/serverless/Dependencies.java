package dev.faketwilio.internal.serverless;

import dev.faketwilio.internal.engine.JsonText;
import dev.faketwilio.internal.engine.Parameter;
import dev.faketwilio.internal.errors.ServerlessErrors;
import dev.faketwilio.serverless.ServerlessBuild.Dependency;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The npm packages of a Build: contract/serverless.md 5.2, 5.4 and 5.6. */
final class Dependencies {

    static final String HANDLER = "@twilio/runtime-handler";

    private static final Dependency TWILIO = new Dependency("twilio", "5.0.3");
    private static final Dependency DEFAULT_HANDLER = new Dependency(HANDLER, "2.1.2");

    /** The packages of a Build that asks for none (section 0.9.3). */
    private static final List<Dependency> DEFAULTS = List.of(
            TWILIO,
            DEFAULT_HANDLER,
            new Dependency("lodash", "4.17.21"),
            new Dependency("util", "0.12.5"),
            new Dependency("xmldom", "0.6.0"));

    /** Section 9.2. */
    private static final int LIMIT = 100;

    /** What npm itself takes as the name of a package. */
    private static final Pattern NAME = Pattern.compile("(@[a-z0-9~-][a-z0-9._~-]*/)?[a-z0-9~-][a-z0-9._~-]*");

    /** Versions, ranges and tags: no files, URLs or repositories. */
    private static final Pattern VERSION = Pattern.compile("[0-9A-Za-z.*^~<>=|+ -]+");

    private Dependencies() {}

    static Parameter<List<Dependency>> parameter(String name) {
        return Parameter.text(name, Integer.MAX_VALUE).as(Dependencies::parse);
    }

    /**
     * The packages of a Build: the defaults where none was asked for, else those that were, then {@code twilio} and the
     * handler where they are missing (assumed: sources disagree).
     *
     * @throws dev.faketwilio.internal.errors.TwilioException if a package cannot be resolved
     */
    static List<Dependency> complete(List<Dependency> asked, String runtime) {
        if (asked.isEmpty()) {
            return DEFAULTS;
        }
        if (asked.size() > LIMIT) {
            throw ServerlessErrors.LIMIT_REACHED.exception("Dependencies", LIMIT);
        }
        List<Dependency> all = new ArrayList<>();
        for (Dependency dependency : asked) {
            refuseUnlessResolvable(dependency);
            all.add(Runtimes.upgraded(dependency, runtime));
        }
        addIfMissing(all, TWILIO);
        addIfMissing(all, DEFAULT_HANDLER);
        return all;
    }

    private static void addIfMissing(List<Dependency> all, Dependency dependency) {
        if (all.stream().noneMatch(other -> other.name().equals(dependency.name()))) {
            all.add(dependency);
        }
    }

    private static void refuseUnlessResolvable(Dependency dependency) {
        boolean resolvable = NAME.matcher(dependency.name()).matches()
                && VERSION.matcher(dependency.version()).matches()
                && (!dependency.name().equals(HANDLER) || Runtimes.hasHandler(dependency.version()));
        if (!resolvable) {
            throw dependency.name().equals(HANDLER)
                    ? ServerlessErrors.UNKNOWN_HANDLER.exception(dependency.version())
                    : ServerlessErrors.UNKNOWN_DEPENDENCY.exception(dependency.name(), dependency.version());
        }
    }

    /** Sections 5.2 and 0.9.6: a JSON array or object, bare or in a pair of quotes as the Serverless Toolkit sends it. */
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
