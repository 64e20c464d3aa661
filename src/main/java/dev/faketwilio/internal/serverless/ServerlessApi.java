package dev.faketwilio.internal.serverless;

import dev.faketwilio.internal.engine.Api;
import dev.faketwilio.internal.engine.Resource;
import dev.faketwilio.serverless.ServerlessAsset;
import dev.faketwilio.serverless.ServerlessAssetVersion;
import dev.faketwilio.serverless.ServerlessFunction;
import dev.faketwilio.serverless.ServerlessFunctionVersion;
import java.util.List;

/** The resources of Twilio's Serverless API. */
public final class ServerlessApi {

    private ServerlessApi() {}

    /** Puts the API together. */
    public static Api create() {
        return new Api(List.of(
                new ServiceResource(),
                functions(),
                functionVersions(),
                assets(),
                assetVersions(),
                new BuildResource(),
                new EnvironmentResource(),
                new VariableResource(),
                new DeploymentResource(),
                new LogResource()));
    }

    private static Resource functions() {
        return new FileResource<>(
                FileKind.FUNCTION,
                new FileResource.Operations(
                        ServerlessFunction.CREATE,
                        ServerlessFunction.LIST,
                        ServerlessFunction.FETCH,
                        ServerlessFunction.UPDATE,
                        ServerlessFunction.DELETE));
    }

    private static Resource functionVersions() {
        return new FileVersionResource<>(
                FileKind.FUNCTION,
                new FileVersionResource.Operations(
                        ServerlessFunctionVersion.CREATE,
                        ServerlessFunctionVersion.LIST,
                        ServerlessFunctionVersion.FETCH));
    }

    private static Resource assets() {
        return new FileResource<>(
                FileKind.ASSET,
                new FileResource.Operations(
                        ServerlessAsset.CREATE,
                        ServerlessAsset.LIST,
                        ServerlessAsset.FETCH,
                        ServerlessAsset.UPDATE,
                        ServerlessAsset.DELETE));
    }

    private static Resource assetVersions() {
        return new FileVersionResource<>(
                FileKind.ASSET,
                new FileVersionResource.Operations(
                        ServerlessAssetVersion.CREATE, ServerlessAssetVersion.LIST, ServerlessAssetVersion.FETCH));
    }
}
