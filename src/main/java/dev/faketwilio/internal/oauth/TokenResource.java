package dev.faketwilio.internal.oauth;

import dev.faketwilio.SeededOAuthApp;
import dev.faketwilio.internal.engine.Call;
import dev.faketwilio.internal.engine.Declaration;
import dev.faketwilio.internal.engine.Parameter;
import dev.faketwilio.internal.engine.Representation;
import dev.faketwilio.internal.engine.Resource;
import dev.faketwilio.internal.store.Table;
import java.util.function.Consumer;

/**
 * {@code /v2/token}: exchanges the credentials of an OAuth app for a token. Who calls has been let in by them already.
 * Nothing is kept.
 */
public final class TokenResource implements Resource {

    /** The names of the form's fields that say who calls. */
    public static final String CLIENT_ID = "client_id";

    public static final String CLIENT_SECRET = "client_secret";

    /** The name of the URL's parameter that says for which account the app acts. */
    public static final String ACCOUNT_SID = "account_sid";

    private static final Table<String> TABLE = Table.of("access token", token -> token);

    // assumed: the refusal of grants that need a user's consent, which an app of one account cannot get
    private static final Parameter<String> GRANT_TYPE = Parameter.choice("grant_type", "client_credentials");

    private static final Parameter<String> ID = Parameter.sid(CLIENT_ID, "OQ");
    private static final Parameter<String> SECRET = Parameter.text(CLIENT_SECRET, Integer.MAX_VALUE);

    @Override
    public Declaration<String> declaration() {
        return Declaration.of(TABLE)
                .fetch(SeededOAuthApp.CREATE_TOKEN, TokenResource::issued)
                .also(TokenResource::write);
    }

    private static Consumer<Representation> issued(Call call) {
        call.required(GRANT_TYPE);
        String token = AccessToken.issued(call.required(ID), call.now()).signedWith(call.required(SECRET));
        return json -> write(token, json);
    }

    private static void write(String token, Representation json) {
        json.text("access_token", token)
                .text("refresh_token", null)
                .text("id_token", null)
                .number("expires_in", AccessToken.LIFETIME.toSeconds())
                .text("token_type", "Bearer");
    }
}
