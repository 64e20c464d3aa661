package dev.faketwilio.internal.serverless;

import dev.faketwilio.Resources;
import dev.faketwilio.internal.engine.Account;
import dev.faketwilio.internal.engine.View;
import dev.faketwilio.internal.properties.Words;
import dev.faketwilio.internal.store.AccountState;
import dev.faketwilio.internal.store.Row;
import dev.faketwilio.serverless.ServerlessAsset;
import dev.faketwilio.serverless.ServerlessAssetVersion;
import dev.faketwilio.serverless.ServerlessBuild;
import dev.faketwilio.serverless.ServerlessDeployment;
import dev.faketwilio.serverless.ServerlessEnvironment;
import dev.faketwilio.serverless.ServerlessFunction;
import dev.faketwilio.serverless.ServerlessFunctionVersion;
import dev.faketwilio.serverless.ServerlessLog;
import dev.faketwilio.serverless.ServerlessService;
import dev.faketwilio.serverless.ServerlessState;
import dev.faketwilio.serverless.ServerlessVariable;
import java.util.NoSuchElementException;
import java.util.Objects;

/** An account's Serverless resources, as tests see them. */
public final class ServerlessView implements ServerlessState {

    private final Account account;

    /** Looks at an account. */
    public ServerlessView(Account account) {
        this.account = account;
    }

    @Override
    public Resources<ServerlessService> services() {
        return View.named(account, ServiceResource.TABLE, ServerlessService::uniqueName);
    }

    @Override
    public Resources<ServerlessFunction> functions() {
        return View.named(account, FileKind.FUNCTION.table(), ServerlessFunction::friendlyName);
    }

    @Override
    public Resources<ServerlessFunctionVersion> functionVersions() {
        return View.named(account, FileKind.FUNCTION.versionTable(), ServerlessFunctionVersion::path);
    }

    @Override
    public Resources<ServerlessAsset> assets() {
        return View.named(account, FileKind.ASSET.table(), ServerlessAsset::friendlyName);
    }

    @Override
    public Resources<ServerlessAssetVersion> assetVersions() {
        return View.named(account, FileKind.ASSET.versionTable(), ServerlessAssetVersion::path);
    }

    @Override
    public Resources<ServerlessBuild> builds() {
        return View.described(account, BuildResource.TABLE, build -> Words.LOWER.of(build.status()));
    }

    @Override
    public Resources<ServerlessEnvironment> environments() {
        return View.named(account, EnvironmentResource.TABLE, ServerlessEnvironment::uniqueName);
    }

    @Override
    public Resources<ServerlessVariable> variables() {
        return View.named(account, VariableResource.TABLE, ServerlessVariable::key);
    }

    @Override
    public Resources<ServerlessDeployment> deployments() {
        return View.described(account, DeploymentResource.TABLE, deployment -> "of build " + deployment.buildSid());
    }

    @Override
    public Resources<ServerlessLog> logs() {
        return View.described(account, LogResource.TABLE, ServerlessLog::message);
    }

    @Override
    public byte[] content(String versionSid) {
        Objects.requireNonNull(versionSid, "versionSid");
        AccountState state = account.present();
        Row<Versions.Stored> file = state.find(FileKind.FUNCTION.versions().files(), versionSid);
        if (file == null) {
            file = state.find(FileKind.ASSET.versions().files(), versionSid);
        }
        if (file == null) {
            throw new NoSuchElementException("Expected " + versionSid
                    + " to be a function version or asset version, but there are " + functionVersions() + "; "
                    + assetVersions());
        }
        return file.value().content().bytes();
    }
}
