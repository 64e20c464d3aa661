package dev.faketwilio.internal.serverless;

import dev.faketwilio.Operation;
import dev.faketwilio.internal.engine.Account;
import dev.faketwilio.internal.engine.Api;
import dev.faketwilio.internal.engine.Form;
import dev.faketwilio.internal.engine.Upload;
import dev.faketwilio.internal.errors.Durations;
import dev.faketwilio.internal.properties.Words;
import dev.faketwilio.internal.store.Content;
import dev.faketwilio.internal.store.Table;
import dev.faketwilio.serverless.Asset;
import dev.faketwilio.serverless.AssetVersion;
import dev.faketwilio.serverless.Build;
import dev.faketwilio.serverless.Deployment;
import dev.faketwilio.serverless.Environment;
import dev.faketwilio.serverless.EnvironmentSeed;
import dev.faketwilio.serverless.FunctionVersion;
import dev.faketwilio.serverless.SeededServerlessService;
import dev.faketwilio.serverless.ServerlessFunction;
import dev.faketwilio.serverless.ServerlessService;
import dev.faketwilio.serverless.ServerlessServiceSeed;
import dev.faketwilio.serverless.Variable;
import dev.faketwilio.serverless.Visibility;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Collects what a Serverless Service is to have, and makes it through the API's own operations. */
public final class ServerlessSeeder implements ServerlessServiceSeed {

    private final Map<String, String> parameters = new LinkedHashMap<>();
    private final List<File> functions = new ArrayList<>();
    private final List<File> assets = new ArrayList<>();
    private final List<EnvironmentSeeder> environments = new ArrayList<>();
    private @Nullable Duration buildsCompleteAfter;

    /** Begins a Service. */
    public ServerlessSeeder(String uniqueName) {
        parameters.put("UniqueName", uniqueName);
        parameters.put("FriendlyName", uniqueName);
    }

    @Override
    public ServerlessServiceSeed friendlyName(String friendlyName) {
        Objects.requireNonNull(friendlyName, "friendlyName");
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
        Objects.requireNonNull(friendlyName, "friendlyName");
        functions.add(new File(friendlyName, Visibility.PUBLIC, null));
        return this;
    }

    @Override
    public ServerlessServiceSeed function(String path, Visibility visibility, String content) {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(visibility, "visibility");
        Objects.requireNonNull(content, "content");
        functions.add(new File(path, visibility, content.getBytes(StandardCharsets.UTF_8)));
        return this;
    }

    @Override
    public ServerlessServiceSeed asset(String path, Visibility visibility, byte[] content) {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(visibility, "visibility");
        Objects.requireNonNull(content, "content");
        assets.add(new File(path, visibility, content.clone()));
        return this;
    }

    @Override
    public ServerlessServiceSeed directory(Path project) {
        Objects.requireNonNull(project, "project");
        ToolkitDirectory.check(project);
        ToolkitDirectory.functions(project)
                .forEach(file -> functions.add(new File(file.path(), file.visibility(), file.content())));
        ToolkitDirectory.assets(project)
                .forEach(file -> assets.add(new File(file.path(), file.visibility(), file.content())));
        return this;
    }

    @Override
    public ServerlessServiceSeed environment(String uniqueName, Consumer<EnvironmentSeed> details) {
        Objects.requireNonNull(uniqueName, "uniqueName");
        Objects.requireNonNull(details, "details");
        EnvironmentSeeder environment = new EnvironmentSeeder(uniqueName);
        details.accept(environment);
        environments.add(environment);
        return this;
    }

    @Override
    public ServerlessServiceSeed buildsCompleteAfter(Duration duration) {
        Objects.requireNonNull(duration, "duration");
        buildsCompleteAfter = Durations.notNegative(duration, "duration");
        return this;
    }

    /** Makes all of it, or nothing. */
    public SeededServerlessService seed(Api api, Account account) {
        return account.atomically(() -> new Seeding(api, account).all());
    }

    /**
     * A Function or Asset to be made.
     *
     * @param content of its version; null for none
     */
    private record File(String path, Visibility visibility, byte @Nullable [] content) {}

    /** Collects what an Environment is to have. */
    private static final class EnvironmentSeeder implements EnvironmentSeed {

        private final Map<String, String> parameters = new LinkedHashMap<>();
        private final Map<String, String> variables = new LinkedHashMap<>();
        private boolean deployed;

        EnvironmentSeeder(String uniqueName) {
            parameters.put("UniqueName", uniqueName);
        }

        @Override
        public EnvironmentSeed domainSuffix(String domainSuffix) {
            Objects.requireNonNull(domainSuffix, "domainSuffix");
            parameters.put("DomainSuffix", domainSuffix);
            return this;
        }

        @Override
        public EnvironmentSeed variable(String key, String value) {
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(value, "value");
            variables.put(key, value);
            return this;
        }

        @Override
        public EnvironmentSeed deployed() {
            deployed = true;
            return this;
        }
    }

    /** The making of it, step by step as a deploy tool does it. */
    private final class Seeding {

        private final Api api;
        private final Account account;
        private final ServerlessService service;
        private final List<ServerlessFunction> madeFunctions = new ArrayList<>();
        private final List<FunctionVersion> functionVersions = new ArrayList<>();
        private final List<Asset> madeAssets = new ArrayList<>();
        private final List<AssetVersion> assetVersions = new ArrayList<>();
        private final List<Environment> madeEnvironments = new ArrayList<>();
        private final List<Build> builds = new ArrayList<>();

        Seeding(Api api, Account account) {
            this.api = api;
            this.account = account;
            this.service = api.perform(
                    account, ServiceResource.TABLE, ServerlessService.CREATE, Map.of(), Form.of(parameters));
        }

        SeededServerlessService all() {
            functions.forEach(this::function);
            assets.forEach(this::asset);
            for (EnvironmentSeeder environment : environments) {
                environment(environment);
            }
            if (buildsCompleteAfter != null) {
                new BuildsSeeder(() -> api, account).ofService(service.sid()).completeAfter(buildsCompleteAfter);
            }
            return new SeededServerlessService(
                    service, madeFunctions, functionVersions, madeAssets, assetVersions, madeEnvironments, builds);
        }

        private void function(File file) {
            ServerlessFunction function = perform(
                    FileKind.FUNCTION.table(),
                    ServerlessFunction.CREATE,
                    Map.of("ServiceSid", service.sid()),
                    Form.of("FriendlyName", file.path()));
            madeFunctions.add(function);
            if (file.content() != null) {
                functionVersions.add(perform(
                        FileKind.FUNCTION.versionTable(),
                        FunctionVersion.CREATE,
                        Map.of("ServiceSid", service.sid(), "FunctionSid", function.sid()),
                        upload(file, file.content())));
            }
        }

        private void asset(File file) {
            Asset asset = perform(
                    FileKind.ASSET.table(),
                    Asset.CREATE,
                    Map.of("ServiceSid", service.sid()),
                    Form.of("FriendlyName", file.path()));
            madeAssets.add(asset);
            if (file.content() != null) {
                assetVersions.add(perform(
                        FileKind.ASSET.versionTable(),
                        AssetVersion.CREATE,
                        Map.of("ServiceSid", service.sid(), "AssetSid", asset.sid()),
                        upload(file, file.content())));
            }
        }

        private void environment(EnvironmentSeeder seed) {
            Environment environment = perform(
                    EnvironmentResource.TABLE,
                    Environment.CREATE,
                    Map.of("ServiceSid", service.sid()),
                    Form.of(seed.parameters));
            Map<String, String> path = Map.of("ServiceSid", service.sid(), "EnvironmentSid", environment.sid());
            seed.variables.forEach((key, value) ->
                    perform(VariableResource.TABLE, Variable.CREATE, path, Form.of("Key", key, "Value", value)));
            if (seed.deployed) {
                perform(DeploymentResource.TABLE, Deployment.CREATE, path, Form.of("BuildSid", build().sid()));
            }
            madeEnvironments.add(new ServerlessView(account).environments().get(environment.sid()));
        }

        /** One Build for all Environments, completed at once however the test lets other Builds go on. */
        private Build build() {
            if (builds.isEmpty()) {
                List<String> versions = new ArrayList<>();
                functionVersions.forEach(version -> versions.addAll(List.of("FunctionVersions", version.sid())));
                assetVersions.forEach(version -> versions.addAll(List.of("AssetVersions", version.sid())));
                Build made = perform(
                        BuildResource.TABLE,
                        Build.CREATE,
                        Map.of("ServiceSid", service.sid()),
                        Form.of(versions.toArray(new String[0])));
                builds.add(api.change(
                        account,
                        transaction -> transaction.change(
                                BuildResource.TABLE,
                                made,
                                ended -> BuildResource.end(ended, Build.Status.COMPLETED, transaction.now()))));
            }
            return builds.get(0);
        }

        private Form upload(File file, byte[] content) {
            return Form.of("Path", file.path(), "Visibility", Words.LOWER.of(file.visibility()))
                    .withFiles(Map.of("Content", new Upload(file.path(), null, Content.of(content))));
        }

        private <T> T perform(Table<T> table, Operation operation, Map<String, String> path, Form form) {
            return api.perform(account, table, operation, path, form);
        }
    }
}
