package dev.faketwilio.internal.serverless;

import dev.faketwilio.Operation;
import dev.faketwilio.internal.engine.Call;
import dev.faketwilio.internal.engine.Declaration;
import dev.faketwilio.internal.engine.Representation;
import dev.faketwilio.internal.engine.Resource;
import dev.faketwilio.internal.engine.Transaction;
import dev.faketwilio.internal.engine.Upload;
import dev.faketwilio.internal.serverless.FileKind.Version;
import dev.faketwilio.serverless.Visibility;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * {@code /v1/Services/{ServiceSid}/Functions/{FunctionSid}/Versions} and {@code /Assets/{AssetSid}/Versions}: everything the
 * fake knows about Function Versions and Asset Versions (contract/serverless.md 4). Only the content of the former can be
 * read through the API.
 */
final class FileVersionResource<T, V> implements Resource {

    private final FileKind<T, V> kind;
    private final Operations operations;

    FileVersionResource(FileKind<T, V> kind, Operations operations) {
        this.kind = kind;
        this.operations = operations;
    }

    @Override
    public Declaration<V> declaration() {
        Declaration<V> declaration = Declaration.of(kind.versionTable(), kind.word() + "VersionSid")
                .keeping(kind.versions().files())
                .create(operations.create, this::create)
                .list(operations.list, kind.key() + "_versions")
                .fetch(operations.fetch)
                .asTimePasses(this::removeUnused)
                .json(this::write);
        return kind.content() == null ? declaration : declaration.fetch(kind.content(), this::content);
    }

    private V create(Call call) {
        String path = Versions.path(call);
        Visibility visibility = Versions.visibility(call);
        Upload upload = Versions.file(call, visibility);
        FileKind.File file = kind.named().read().apply(call.parent(kind.table()));
        Version version = new Version(call.newSid("ZN"), file.serviceSid(), file.sid(), path, visibility, call.now());
        call.transaction().put(kind.versions().files(), new Versions.Stored(version.sid(), upload.content()));
        return kind.versions().make().apply(version);
    }

    /** Section 9.2. */
    private void removeUnused(Transaction transaction) {
        Retention.removeUnused(
                transaction,
                kind.versionTable(),
                value -> kind.version(value).created(),
                value -> transaction
                        .under(BuildResource.TABLE, kind.version(value).serviceSid())
                        .stream()
                        .noneMatch(build -> kind.inBuild().apply(build).contains(value)));
    }

    private void write(V value, Representation json) {
        Version version = kind.version(value);
        String self = kind.path(version);
        json.sids(version.sid())
                .text("service_sid", version.serviceSid())
                .text(kind.key() + "_sid", version.fileSid())
                .text("path", version.path())
                .text("visibility", Versions.word(version.visibility()))
                .date("date_created", version.created())
                .url(self);
        if (kind.content() != null) {
            json.link(kind.key() + "_version_content", self + "/Content");
        }
    }

    /** In a Build, without its URL (section 5.1). */
    static <V> void writeInBuild(FileKind<?, V> kind, V value, Representation json) {
        Version version = kind.version(value);
        json.sids(version.sid())
                .text("service_sid", version.serviceSid())
                .text(kind.key() + "_sid", version.fileSid())
                .date("date_created", version.created())
                .text("path", version.path())
                // the examples have upper case, working clients depend on lower case
                .text("visibility", Versions.word(version.visibility()));
    }

    private Consumer<Representation> content(V value, Call call) {
        Version version = kind.version(value);
        Versions.Stored file = call.transaction().find(kind.versions().files(), version.sid());
        if (file == null) {
            throw call.notFound();
        }
        return json -> json.sids(version.sid())
                .text("service_sid", version.serviceSid())
                .text(kind.key() + "_sid", version.fileSid())
                .text("content", new String(file.content().bytes(), StandardCharsets.UTF_8))
                .url(kind.path(version) + "/Content");
    }

    /** The operations on versions of the one kind. */
    record Operations(Operation create, Operation list, Operation fetch) {}
}
