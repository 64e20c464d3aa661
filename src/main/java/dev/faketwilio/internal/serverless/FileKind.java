package dev.faketwilio.internal.serverless;

import dev.faketwilio.Operation;
import dev.faketwilio.internal.store.Table;
import dev.faketwilio.serverless.Asset;
import dev.faketwilio.serverless.AssetVersion;
import dev.faketwilio.serverless.Build;
import dev.faketwilio.serverless.FunctionVersion;
import dev.faketwilio.serverless.ServerlessFunction;
import dev.faketwilio.serverless.Visibility;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Functions and Assets: two kinds of named files with uploaded versions (contract/serverless.md 3 and 4). Here stands what
 * differs between them; the rules are in {@link FileResource} and {@link FileVersionResource}.
 *
 * @param word Twilio's word, from which the names in paths and JSON follow
 * @param named how the named files are kept
 * @param versions how their versions are kept
 * @param content the operation that reads the content of a version; null if there is none
 * @param inBuild the versions in a Build
 * @param <T> the type of the named files
 * @param <V> the type of their versions
 */
record FileKind<T, V>(
        String word,
        Named<T> named,
        Versioned<V> versions,
        @Nullable Operation content,
        Function<Build, List<V>> inBuild) {

    static final FileKind<ServerlessFunction, FunctionVersion> FUNCTION = function();

    static final FileKind<Asset, AssetVersion> ASSET = asset();

    private static FileKind<ServerlessFunction, FunctionVersion> function() {
        Table<ServerlessFunction> table = Table.of("function", ServerlessFunction::sid)
                .under(ServiceResource.TABLE, ServerlessFunction::serviceSid);
        Table<FunctionVersion> versions =
                Table.of("function version", FunctionVersion::sid).under(table, FunctionVersion::functionSid);
        return new FileKind<>(
                "Function",
                new Named<>(
                        table,
                        f -> new File(f.sid(), f.serviceSid(), f.friendlyName(), f.dateCreated(), f.dateUpdated()),
                        f -> new ServerlessFunction(f.sid, f.serviceSid, f.friendlyName, f.created, f.updated)),
                new Versioned<>(
                        versions,
                        Versions.files(versions),
                        v -> new Version(
                                v.sid(), v.serviceSid(), v.functionSid(), v.path(), v.visibility(), v.dateCreated()),
                        v -> new FunctionVersion(v.sid, v.serviceSid, v.fileSid, v.path, v.visibility, v.created)),
                FunctionVersion.FETCH_CONTENT,
                Build::functionVersions);
    }

    private static FileKind<Asset, AssetVersion> asset() {
        Table<Asset> table = Table.of("asset", Asset::sid).under(ServiceResource.TABLE, Asset::serviceSid);
        Table<AssetVersion> versions =
                Table.of("asset version", AssetVersion::sid).under(table, AssetVersion::assetSid);
        return new FileKind<>(
                "Asset",
                new Named<>(
                        table,
                        a -> new File(a.sid(), a.serviceSid(), a.friendlyName(), a.dateCreated(), a.dateUpdated()),
                        a -> new Asset(a.sid, a.serviceSid, a.friendlyName, a.created, a.updated)),
                new Versioned<>(
                        versions,
                        Versions.files(versions),
                        v -> new Version(
                                v.sid(), v.serviceSid(), v.assetSid(), v.path(), v.visibility(), v.dateCreated()),
                        v -> new AssetVersion(v.sid, v.serviceSid, v.fileSid, v.path, v.visibility, v.created)),
                null,
                Build::assetVersions);
    }

    Table<T> table() {
        return named.table;
    }

    Table<V> versionTable() {
        return versions.table;
    }

    Version version(V value) {
        return versions.read.apply(value);
    }

    /** The word as names in JSON begin with it. */
    String key() {
        return word.toLowerCase(Locale.ROOT);
    }

    String path(File file) {
        return path(file.serviceSid, file.sid);
    }

    String path(Version version) {
        return path(version.serviceSid, version.fileSid) + "/Versions/" + version.sid;
    }

    private String path(String serviceSid, String sid) {
        return "/v1/Services/" + serviceSid + "/" + word + "s/" + sid;
    }

    /** A Function or an Asset. */
    record File(String sid, String serviceSid, String friendlyName, Instant created, Instant updated) {}

    /**
     * A version of one.
     *
     * @param fileSid the SID of the Function or Asset
     */
    record Version(
            String sid, String serviceSid, String fileSid, String path, Visibility visibility, Instant created) {}

    /** How the named files are kept, read and made. */
    record Named<T>(Table<T> table, Function<T, File> read, Function<File, T> make) {}

    /** How versions are kept, with their content, read and made. */
    record Versioned<V>(
            Table<V> table, Table<Versions.Stored> files, Function<V, Version> read, Function<Version, V> make) {}
}
