package dev.faketwilio.serverless;

import dev.faketwilio.Resources;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;

/** The Serverless resources of a sandbox: a live, read-only view. Usable from any thread. */
public interface ServerlessState {

    /** {@return the Services, found by SID or unique name} */
    Resources<ServerlessService> services();

    /** {@return the Functions of all Services, found by SID or friendly name} */
    Resources<ServerlessFunction> functions();

    /** {@return the Function Versions of all Functions, found by SID or path} */
    Resources<ServerlessFunctionVersion> functionVersions();

    /** {@return the Assets of all Services, found by SID or friendly name} */
    Resources<ServerlessAsset> assets();

    /** {@return the Asset Versions of all Assets, found by SID or path} */
    Resources<ServerlessAssetVersion> assetVersions();

    /** {@return the Builds of all Services, found by SID; looking at them here does not complete them} */
    Resources<ServerlessBuild> builds();

    /** {@return the Environments of all Services, found by SID or unique name} */
    Resources<ServerlessEnvironment> environments();

    /** {@return the Variables of all Environments, found by SID or key} */
    Resources<ServerlessVariable> variables();

    /** {@return the Deployments to all Environments, found by SID} */
    Resources<ServerlessDeployment> deployments();

    /** {@return the Logs of all Environments, found by SID} */
    Resources<ServerlessLog> logs();

    /**
     * Looks a Service up that must exist.
     *
     * @param sidOrUniqueName its SID or unique name
     * @return the Service
     * @throws NoSuchElementException if it does not exist; the message says what does
     */
    default ServerlessService service(String sidOrUniqueName) {
        return services().get(sidOrUniqueName);
    }

    /**
     * The Functions of one Service.
     *
     * @param serviceSidOrUniqueName the Service's SID or unique name
     * @return an unmodifiable list in the order of creation, oldest first
     * @throws NoSuchElementException if the Service does not exist; the message says what does
     */
    default List<ServerlessFunction> functions(String serviceSidOrUniqueName) {
        String serviceSid = service(serviceSidOrUniqueName).sid();
        return functions().all().stream()
                .filter(function -> function.serviceSid().equals(serviceSid))
                .toList();
    }

    /**
     * Looks a Build up that must exist.
     *
     * @param sid its SID
     * @return the Build
     * @throws NoSuchElementException if it does not exist; the message says what does
     */
    default ServerlessBuild build(String sid) {
        return builds().get(sid);
    }

    /**
     * Looks an Environment up that must exist.
     *
     * @param serviceSidOrUniqueName the Service's SID or unique name
     * @param uniqueName the Environment's unique name
     * @return the Environment
     * @throws NoSuchElementException if the Service or the Environment does not exist; the message says what does
     */
    default ServerlessEnvironment environment(String serviceSidOrUniqueName, String uniqueName) {
        ServerlessService service = service(serviceSidOrUniqueName);
        List<ServerlessEnvironment> all = environments().all().stream()
                .filter(environment -> environment.serviceSid().equals(service.sid()))
                .toList();
        return all.stream()
                .filter(environment -> environment.uniqueName().equals(uniqueName))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("Expected service \"" + service.uniqueName()
                        + "\" to have an environment \"" + uniqueName + "\", but there are "
                        + all.stream().map(ServerlessEnvironment::uniqueName).toList()));
    }

    /**
     * The Deployment of what runs on an Environment.
     *
     * @param environmentSid the Environment's SID
     * @return the latest Deployment; empty if nothing runs there
     */
    default Optional<ServerlessDeployment> activeDeployment(String environmentSid) {
        Objects.requireNonNull(environmentSid, "environmentSid");
        return deployments().all().stream()
                .filter(deployment -> deployment.environmentSid().equals(environmentSid))
                .reduce((earlier, later) -> later)
                .filter(latest -> latest.buildSid() != null);
    }

    /**
     * The value of a Variable.
     *
     * @param environmentSid the Environment's SID
     * @param key the Variable's key
     * @return the value; empty if there is no such Variable
     */
    default Optional<String> variable(String environmentSid, String key) {
        Objects.requireNonNull(environmentSid, "environmentSid");
        Objects.requireNonNull(key, "key");
        return variables().all().stream()
                .filter(variable -> variable.environmentSid().equals(environmentSid)
                        && variable.key().equals(key))
                .map(ServerlessVariable::value)
                .findFirst();
    }

    /**
     * Returns what was uploaded as a Function Version or Asset Version. Twilio's API gives back the former only.
     *
     * @param versionSid the version's SID
     * @return a copy of the bytes
     * @throws NoSuchElementException if there is no such version; the message says what there is
     */
    byte[] content(String versionSid);
}
