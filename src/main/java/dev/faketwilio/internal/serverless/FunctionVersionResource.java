package dev.faketwilio.internal.serverless;

import dev.faketwilio.internal.engine.Call;
import dev.faketwilio.internal.engine.Declaration;
import dev.faketwilio.internal.engine.Representation;
import dev.faketwilio.internal.engine.Resource;
import dev.faketwilio.internal.engine.Transaction;
import dev.faketwilio.internal.engine.Upload;
import dev.faketwilio.internal.store.Table;
import dev.faketwilio.serverless.FunctionVersion;
import dev.faketwilio.serverless.ServerlessFunction;
import dev.faketwilio.serverless.Visibility;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * {@code /v1/Services/{ServiceSid}/Functions/{FunctionSid}/Versions}: everything the fake knows about Function Versions
 * (contract/serverless.md 4).
 */
final class FunctionVersionResource implements Resource {

    static final Table<FunctionVersion> TABLE = Table.of("function version", FunctionVersion::sid)
            .under(FunctionResource.TABLE, FunctionVersion::functionSid);

    static final Table<Versions.Stored> FILES = Versions.files(TABLE);

    @Override
    public Declaration<FunctionVersion> declaration() {
        return Declaration.of(TABLE, "FunctionVersionSid")
                .keeping(FILES)
                .create(FunctionVersion.CREATE, this::create)
                .list(FunctionVersion.LIST, "function_versions")
                .fetch(FunctionVersion.FETCH)
                .fetch(FunctionVersion.FETCH_CONTENT, this::content)
                .asTimePasses(this::removeUnused)
                .json(this::write);
    }

    private FunctionVersion create(Call call) {
        String path = Versions.path(call);
        Visibility visibility = Versions.visibility(call);
        Upload file = Versions.file(call, visibility);
        ServerlessFunction function = call.parent(FunctionResource.TABLE);
        FunctionVersion version = new FunctionVersion(
                call.newSid("ZN"), function.serviceSid(), function.sid(), path, visibility, call.now());
        call.transaction().put(FILES, new Versions.Stored(version.sid(), file.content()));
        return version;
    }

    /** Section 9.2. */
    private void removeUnused(Transaction transaction) {
        Retention.removeUnused(
                transaction,
                TABLE,
                FunctionVersion::dateCreated,
                version -> transaction.under(BuildResource.TABLE, version.serviceSid()).stream()
                        .noneMatch(build -> build.functionVersions().contains(version)));
    }

    private void write(FunctionVersion version, Representation json) {
        json.sids(version.sid())
                .text("service_sid", version.serviceSid())
                .text("function_sid", version.functionSid())
                .text("path", version.path())
                .text("visibility", Versions.word(version.visibility()))
                .date("date_created", version.dateCreated())
                .url(self(version))
                .link("function_version_content", self(version) + "/Content");
    }

    private Consumer<Representation> content(FunctionVersion version, Call call) {
        Versions.Stored file = call.transaction().find(FILES, version.sid());
        if (file == null) {
            throw call.notFound();
        }
        return json -> json.sids(version.sid())
                .text("service_sid", version.serviceSid())
                .text("function_sid", version.functionSid())
                .text("content", new String(file.content().bytes(), StandardCharsets.UTF_8))
                .url(self(version) + "/Content");
    }

    private static String self(FunctionVersion version) {
        return "/v1/Services/" + version.serviceSid() + "/Functions/" + version.functionSid() + "/Versions/"
                + version.sid();
    }
}
