package dev.faketwilio.internal.serverless;

import dev.faketwilio.internal.engine.Account;
import dev.faketwilio.internal.engine.Api;
import dev.faketwilio.internal.engine.Form;
import dev.faketwilio.serverless.SeededServerlessService;
import dev.faketwilio.serverless.ServerlessFunction;
import dev.faketwilio.serverless.ServerlessService;
import dev.faketwilio.serverless.ServerlessServiceSeed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects what a Serverless Service is to have, and makes it through the API's own operations. */
public final class ServerlessSeeder implements ServerlessServiceSeed {

    private final Map<String, String> parameters = new LinkedHashMap<>();
    private final List<String> functions = new ArrayList<>();

    /** Begins a Service. */
    public ServerlessSeeder(String uniqueName) {
        parameters.put("UniqueName", uniqueName);
        parameters.put("FriendlyName", uniqueName);
    }

    @Override
    public ServerlessServiceSeed friendlyName(String friendlyName) {
        parameters.put("FriendlyName", friendlyName);
        return this;
    }

    @Override
    public ServerlessServiceSeed includeCredentials(boolean includeCredentials) {
        parameters.put("IncludeCredentials", Boolean.toString(includeCredentials));
        return this;
    }

    @Override
    public ServerlessServiceSeed uiEditable(boolean uiEditable) {
        parameters.put("UiEditable", Boolean.toString(uiEditable));
        return this;
    }

    @Override
    public ServerlessServiceSeed function(String friendlyName) {
        functions.add(friendlyName);
        return this;
    }

    /** Makes all of it, or nothing. */
    public SeededServerlessService seed(Api api, Account account) {
        return account.atomically(() -> {
            ServerlessService service = api.perform(
                    account, ServiceResource.TABLE, ServerlessService.CREATE, Map.of(), Form.of(parameters));
            List<ServerlessFunction> made = new ArrayList<>();
            for (String name : functions) {
                made.add(api.perform(
                        account,
                        FunctionResource.TABLE,
                        ServerlessFunction.CREATE,
                        Map.of("ServiceSid", service.sid()),
                        Form.of("FriendlyName", name)));
            }
            return new SeededServerlessService(service, made);
        });
    }
}
