package dev.faketwilio.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.auth0.jwt.JWT;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.type.PhoneNumber;
import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.Product;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.SeededOAuthApp;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.client.TwilioJava;
import dev.faketwilio.internal.oauth.AccessToken;
import dev.faketwilio.requests.RecordedRequest;
import dev.faketwilio.requests.UnexpectedRequest;
import dev.faketwilio.testing.RawHttp;
import dev.faketwilio.testing.RawSocket;
import dev.faketwilio.time.TwilioClock;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** OAuth apps and their tokens: contract/conventions.md 0.9.11. */
@FakeTwilioTest(
        sandbox = SandboxScope.PER_TEST,
        allow = {UnexpectedRequest.UNKNOWN_CREDENTIALS, UnexpectedRequest.WRONG_CREDENTIALS})
class BearerTokenTest {

    private static final String REFUSED = RawHttp.error(401, 20003, "Authenticate");

    @Test
    void twilio_answers_client_credentials_with_a_token_for_an_hour(TwilioSandbox twilio) {
        SeededOAuthApp app = twilio.given().oauthApp();
        Instant before = Instant.now().minusSeconds(1);

        HttpResponse<String> issued = request(twilio, app.clientId(), app.clientSecret());

        assertThat(issued.statusCode()).isEqualTo(200);
        String token = RawHttp.json(issued).path("access_token").textValue();
        assertThat(issued.body())
                .isEqualTo("{\"access_token\": \"" + token + "\", \"refresh_token\": null, \"id_token\": null,"
                        + " \"expires_in\": 3600, \"token_type\": \"Bearer\"}");
        assertThat(JWT.decode(token).getExpiresAtAsInstant())
                .isBetween(before.plusSeconds(3600), Instant.now().plusSeconds(3600));
        RecordedRequest request = twilio.requests().single();
        assertThat(request.username()).isEqualTo(app.clientId());
        assertThat(request.operation()).hasValue(SeededOAuthApp.CREATE_TOKEN);
    }

    @Test
    void twilio_java_gets_a_token_by_itself_and_sends_with_it(TwilioSandbox twilio) {
        SeededOAuthApp app = twilio.given().oauthApp();
        String from = twilio.given().phoneNumber("+14155550100").phoneNumber();
        TwilioRestClient client = TwilioJava.client(twilio, app);

        Message first = send(from, client);
        Message second = send(from, client);

        assertThat(first.getAccountSid()).isEqualTo(twilio.accountSid());
        assertThat(second.getSid()).isNotEqualTo(first.getSid());
        assertThat(twilio.requests().all())
                .extracting(RecordedRequest::host)
                .containsExactly("oauth.twilio.com", "api.twilio.com", "api.twilio.com");
        assertThat(twilio.requests().all())
                .extracting(RecordedRequest::username)
                .containsOnly(app.clientId());
    }

    @ParameterizedTest
    @EnumSource(
            value = Product.class,
            names = {"MESSAGING", "SERVERLESS", "SERVERLESS_UPLOAD", "OAUTH"})
    void twilio_accepts_tokens_on_api_twilio_com_only(Product product, TwilioSandbox twilio) {
        String token = token(twilio, twilio.given().oauthApp());

        HttpResponse<String> elsewhere = RawHttp.to(twilio, product)
                .with("Authorization", "Bearer " + token)
                .get("/v1/Services");

        assertThat(elsewhere.statusCode()).isEqualTo(401);
        assertThat(elsewhere.body()).isEqualTo(REFUSED);
        assertThat(messages(twilio, token).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "api.twilio.com, 200",
        "api.us1.twilio.com, 200",
        "api.ashburn.us1.twilio.com, 200",
        "api.dublin.ie1.twilio.com, 401",
        "api.sydney.au1.twilio.com, 401",
    })
    void twilio_accepts_tokens_in_the_region_us1_only(String host, int status, TwilioSandbox twilio)
            throws IOException {
        String token = token(twilio, twilio.given().oauthApp());
        twilio.allow(UnexpectedRequest.WRONG_CREDENTIALS);
        try (RawSocket socket = RawSocket.to(twilio)) {
            RawSocket.Reply reply = socket.send(RawSocket.head(
                            "GET /2010-04-01/Accounts/" + twilio.accountSid() + "/Messages.json HTTP/1.1",
                            "Host: " + host,
                            "Authorization: Bearer " + token))
                    .read();

            assertThat(reply.statusLine()).startsWith("HTTP/1.1 " + status);
        }
    }

    @Test
    void twilio_refuses_a_token_after_an_hour_of_the_sandbox_s_clock(TwilioSandbox twilio) {
        SeededOAuthApp app = twilio.given().oauthApp();
        String token = token(twilio, app);

        twilio.clock().advance(Duration.ofSeconds(3599));
        assertThat(messages(twilio, token).statusCode()).isEqualTo(200);

        twilio.clock().advance(Duration.ofSeconds(1));
        assertThat(messages(twilio, token).body()).isEqualTo(REFUSED);
        assertThat(messages(twilio, token(twilio, app)).statusCode()).isEqualTo(200);
    }

    @Test
    void twilio_refuses_a_token_that_it_has_not_signed(TwilioSandbox twilio) {
        SeededOAuthApp app = twilio.given().oauthApp();
        String token = token(twilio, app);
        String forged = AccessToken.issued(app.clientId(), TwilioClock.START).signedWith("another");
        String unknown = AccessToken.issued("OQ00000000000000000000000000000000", TwilioClock.START)
                .signedWith(app.clientSecret());

        assertThat(messages(twilio, forged).body()).isEqualTo(REFUSED);
        assertThat(messages(twilio, unknown).body()).isEqualTo(REFUSED);
        assertThat(messages(twilio, token + "x").body()).isEqualTo(REFUSED);
        assertThat(messages(twilio, "a.%.b").body()).isEqualTo(REFUSED);
    }

    @Test
    void the_credentials_of_an_app_are_not_accepted_without_a_token(TwilioSandbox twilio) {
        SeededOAuthApp app = twilio.given().oauthApp();

        HttpResponse<String> refused = RawHttp.to(twilio, Product.MESSAGING)
                .with("Authorization", RawHttp.basic(app.clientId(), app.clientSecret()))
                .get("/v1/Services");

        assertThat(refused.body()).isEqualTo(RawHttp.error(401, 20003, "Authentication Error - invalid username"));
    }

    @Test
    void a_wrong_client_secret_gets_no_token(TwilioSandbox twilio) {
        SeededOAuthApp app = twilio.given().oauthApp();
        SeededOAuthApp other = twilio.given().oauthApp();

        assertThat(request(twilio, app.clientId(), other.clientSecret()).body()).isEqualTo(REFUSED);
        assertThat(request(twilio, twilio.accountSid(), twilio.authToken()).body())
                .isEqualTo(REFUSED);
        assertThat(post(twilio, "grant_type", "client_credentials").body()).isEqualTo(REFUSED);
    }

    @Test
    void an_app_gets_tokens_for_its_own_account_only(TwilioSandbox twilio) {
        SeededOAuthApp app = twilio.given().oauthApp();
        String[] form = {
            "grant_type", "client_credentials", "client_id", app.clientId(), "client_secret", app.clientSecret()
        };
        RawHttp http = RawHttp.to(twilio, Product.OAUTH).with("Authorization", null);

        assertThat(http.post("/v2/token?account_sid=" + twilio.accountSid(), form)
                        .statusCode())
                .isEqualTo(200);
        assertThat(http.post("/v2/token?account_sid=AC00000000000000000000000000000000", form)
                        .body())
                .isEqualTo(REFUSED);
    }

    @ParameterizedTest
    @CsvSource({
        ", Missing required parameter grant_type in the post body",
        "password, Invalid grant_type",
        "refresh_token, Invalid grant_type",
    })
    void an_app_gets_tokens_for_its_credentials_only(@Nullable String grant, String message, TwilioSandbox twilio) {
        SeededOAuthApp app = twilio.given().oauthApp();
        String[] credentials = {"client_id", app.clientId(), "client_secret", app.clientSecret()};

        HttpResponse<String> refused = grant == null
                ? post(twilio, credentials)
                : post(twilio, "grant_type", grant, "client_id", app.clientId(), "client_secret", app.clientSecret());

        assertThat(refused.body()).isEqualTo(RawHttp.error(400, 20001, message));
    }

    @Test
    void a_reset_withdraws_the_tokens_of_apps_that_are_not_in_the_baseline(TwilioSandbox twilio) {
        String token = token(twilio, twilio.given().oauthApp());

        twilio.reset();

        assertThat(messages(twilio, token).body()).isEqualTo(REFUSED);
    }

    @Test
    void a_fixed_app_has_the_given_credentials(TwilioSandbox twilio) {
        SeededOAuthApp app = twilio.given().oauthApp("OQ0123456789abcdef0123456789abcd77", "my secret");

        assertThat(messages(twilio, token(twilio, app)).statusCode()).isEqualTo(200);
        assertThat(app).hasToString("OAuthApp OQ0123456789abcdef0123456789abcd77");
    }

    private static Message send(String from, TwilioRestClient client) {
        return Message.creator(new PhoneNumber("+14155550199"), new PhoneNumber(from), "Hi")
                .create(client);
    }

    private static String token(TwilioSandbox twilio, SeededOAuthApp app) {
        return RawHttp.json(request(twilio, app.clientId(), app.clientSecret()))
                .path("access_token")
                .textValue();
    }

    private static HttpResponse<String> messages(TwilioSandbox twilio, String token) {
        return RawHttp.to(twilio, Product.API)
                .with("Authorization", "Bearer " + token)
                .get("/2010-04-01/Accounts/" + twilio.accountSid() + "/Messages.json");
    }

    private static HttpResponse<String> request(TwilioSandbox twilio, String clientId, String clientSecret) {
        return post(twilio, "grant_type", "client_credentials", "client_id", clientId, "client_secret", clientSecret);
    }

    private static HttpResponse<String> post(TwilioSandbox twilio, String... form) {
        return RawHttp.to(twilio, Product.OAUTH).with("Authorization", null).post("/v2/token", form);
    }
}
