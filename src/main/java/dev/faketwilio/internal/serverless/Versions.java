package dev.faketwilio.internal.serverless;

import dev.faketwilio.internal.engine.Call;
import dev.faketwilio.internal.engine.Parameter;
import dev.faketwilio.internal.engine.Transaction;
import dev.faketwilio.internal.engine.Upload;
import dev.faketwilio.internal.errors.ServerlessErrors;
import dev.faketwilio.internal.errors.TwilioErrors;
import dev.faketwilio.internal.store.Content;
import dev.faketwilio.internal.store.Table;
import dev.faketwilio.serverless.ServerlessBuild;
import dev.faketwilio.serverless.ServerlessEnvironment;
import dev.faketwilio.serverless.Visibility;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What Function Versions and Asset Versions have in common: contract/serverless.md 4. */
final class Versions {

    // section 4.3; assumed: "MB" means MiB
    private static final long MAX_OPEN = 25L * 1024 * 1024;
    private static final long MAX_PRIVATE = 10L * 1024 * 1024;

    private static final int MAX_PATH = 255;

    /** assumed: what the Serverless Toolkit does not send is not accepted either. */
    private static final String NOT_IN_PATHS = "#;,?:@+&$()'\" \\";

    private Versions() {}

    /** The path of an upload; a missing slash at the beginning is added. */
    static Parameter<String> path(String name) {
        return Parameter.text(name, MAX_PATH)
                .as(Versions::withSlash)
                // assumed: the slash that is added counts
                .where(path -> path.length() <= MAX_PATH && isUrlFriendly(path));
    }

    /** Returns who may reach an upload, in any case. */
    static Parameter<Visibility> visibility(String name) {
        return Parameter.text(name, 9).as(Versions::constant);
    }

    /** The file of an upload, of a size that the visibility allows. */
    static Upload file(Call call, Visibility visibility) {
        Upload upload = call.file("Content");
        // assumed: status, code and text
        if (upload.content().size() == 0) {
            throw TwilioErrors.INVALID_PARAMETER.exception("Content");
        }
        if (upload.content().size() > (visibility == Visibility.PRIVATE ? MAX_PRIVATE : MAX_OPEN)) {
            throw TwilioErrors.BODY_TOO_LARGE.exception();
        }
        return upload;
    }

    /**
     * Refuses what belongs to a Build that runs in some Environment of the Service; assumed: other Builds do not count,
     * though one report says so (section 0.9.5).
     */
    static void refuseIfDeployed(
            Transaction transaction, String serviceSid, String thing, Predicate<ServerlessBuild> belongsTo) {
        for (ServerlessEnvironment environment : transaction.under(EnvironmentResource.TABLE, serviceSid)) {
            String buildSid = environment.buildSid();
            ServerlessBuild build = buildSid == null ? null : transaction.find(BuildResource.TABLE, buildSid);
            if (build != null && belongsTo.test(build)) {
                throw ServerlessErrors.PART_OF_ACTIVE_DEPLOYMENT.exception(thing);
            }
        }
    }

    private static @Nullable Visibility constant(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "public" -> Visibility.PUBLIC;
            case "protected" -> Visibility.PROTECTED;
            case "private" -> Visibility.PRIVATE;
            default -> null;
        };
    }

    private static String withSlash(String path) {
        return path.startsWith("/") ? path : "/" + path;
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

    /** Returns where the files of a table of versions are kept. */
    static Table<Stored> files(Table<?> versions) {
        return Table.of("file of " + versions.name(), Stored::versionSid).under(versions, Stored::versionSid);
    }
}
