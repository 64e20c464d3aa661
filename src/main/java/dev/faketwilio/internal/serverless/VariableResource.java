package dev.faketwilio.internal.serverless;

import dev.faketwilio.internal.engine.Call;
import dev.faketwilio.internal.engine.Declaration;
import dev.faketwilio.internal.engine.JsonText;
import dev.faketwilio.internal.engine.Parameter;
import dev.faketwilio.internal.engine.Representation;
import dev.faketwilio.internal.engine.Resource;
import dev.faketwilio.internal.errors.ServerlessErrors;
import dev.faketwilio.internal.store.Table;
import dev.faketwilio.serverless.Environment;
import dev.faketwilio.serverless.Variable;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * {@code /v1/Services/{ServiceSid}/Environments/{EnvironmentSid}/Variables}: everything the fake knows about Variables
 * (contract/serverless.md 7).
 */
final class VariableResource implements Resource {

    static final Table<Variable> TABLE =
            Table.of("variable", Variable::sid).under(EnvironmentResource.TABLE, Variable::environmentSid);

    private static final int MAX_VALUE_BYTES = 450;

    /** "About 3 KB" for all Variables of an Environment as JSON. */
    private static final int MAX_ALL_BYTES = 3 * 1024;

    private static final Parameter<String> KEY = Parameter.text("Key", 128);
    private static final Parameter<String> VALUE = Parameter.text("Value", MAX_VALUE_BYTES)
            .where(value -> value.getBytes(StandardCharsets.UTF_8).length <= MAX_VALUE_BYTES);

    @Override
    public Declaration<Variable> declaration() {
        return Declaration.of(TABLE, "VariableSid")
                .create(Variable.CREATE, this::create)
                .list(Variable.LIST, "variables")
                .fetch(Variable.FETCH)
                .updateBy(Variable.UPDATE, this::update)
                .delete(Variable.DELETE)
                .json(this::write);
    }

    private Variable create(Call call) {
        String key = call.required(KEY);
        String value = call.required(VALUE);
        Environment environment = call.parent(EnvironmentResource.TABLE);
        return fitting(
                new Variable(
                        call.newSid("ZV"),
                        environment.serviceSid(),
                        environment.sid(),
                        key,
                        value,
                        call.now(),
                        call.now()),
                call);
    }

    private Variable update(Variable old, Call call) {
        String key = call.optional(KEY, old.key());
        String value = call.optional(VALUE, old.value());
        return fitting(
                new Variable(
                        old.sid(),
                        old.serviceSid(),
                        old.environmentSid(),
                        key,
                        value,
                        old.dateCreated(),
                        call.updated(old.dateUpdated())),
                call);
    }

    /** The Variable, if it fits beside the others of its Environment. */
    private static Variable fitting(Variable variable, Call call) {
        Map<String, String> all = new HashMap<>(Map.of(variable.key(), variable.value()));
        for (Variable other : call.transaction().under(TABLE, variable.environmentSid())) {
            if (other.sid().equals(variable.sid())) {
                continue;
            }
            if (other.key().equals(variable.key())) {
                throw ServerlessErrors.VARIABLE_EXISTS.exception();
            }
            all.put(other.key(), other.value());
        }
        if (JsonText.size(all) > MAX_ALL_BYTES) {
            throw ServerlessErrors.VARIABLES_TOO_LARGE.exception(MAX_ALL_BYTES);
        }
        return variable;
    }

    private void write(Variable variable, Representation json) {
        json.sids(variable.sid())
                .text("service_sid", variable.serviceSid())
                .text("environment_sid", variable.environmentSid())
                .text("key", variable.key())
                .text("value", variable.value())
                .dates(variable.dateCreated(), variable.dateUpdated())
                .url("/v1/Services/" + variable.serviceSid() + "/Environments/" + variable.environmentSid()
                        + "/Variables/" + variable.sid());
    }
}
