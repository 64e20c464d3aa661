package dev.faketwilio.serverless;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Function;

/**
 * What came of seeding a Serverless Service: the records as they were then.
 *
 * @param service the Service
 * @param functions its Functions in the order in which they were given
 * @param functionVersions the versions of its Functions
 * @param assets its Assets in the order in which they were given
 * @param assetVersions the versions of its Assets
 * @param environments its Environments in the order in which they were given
 * @param builds the Build that was deployed; none if no Environment was given as deployed
 */
public record SeededServerlessService(
        ServerlessService service,
        List<ServerlessFunction> functions,
        List<FunctionVersion> functionVersions,
        List<Asset> assets,
        List<AssetVersion> assetVersions,
        List<Environment> environments,
        List<Build> builds) {

    /**
     * Keeps copies of the lists.
     *
     * @param service see above
     * @param functions see above
     * @param functionVersions see above
     * @param assets see above
     * @param assetVersions see above
     * @param environments see above
     * @param builds see above
     */
    public SeededServerlessService {
        functions = List.copyOf(functions);
        functionVersions = List.copyOf(functionVersions);
        assets = List.copyOf(assets);
        assetVersions = List.copyOf(assetVersions);
        environments = List.copyOf(environments);
        builds = List.copyOf(builds);
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
    public FunctionVersion functionVersion(String path) {
        Objects.requireNonNull(path, "path");
        return first("function version", functionVersions, FunctionVersion::path, path);
    }

    /**
     * One of the Assets.
     *
     * @param friendlyName its friendly name, which is its path
     * @return the first Asset that was given by that name
     * @throws NoSuchElementException if none was; the message lists those that were
     */
    public Asset asset(String friendlyName) {
        Objects.requireNonNull(friendlyName, "friendlyName");
        return first("asset", assets, Asset::friendlyName, friendlyName);
    }

    /**
     * One of the Asset Versions.
     *
     * @param path its path
     * @return the first that was given by that path
     * @throws NoSuchElementException if none was; the message lists those that were
     */
    public AssetVersion assetVersion(String path) {
        Objects.requireNonNull(path, "path");
        return first("asset version", assetVersions, AssetVersion::path, path);
    }

    /**
     * One of the Environments.
     *
     * @param uniqueName its unique name
     * @return the Environment
     * @throws NoSuchElementException if none was given by that name; the message lists those that were
     */
    public Environment environment(String uniqueName) {
        Objects.requireNonNull(uniqueName, "uniqueName");
        return first("environment", environments, Environment::uniqueName, uniqueName);
    }

    /**
     * The Build that was deployed.
     *
     * @return the Build
     * @throws NoSuchElementException if no Environment was given as deployed
     */
    public Build build() {
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
