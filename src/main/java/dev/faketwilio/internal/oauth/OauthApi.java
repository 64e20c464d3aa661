package dev.faketwilio.internal.oauth;

import dev.faketwilio.internal.engine.Api;
import java.util.List;

/** The resources of Twilio's OAuth API. */
public final class OauthApi {

    private OauthApi() {}

    /** Puts the API together. */
    public static Api create() {
        return new Api(List.of(new TokenResource()));
    }
}
