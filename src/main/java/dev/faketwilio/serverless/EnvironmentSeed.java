package dev.faketwilio.serverless;

/**
 * Says what a seeded Environment has. Not thread-safe; to be used only while the call that it was made for runs.
 */
public interface EnvironmentSeed {

    /**
     * Gives its domain a suffix.
     *
     * @param domainSuffix 1 to 16 letters, digits and dashes
     * @return this
     */
    EnvironmentSeed domainSuffix(String domainSuffix);

    /**
     * Gives it a Variable.
     *
     * @param key 1 to 128 characters
     * @param value 1 to 450 bytes
     * @return this
     */
    EnvironmentSeed variable(String key, String value);

    /**
     * Lets a completed Build of all Functions and Assets that the Service is seeded with run there.
     *
     * @return this
     */
    EnvironmentSeed deployed();
}
