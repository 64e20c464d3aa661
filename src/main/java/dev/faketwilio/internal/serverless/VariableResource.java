package dev.faketwilio.internal.serverless;

import static dev.faketwilio.internal.engine.Rule.text;
import static dev.faketwilio.serverless.ServerlessVariable.ENVIRONMENT_SID;
import static dev.faketwilio.serverless.ServerlessVariable.KEY;
import static dev.faketwilio.serverless.ServerlessVariable.SERVICE_SID;
import static dev.faketwilio.serverless.ServerlessVariable.SID;
import static dev.faketwilio.serverless.ServerlessVariable.VALUE;

import dev.faketwilio.internal.engine.Call;
import dev.faketwilio.internal.engine.Declaration;
import dev.faketwilio.internal.engine.JsonText;
import dev.faketwilio.internal.engine.Resource;
import dev.faketwilio.internal.engine.Rule;
import dev.faketwilio.internal.errors.ServerlessErrors;
import dev.faketwilio.internal.properties.Draft;
import dev.faketwilio.internal.store.Table;
import dev.faketwilio.serverless.ServerlessVariable;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * {@code /v1/Services/{ServiceSid}/Environments/{EnvironmentSid}/Variables}: everything the fake knows about Variables
 * (contract/serverless.md 7).
 */
final class VariableResource implements Resource {

    static final Table<ServerlessVariable> TABLE = Table.of("variable", ServerlessVariable::sid)
            .under(EnvironmentResource.TABLE, ServerlessVariable::environmentSid);

    private static final int MAX_VALUE_BYTES = 450;

    /** "About 3 KB" for all Variables of an Environment as JSON. */
    private static final int MAX_ALL_BYTES = 3 * 1024;

    @Override
    public Declaration<ServerlessVariable> declaration() {
        return Declaration.of(ServerlessVariable.TYPE, TABLE, "VariableSid")
                .sid("ZV")
                .property(SERVICE_SID, Rule.parent(ServiceResource.TABLE))
                .property(ENVIRONMENT_SID, Rule.parent(EnvironmentResource.TABLE))
                .property(KEY, text(128).required())
                .property(
                        VALUE,
                        text(MAX_VALUE_BYTES).where(VariableResource::fits).required())
                .dates()
                .url(ServerlessVariable.FETCH)
                .create(ServerlessVariable.CREATE, this::refuseUnlessFitting)
                .list(ServerlessVariable.LIST, "variables")
                .fetch(ServerlessVariable.FETCH)
                .update(ServerlessVariable.UPDATE, this::refuseUnlessFitting)
                .delete(ServerlessVariable.DELETE);
    }

    private static boolean fits(String value) {
        return value.getBytes(StandardCharsets.UTF_8).length <= MAX_VALUE_BYTES;
    }

    /** Refuses what does not fit beside the other Variables of the Environment. */
    private void refuseUnlessFitting(Draft<ServerlessVariable> variable, Call call) {
        String key = variable.get(KEY);
        Map<String, String> all = new HashMap<>(Map.of(key, variable.get(VALUE)));
        for (ServerlessVariable other : call.transaction().under(TABLE, variable.get(ENVIRONMENT_SID))) {
            if (other.sid().equals(variable.get(SID))) {
                continue;
            }
            if (other.key().equals(key)) {
                throw ServerlessErrors.VARIABLE_EXISTS.exception();
            }
            all.put(other.key(), other.value());
        }
        if (JsonText.size(all) > MAX_ALL_BYTES) {
            throw ServerlessErrors.VARIABLES_TOO_LARGE.exception(MAX_ALL_BYTES);
        }
    }
}
