package dev.faketwilio.internal.serverless;

import dev.faketwilio.Operation;
import dev.faketwilio.internal.engine.Call;
import dev.faketwilio.internal.engine.Declaration;
import dev.faketwilio.internal.engine.Parameter;
import dev.faketwilio.internal.engine.Representation;
import dev.faketwilio.internal.engine.Resource;
import dev.faketwilio.internal.engine.Transaction;
import dev.faketwilio.internal.serverless.FileKind.File;

/**
 * {@code /v1/Services/{ServiceSid}/Functions} and {@code /Assets}: everything the fake knows about Functions and Assets
 * (contract/serverless.md 3).
 */
final class FileResource<T, V> implements Resource {

    private static final Parameter<String> FRIENDLY_NAME = Parameter.text("FriendlyName", 255);

    private final FileKind<T, V> kind;
    private final Operations operations;

    FileResource(FileKind<T, V> kind, Operations operations) {
        this.kind = kind;
        this.operations = operations;
    }

    @Override
    public Declaration<T> declaration() {
        return Declaration.of(kind.table(), kind.word() + "Sid")
                .create(operations.create, this::create)
                .list(operations.list, kind.key() + "s")
                .fetch(operations.fetch)
                .updateBy(operations.update, this::rename)
                .delete(operations.delete, this::refuseIfDeployed)
                .asTimePasses(this::removeUnused)
                .json(this::write);
    }

    private T create(Call call) {
        String friendlyName = call.required(FRIENDLY_NAME);
        String serviceSid = call.parent(ServiceResource.TABLE).sid();
        return kind.named().make().apply(new File(call.newSid("ZH"), serviceSid, friendlyName, call.now(), call.now()));
    }

    private T rename(T value, Call call) {
        String friendlyName = call.required(FRIENDLY_NAME);
        File old = read(value);
        return kind.named()
                .make()
                .apply(new File(old.sid(), old.serviceSid(), friendlyName, old.created(), call.now()));
    }

    /** Section 9.2. */
    private void removeUnused(Transaction transaction) {
        Retention.removeUnused(
                transaction,
                kind.table(),
                value -> read(value).created(),
                value -> transaction
                        .under(kind.versionTable(), read(value).sid())
                        .isEmpty());
    }

    private void refuseIfDeployed(T value, Call call) {
        File file = read(value);
        Versions.refuseIfDeployed(
                call.transaction(),
                file.serviceSid(),
                kind.word(),
                build -> kind.inBuild().apply(build).stream()
                        .anyMatch(version -> kind.version(version).fileSid().equals(file.sid())));
    }

    private void write(T value, Representation json) {
        File file = read(value);
        json.sids(file.sid())
                .text("service_sid", file.serviceSid())
                .text("friendly_name", file.friendlyName())
                .dates(file.created(), file.updated())
                .url(kind.path(file))
                .link(kind.key() + "_versions", kind.path(file) + "/Versions");
    }

    private File read(T value) {
        return kind.named().read().apply(value);
    }

    /** The operations on the one kind. */
    record Operations(Operation create, Operation list, Operation fetch, Operation update, Operation delete) {}
}
