package dev.faketwilio.internal.serverless;

import dev.faketwilio.internal.engine.Api;
import java.util.List;

/** The resources of Twilio's Serverless API. */
public final class ServerlessApi {

    private ServerlessApi() {}

    /** Puts the API together. */
    public static Api create() {
        return new Api(List.of(
                new ServiceResource(),
                new FunctionResource(),
                new FunctionVersionResource(),
                new AssetResource(),
                new AssetVersionResource(),
                new BuildResource(),
                new EnvironmentResource(),
                new VariableResource(),
                new DeploymentResource(),
                new LogResource()));
    }
}
