package dev.faketwilio.internal.serverless;

import dev.faketwilio.internal.engine.Call;
import dev.faketwilio.internal.engine.Parameter;
import dev.faketwilio.internal.engine.State;
import dev.faketwilio.internal.engine.TwilioErrors;
import dev.faketwilio.internal.engine.Upload;
import dev.faketwilio.internal.store.Content;
import dev.faketwilio.internal.store.Table;
import dev.faketwilio.serverless.Build;
import dev.faketwilio.serverless.Environment;
import dev.faketwilio.serverless.Visibility;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What Function Versions and Asset Versions have in common: contract/serverless.md 4. */
final class Versions {

    /** Section 4.3; assumed: "10 MB" means MiB. */
    private static final long MAX_PRIVATE = 10L * 1024 * 1024;

    /** assumed: what the Serverless Toolkit does not send is not accepted either. */
    private static final String NOT_IN_PATHS = "#;,?:@+&$()'\" \\";

    private static final Parameter<String> PATH = Parameter.text("Path", 255).where(Versions::isUrlFriendly);
    private static final Parameter<Visibility> VISIBILITY =
            Parameter.text("Visibility", 9).as(Versions::visibility);

    private Versions() {}

    /** The path of an upload; a missing slash at the beginning is added. */
    static String path(Call call) {
        String path = call.required(PATH);
        return path.startsWith("/") ? path : "/" + path;
    }

    static Visibility visibility(Call call) {
        return call.required(VISIBILITY);
    }

    /** The file of an upload, of a size that the visibility allows. */
    static Upload file(Call call, Visibility visibility) {
        Upload upload = call.file("Content");
        if (upload.content().size() == 0) {
            throw TwilioErrors.invalidParameter("Content");
        }
        if (visibility == Visibility.PRIVATE && upload.content().size() > MAX_PRIVATE) {
            throw TwilioErrors.bodyTooLarge();
        }
        return upload;
    }

    /** How the API writes a visibility. */
    static String word(Visibility visibility) {
        return visibility.name().toLowerCase(Locale.ROOT);
    }

    /** Refuses what belongs to a Build that runs in some Environment of the Service. */
    static void refuseIfDeployed(State state, String serviceSid, String thing, Predicate<Build> belongsTo) {
        for (Environment environment : state.under(EnvironmentResource.TABLE, serviceSid)) {
            String buildSid = environment.buildSid();
            Build build = buildSid == null ? null : state.find(BuildResource.TABLE, buildSid);
            if (build != null && belongsTo.test(build)) {
                throw TwilioErrors.partOfActiveDeployment(thing);
            }
        }
    }

    private static @Nullable Visibility visibility(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "public" -> Visibility.PUBLIC;
            case "protected" -> Visibility.PROTECTED;
            case "private" -> Visibility.PRIVATE;
            default -> null;
        };
    }

    private static boolean isUrlFriendly(String path) {
        return path.chars().allMatch(c -> c > ' ' && c < 127 && NOT_IN_PATHS.indexOf(c) < 0);
    }

    /**
     * An uploaded file, kept beside its version.
     *
     * @param versionSid the SID of the version
     */
    record Stored(String versionSid, Content content) {}

    /** Where the files of a table of versions are kept. */
    static Table<Stored> files(Table<?> versions) {
        return Table.of("file of " + versions.name(), Stored::versionSid).under(versions, Stored::versionSid);
    }
}
