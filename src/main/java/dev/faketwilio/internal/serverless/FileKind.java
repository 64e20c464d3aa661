package dev.faketwilio.internal.serverless;

import dev.faketwilio.Operation;
import dev.faketwilio.Property;
import dev.faketwilio.ResourceType;
import dev.faketwilio.TwilioResource;
import dev.faketwilio.internal.properties.Shape;
import dev.faketwilio.internal.store.Table;
import dev.faketwilio.serverless.ServerlessAsset;
import dev.faketwilio.serverless.ServerlessAssetVersion;
import dev.faketwilio.serverless.ServerlessBuild;
import dev.faketwilio.serverless.ServerlessFunction;
import dev.faketwilio.serverless.ServerlessFunctionVersion;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Functions and Assets: two kinds of named files with uploaded versions (contract/serverless.md 3 and 4). Here stands what
 * differs between them; the rules are in {@link FileResource} and {@link FileVersionResource}.
 *
 * @param word Twilio's word, from which the names in paths and JSON follow
 * @param <T> the type of the named files
 * @param <V> the type of their versions
 */
record FileKind<T extends TwilioResource, V extends TwilioResource>(
        String word, ResourceType<T> type, Table<T> table, Versioned<V> versions) {

    static final FileKind<ServerlessFunction, ServerlessFunctionVersion> FUNCTION = function();

    static final FileKind<ServerlessAsset, ServerlessAssetVersion> ASSET = asset();

    private static FileKind<ServerlessFunction, ServerlessFunctionVersion> function() {
        Table<ServerlessFunction> table = Table.of("function", ServerlessFunction::sid)
                .under(ServiceResource.TABLE, ServerlessFunction::serviceSid);
        Table<ServerlessFunctionVersion> versions = Table.of("function version", ServerlessFunctionVersion::sid)
                .under(table, ServerlessFunctionVersion::functionSid);
        return new FileKind<>(
                "Function",
                ServerlessFunction.TYPE,
                table,
                new Versioned<>(
                        ServerlessFunctionVersion.TYPE,
                        versions,
                        Versions.files(versions),
                        ServerlessBuild.FUNCTION_VERSIONS,
                        ServerlessFunctionVersion.FETCH_CONTENT));
    }

    private static FileKind<ServerlessAsset, ServerlessAssetVersion> asset() {
        Table<ServerlessAsset> table =
                Table.of("asset", ServerlessAsset::sid).under(ServiceResource.TABLE, ServerlessAsset::serviceSid);
        Table<ServerlessAssetVersion> versions =
                Table.of("asset version", ServerlessAssetVersion::sid).under(table, ServerlessAssetVersion::assetSid);
        return new FileKind<>(
                "Asset",
                ServerlessAsset.TYPE,
                table,
                new Versioned<>(
                        ServerlessAssetVersion.TYPE,
                        versions,
                        Versions.files(versions),
                        ServerlessBuild.ASSET_VERSIONS,
                        null));
    }

    Table<V> versionTable() {
        return versions.table;
    }

    /** The word as names in JSON begin with it. */
    String key() {
        return word.toLowerCase(Locale.ROOT);
    }

    /** The property of a version that has the SID of its file. */
    Property<String> fileSid() {
        return versions.property(key() + "_sid");
    }

    /**
     * The table of versions, and of their content.
     *
     * @param inBuild the versions in a Build
     * @param content the operation that reads the content of a version; null if there is none
     */
    record Versioned<V extends TwilioResource>(
            ResourceType<V> type,
            Table<V> table,
            Table<Versions.Stored> files,
            Property<List<V>> inBuild,
            @Nullable Operation content) {

        /** The property of that name. */
        <P> Property<P> property(String name) {
            return Shape.of(type).named(name);
        }
    }
}
