package dev.faketwilio;

import java.util.Objects;

/**
 * An OAuth app of a sandbox's account. Clients exchange its credentials for a bearer token, which
 * {@code api.twilio.com} accepts for an hour of the sandbox's clock.
 *
 * @param clientId {@code OQ} and 32 hexadecimal digits
 * @param clientSecret the client secret
 * @see <a href="https://www.twilio.com/docs/iam/oauth-apps">OAuth apps</a>
 */
public record SeededOAuthApp(String clientId, String clientSecret) {

    /** Twilio's operation that issues tokens. */
    public static final Operation CREATE_TOKEN = Operation.post(Product.OAUTH, "CreateOauth2Token", "/v2/token");

    /**
     * Refuses null.
     *
     * @param clientId see above
     * @param clientSecret see above
     */
    public SeededOAuthApp {
        Objects.requireNonNull(clientId, "clientId");
        Objects.requireNonNull(clientSecret, "clientSecret");
    }

    /** {@return the client ID; the secret is not shown} */
    @Override
    public String toString() {
        return "OAuthApp " + clientId;
    }
}
