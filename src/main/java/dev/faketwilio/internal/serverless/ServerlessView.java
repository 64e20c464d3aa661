package dev.faketwilio.internal.serverless;

import dev.faketwilio.Resources;
import dev.faketwilio.internal.engine.Account;
import dev.faketwilio.internal.engine.View;
import dev.faketwilio.internal.properties.Words;
import dev.faketwilio.internal.store.AccountState;
import dev.faketwilio.internal.store.Row;
import dev.faketwilio.serverless.Asset;
import dev.faketwilio.serverless.AssetVersion;
import dev.faketwilio.serverless.Build;
import dev.faketwilio.serverless.Deployment;
import dev.faketwilio.serverless.Environment;
import dev.faketwilio.serverless.FunctionVersion;
import dev.faketwilio.serverless.Log;
import dev.faketwilio.serverless.ServerlessFunction;
import dev.faketwilio.serverless.ServerlessService;
import dev.faketwilio.serverless.ServerlessState;
import dev.faketwilio.serverless.Variable;
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
    public Resources<FunctionVersion> functionVersions() {
        return View.named(account, FileKind.FUNCTION.versionTable(), FunctionVersion::path);
    }

    @Override
    public Resources<Asset> assets() {
        return View.named(account, FileKind.ASSET.table(), Asset::friendlyName);
    }

    @Override
    public Resources<AssetVersion> assetVersions() {
        return View.named(account, FileKind.ASSET.versionTable(), AssetVersion::path);
    }

    @Override
    public Resources<Build> builds() {
        return View.described(account, BuildResource.TABLE, build -> Words.LOWER.of(build.status()));
    }

    @Override
    public Resources<Environment> environments() {
        return View.named(account, EnvironmentResource.TABLE, Environment::uniqueName);
    }

    @Override
    public Resources<Variable> variables() {
        return View.named(account, VariableResource.TABLE, Variable::key);
    }

    @Override
    public Resources<Deployment> deployments() {
        return View.described(account, DeploymentResource.TABLE, deployment -> "of build " + deployment.buildSid());
    }

    @Override
    public Resources<Log> logs() {
        return View.described(account, LogResource.TABLE, Log::message);
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
