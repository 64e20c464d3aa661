package dev.faketwilio;

import java.util.Objects;

/**
 * An API key of a sandbox's account.
 *
 * @param sid {@code SK} and 32 hexadecimal digits, the user name
 * @param secret the password
 */
public record SeededApiKey(String sid, String secret) {

    /**
     * Checks that nothing is null.
     *
     * @param sid see above
     * @param secret see above
     */
    public SeededApiKey {
        Objects.requireNonNull(sid, "sid");
        Objects.requireNonNull(secret, "secret");
    }

    /** {@return the SID; the secret is not shown} */
    @Override
    public String toString() {
        return "ApiKey " + sid;
    }
}
