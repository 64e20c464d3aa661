package dev.faketwilio.internal.serverless;

import dev.faketwilio.Resources;
import dev.faketwilio.internal.engine.Account;
import dev.faketwilio.internal.engine.View;
import dev.faketwilio.serverless.ServerlessFunction;
import dev.faketwilio.serverless.ServerlessService;
import dev.faketwilio.serverless.ServerlessState;

/** An account's Serverless resources, as tests see them. */
public final class ServerlessView implements ServerlessState {

    private final Account account;

    /** Looks at an account. */
    public ServerlessView(Account account) {
        this.account = account;
    }

    @Override
    public Resources<ServerlessService> services() {
        return new View<>(account, ServiceResource.TABLE, ServerlessService::uniqueName);
    }

    @Override
    public Resources<ServerlessFunction> functions() {
        return new View<>(account, FunctionResource.TABLE, ServerlessFunction::friendlyName);
    }
}
