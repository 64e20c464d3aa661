package dev.faketwilio.internal.serverless;

import dev.faketwilio.Operation;
import dev.faketwilio.Property;
import dev.faketwilio.TwilioResource;
import dev.faketwilio.internal.engine.Call;
import dev.faketwilio.internal.engine.Declaration;
import dev.faketwilio.internal.engine.PathTemplate;
import dev.faketwilio.internal.engine.Representation;
import dev.faketwilio.internal.engine.Resource;
import dev.faketwilio.internal.engine.Rule;
import dev.faketwilio.internal.engine.Transaction;
import dev.faketwilio.internal.engine.Upload;
import dev.faketwilio.internal.properties.Draft;
import dev.faketwilio.internal.properties.Shape;
import dev.faketwilio.serverless.Visibility;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/**
 * {@code /v1/Services/{ServiceSid}/Functions/{FunctionSid}/Versions} and {@code /Assets/{AssetSid}/Versions}: everything the
 * fake knows about Function Versions and Asset Versions (contract/serverless.md 4). Only the content of the former can be
 * read through the API.
 */
final class FileVersionResource<T extends TwilioResource, V extends TwilioResource> implements Resource {

    private final FileKind<T, V> kind;
    private final Operations operations;
    private final Property<String> serviceSid;
    private final Property<String> path;
    private final Property<Visibility> visibility;
    private final Property<Instant> dateCreated;

    FileVersionResource(FileKind<T, V> kind, Operations operations) {
        this.kind = kind;
        this.operations = operations;
        this.serviceSid = kind.versions().property("service_sid");
        this.path = kind.versions().property("path");
        this.visibility = kind.versions().property("visibility");
        this.dateCreated = kind.versions().property("date_created");
    }

    @Override
    public Declaration<V> declaration() {
        Declaration<V> declaration = Declaration.of(
                        kind.versions().type(), kind.versionTable(), kind.word() + "VersionSid")
                .keeping(kind.versions().files())
                .sid("ZN")
                .property(serviceSid, Rule.parent(ServiceResource.TABLE))
                .property(kind.fileSid(), Rule.parent(kind.table()))
                .property(path, Rule.of(Versions::path).required())
                .property(visibility, Rule.of(Versions::visibility).required())
                .property(dateCreated, Rule.stored())
                .url(operations.fetch)
                .create(operations.create, this::store)
                .list(operations.list, kind.key() + "_versions")
                .fetch(operations.fetch)
                .asTimePasses(this::removeUnused);
        Operation content = kind.versions().content();
        return content == null ? declaration : withContent(declaration, content);
    }

    private void store(Draft<V> version, Call call) {
        Upload upload = Versions.file(call, version.get(visibility));
        String sid = version.get(kind.versions().property("sid"));
        call.transaction().put(kind.versions().files(), new Versions.Stored(sid, upload.content()));
    }

    /** Section 9.2. */
    private void removeUnused(Transaction transaction) {
        Retention.removeUnused(
                transaction,
                kind.versionTable(),
                version -> version.get(dateCreated),
                version -> transaction.under(BuildResource.TABLE, version.get(serviceSid)).stream()
                        .noneMatch(build -> build.get(kind.versions().inBuild()).contains(version)));
    }

    /** In a Build, without its URL (section 5.1). */
    static <V extends TwilioResource> void writeInBuild(FileKind<?, V> kind, V version, Representation json) {
        json.sids(kind.versionTable().keyOf(version));
        // visibility: the examples have upper case, working clients depend on lower case
        for (String name : List.of("service_sid", kind.key() + "_sid", "date_created", "path", "visibility")) {
            json.property(version, kind.versions().property(name));
        }
    }

    private Declaration<V> withContent(Declaration<V> declaration, Operation content) {
        PathTemplate url =
                new PathTemplate(content.path(), Shape.of(kind.versions().type()));
        return declaration.link(kind.key() + "_version_content", "/Content").fetch(content, (version, call) -> {
            String sid = kind.versionTable().keyOf(version);
            Versions.Stored file = call.transaction().find(kind.versions().files(), sid);
            if (file == null) {
                throw call.notFound();
            }
            return json -> json.sids(sid)
                    .property(version, serviceSid)
                    .property(version, kind.fileSid())
                    .text("content", new String(file.content().bytes(), StandardCharsets.UTF_8))
                    .url(url.of(version));
        });
    }

    /** The operations on versions of the one kind. */
    record Operations(Operation create, Operation list, Operation fetch) {}
}
