package dev.faketwilio.internal.serverless;

import dev.faketwilio.internal.engine.Call;
import dev.faketwilio.internal.engine.Declaration;
import dev.faketwilio.internal.engine.Parameter;
import dev.faketwilio.internal.engine.Representation;
import dev.faketwilio.internal.engine.Resource;
import dev.faketwilio.internal.engine.Transaction;
import dev.faketwilio.internal.store.Table;
import dev.faketwilio.serverless.ServerlessFunction;

/**
 * {@code /v1/Services/{ServiceSid}/Functions}: everything the fake knows about Functions (contract/serverless.md 3).
 */
final class FunctionResource implements Resource {

    static final Table<ServerlessFunction> TABLE =
            Table.of("function", ServerlessFunction::sid).under(ServiceResource.TABLE, ServerlessFunction::serviceSid);

    private static final Parameter<String> FRIENDLY_NAME = Parameter.text("FriendlyName", 255);

    @Override
    public Declaration<ServerlessFunction> declaration() {
        return Declaration.of(TABLE, "FunctionSid")
                .create(ServerlessFunction.CREATE, this::create)
                .list(ServerlessFunction.LIST, "functions")
                .fetch(ServerlessFunction.FETCH)
                .updateBy(ServerlessFunction.UPDATE, this::rename)
                .delete(ServerlessFunction.DELETE, this::refuseIfDeployed)
                .asTimePasses(this::removeUnused)
                .json(this::write);
    }

    private ServerlessFunction create(Call call) {
        String friendlyName = call.required(FRIENDLY_NAME);
        String serviceSid = call.parent(ServiceResource.TABLE).sid();
        return new ServerlessFunction(call.newSid("ZH"), serviceSid, friendlyName, call.now(), call.now());
    }

    private ServerlessFunction rename(ServerlessFunction old, Call call) {
        String friendlyName = call.required(FRIENDLY_NAME);
        return new ServerlessFunction(old.sid(), old.serviceSid(), friendlyName, old.dateCreated(), call.now());
    }

    /** Section 9.2. */
    private void removeUnused(Transaction transaction) {
        Retention.removeUnused(
                transaction,
                TABLE,
                ServerlessFunction::dateCreated,
                function -> transaction
                        .under(FunctionVersionResource.TABLE, function.sid())
                        .isEmpty());
    }

    private void refuseIfDeployed(ServerlessFunction function, Call call) {
        Versions.refuseIfDeployed(
                call.transaction(),
                function.serviceSid(),
                "Function",
                build -> build.functionVersions().stream()
                        .anyMatch(version -> version.functionSid().equals(function.sid())));
    }

    private void write(ServerlessFunction function, Representation json) {
        String self = "/v1/Services/" + function.serviceSid() + "/Functions/" + function.sid();
        json.sids(function.sid())
                .text("service_sid", function.serviceSid())
                .text("friendly_name", function.friendlyName())
                .dates(function.dateCreated(), function.dateUpdated())
                .url(self)
                .link("function_versions", self + "/Versions");
    }
}
