package dev.faketwilio.serverless;

import dev.faketwilio.Resources;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Function;

/** A Serverless Service as it was seeded, with all that belonged to it then. Immutable and thread-safe. */
public final class SeededServerlessService {

    private final ServerlessService service;
    private final List<ServerlessFunction> functions;
    private final List<ServerlessFunctionVersion> functionVersions;
    private final List<ServerlessAsset> assets;
    private final List<ServerlessAssetVersion> assetVersions;
    private final List<ServerlessEnvironment> environments;
    private final List<ServerlessBuild> builds;

    /**
     * Looks at a Service and at what belongs to it.
     *
     * @param service a Service of the sandbox
     * @param state the Serverless resources of the sandbox
     */
    public SeededServerlessService(ServerlessService service, ServerlessState state) {
        this.service = Objects.requireNonNull(service, "service");
        Objects.requireNonNull(state, "state");
        this.functions = of(state.functions(), ServerlessFunction::serviceSid);
        this.functionVersions = of(state.functionVersions(), ServerlessFunctionVersion::serviceSid);
        this.assets = of(state.assets(), ServerlessAsset::serviceSid);
        this.assetVersions = of(state.assetVersions(), ServerlessAssetVersion::serviceSid);
        this.environments = of(state.environments(), ServerlessEnvironment::serviceSid);
        this.builds = of(state.builds(), ServerlessBuild::serviceSid);
    }

    private <T> List<T> of(Resources<T> resources, Function<T, String> serviceSid) {
        return resources.all().stream()
                .filter(each -> serviceSid.apply(each).equals(service.sid()))
                .toList();
    }

    /** {@return the Service} */
    public ServerlessService service() {
        return service;
    }

    /** {@return its Functions in the order in which they were given; unmodifiable} */
    public List<ServerlessFunction> functions() {
        return functions;
    }

    /** {@return the versions of its Functions; unmodifiable} */
    public List<ServerlessFunctionVersion> functionVersions() {
        return functionVersions;
    }

    /** {@return its Assets in the order in which they were given; unmodifiable} */
    public List<ServerlessAsset> assets() {
        return assets;
    }

    /** {@return the versions of its Assets; unmodifiable} */
    public List<ServerlessAssetVersion> assetVersions() {
        return assetVersions;
    }

    /** {@return its Environments in the order in which they were given; unmodifiable} */
    public List<ServerlessEnvironment> environments() {
        return environments;
    }

    /** {@return the Build that was deployed; empty if no Environment was given as deployed} */
    public List<ServerlessBuild> builds() {
        return builds;
    }

    /** {@return the Service's SID} */
    public String sid() {
        return service.sid();
    }

    /** {@return the Service's unique name} */
    public String uniqueName() {
        return service.uniqueName();
    }

    /**
     * One of the Functions.
     *
     * @param friendlyName its friendly name, which for a Function with a version is its path
     * @return the first Function that was given by that name
     * @throws NoSuchElementException if none was; the message lists those that were
     */
    public ServerlessFunction function(String friendlyName) {
        Objects.requireNonNull(friendlyName, "friendlyName");
        return first("function", functions, ServerlessFunction::friendlyName, friendlyName);
    }

    /**
     * One of the Function Versions.
     *
     * @param path its path
     * @return the first that was given by that path
     * @throws NoSuchElementException if none was; the message lists those that were
     */
    public ServerlessFunctionVersion functionVersion(String path) {
        Objects.requireNonNull(path, "path");
        return first("function version", functionVersions, ServerlessFunctionVersion::path, path);
    }

    /**
     * One of the Assets.
     *
     * @param friendlyName its friendly name, which is its path
     * @return the first Asset that was given by that name
     * @throws NoSuchElementException if none was; the message lists those that were
     */
    public ServerlessAsset asset(String friendlyName) {
        Objects.requireNonNull(friendlyName, "friendlyName");
        return first("asset", assets, ServerlessAsset::friendlyName, friendlyName);
    }

    /**
     * One of the Asset Versions.
     *
     * @param path its path
     * @return the first that was given by that path
     * @throws NoSuchElementException if none was; the message lists those that were
     */
    public ServerlessAssetVersion assetVersion(String path) {
        Objects.requireNonNull(path, "path");
        return first("asset version", assetVersions, ServerlessAssetVersion::path, path);
    }

    /**
     * One of the Environments.
     *
     * @param uniqueName its unique name
     * @return the Environment
     * @throws NoSuchElementException if none was given by that name; the message lists those that were
     */
    public ServerlessEnvironment environment(String uniqueName) {
        Objects.requireNonNull(uniqueName, "uniqueName");
        return first("environment", environments, ServerlessEnvironment::uniqueName, uniqueName);
    }

    /**
     * The Build that was deployed.
     *
     * @return the Build
     * @throws NoSuchElementException if no Environment was given as deployed
     */
    public ServerlessBuild build() {
        if (builds.isEmpty()) {
            throw new NoSuchElementException(
                    "Service \"" + uniqueName() + "\" was seeded without a deployed environment;"
                            + " say .environment(\"production\", environment -> environment.deployed())");
        }
        return builds.get(0);
    }

    private <T> T first(String kind, List<T> all, Function<T, String> name, String wanted) {
        return all.stream()
                .filter(each -> name.apply(each).equals(wanted))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(
                        "Service \"" + uniqueName() + "\" was seeded without the " + kind + " \"" + wanted
                                + "\"; there are " + all.stream().map(name).toList()));
    }
}
