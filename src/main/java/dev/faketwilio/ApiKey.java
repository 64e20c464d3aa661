package dev.faketwilio;

/**
 * An API key of a sandbox's account.
 *
 * @param sid {@code SK} and 32 hexadecimal digits, the user name
 * @param secret the password
 */
public record ApiKey(String sid, String secret) {

    /** {@return the SID; the secret is not shown} */
    @Override
    public String toString() {
        return "ApiKey " + sid;
    }
}
