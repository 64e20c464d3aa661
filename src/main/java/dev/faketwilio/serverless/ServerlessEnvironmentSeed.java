package dev.faketwilio.serverless;

import dev.faketwilio.ResourceSeed;
import dev.faketwilio.internal.seeding.Plan;
import java.util.Map;
import java.util.Objects;

/**
 * Says what a seeded Environment has. Not thread-safe; to be used only while the call that it was made for runs.
 */
public final class ServerlessEnvironmentSeed extends ResourceSeed<ServerlessEnvironment, ServerlessEnvironmentSeed> {

    /**
     * Creates a seed. Only FakeTwilio creates seeds.
     *
     * @param plan collects the description
     */
    public ServerlessEnvironmentSeed(Plan<ServerlessEnvironment> plan) {
        super(plan);
    }

    /**
     * Gives its domain a suffix.
     *
     * @param domainSuffix 1 to 16 letters, digits and dashes
     * @return this
     */
    public ServerlessEnvironmentSeed domainSuffix(String domainSuffix) {
        return set(ServerlessEnvironment.DOMAIN_SUFFIX, domainSuffix);
    }

    /**
     * Gives it a Variable.
     *
     * @param key 1 to 128 characters
     * @param value 1 to 450 bytes
     * @return this
     */
    public ServerlessEnvironmentSeed variable(String key, String value) {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(value, "value");
        return then((given, simulate, environment) -> given.perform(
                ServerlessVariable.CREATE,
                Map.of(
                        "ServiceSid",
                        environment.serviceSid(),
                        "EnvironmentSid",
                        environment.sid(),
                        "Key",
                        key,
                        "Value",
                        value)));
    }

    /**
     * Lets a completed Build of all Functions and Assets that the Service is seeded with run there.
     *
     * @return this
     */
    public ServerlessEnvironmentSeed deployed() {
        return lastly((given, simulate, environment) -> given.deployment(environment));
    }
}
