package dev.faketwilio.internal.serverless;

import static dev.faketwilio.internal.engine.Rule.text;

import dev.faketwilio.Operation;
import dev.faketwilio.Property;
import dev.faketwilio.TwilioResource;
import dev.faketwilio.internal.engine.Call;
import dev.faketwilio.internal.engine.Declaration;
import dev.faketwilio.internal.engine.Resource;
import dev.faketwilio.internal.engine.Rule;
import dev.faketwilio.internal.engine.Transaction;
import dev.faketwilio.internal.properties.Shape;
import java.time.Instant;

/**
 * {@code /v1/Services/{ServiceSid}/Functions} and {@code /Assets}: everything the fake knows about Functions and Assets
 * (contract/serverless.md 3).
 */
final class FileResource<T extends TwilioResource, V extends TwilioResource> implements Resource {

    private final FileKind<T, V> kind;
    private final Operations operations;
    private final Property<String> serviceSid;
    private final Property<String> friendlyName;
    private final Property<Instant> dateCreated;

    FileResource(FileKind<T, V> kind, Operations operations) {
        this.kind = kind;
        this.operations = operations;
        Shape<T> shape = Shape.of(kind.type());
        this.serviceSid = shape.named("service_sid");
        this.friendlyName = shape.named("friendly_name");
        this.dateCreated = shape.named("date_created");
    }

    @Override
    public Declaration<T> declaration() {
        return Declaration.of(kind.type(), kind.table(), kind.word() + "Sid")
                .sid("ZH")
                .property(serviceSid, Rule.parent(ServiceResource.TABLE))
                .property(friendlyName, text(255).alwaysRequired())
                .dates()
                .url(operations.fetch)
                .link(kind.key() + "_versions", "/Versions")
                .create(operations.create)
                .list(operations.list, kind.key() + "s")
                .fetch(operations.fetch)
                .update(operations.update)
                .delete(operations.delete, this::refuseIfDeployed)
                .asTimePasses(this::removeUnused);
    }

    /** Section 9.2. */
    private void removeUnused(Transaction transaction) {
        Retention.removeUnused(
                transaction,
                kind.table(),
                file -> file.get(dateCreated),
                file -> transaction
                        .under(kind.versionTable(), kind.table().keyOf(file))
                        .isEmpty());
    }

    private void refuseIfDeployed(T file, Call call) {
        String sid = kind.table().keyOf(file);
        Versions.refuseIfDeployed(
                call.transaction(),
                file.get(serviceSid),
                kind.word(),
                build -> build.get(kind.versions().inBuild()).stream()
                        .anyMatch(version -> version.get(kind.fileSid()).equals(sid)));
    }

    /** The operations on the one kind. */
    record Operations(Operation create, Operation list, Operation fetch, Operation update, Operation delete) {}
}
