package dev.faketwilio.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faketwilio.FakeTwilioServer;
import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.Product;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.SeededApiKey;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.requests.UnexpectedRequest;
import dev.faketwilio.testing.RawHttp;
import java.net.http.HttpResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The three texts of Twilio's 401: contract/conventions.md 1.3. */
@FakeTwilioTest(
        sandbox = SandboxScope.PER_TEST,
        allow = {UnexpectedRequest.UNKNOWN_CREDENTIALS, UnexpectedRequest.WRONG_CREDENTIALS})
class AuthenticationTest {

    private static final String NONE = "Authentication Error - No credentials provided";
    private static final String BAD_NAME = "Authentication Error - invalid username";
    private static final String WRONG = "Authenticate";

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "Basic",
                "Basic ***",
                "Basic QUM",
                "Digest username=\"AC\"",
                "AC0123456789abcdef0123456789abcdef:secret",
            })
    void without_a_readable_pair_there_are_no_credentials(@Nullable String header, TwilioSandbox twilio) {
        String message = "Basic QUM".equals(header) ? BAD_NAME : NONE;

        assertRefused(twilio, header, message);
    }

    @Test
    void a_bearer_token_that_is_not_valid_is_not_taken_for_no_credentials(TwilioSandbox twilio) {
        assertRefused(twilio, "Bearer eyJhbGciOiJub25lIn0.e30.", WRONG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "user", "AC123", " AC0123456789abcdef0123456789abcde", "MG0123456789abcdef0123456789abcdef"})
    void a_user_name_that_is_no_sid_is_invalid(String username, TwilioSandbox twilio) {
        assertRefused(twilio, RawHttp.basic(username, "secret"), BAD_NAME);
    }

    @Test
    void ten_kilobytes_of_credentials_are_read_like_any_others(TwilioSandbox twilio) {
        assertRefused(twilio, RawHttp.basic("x".repeat(10_000), "secret"), BAD_NAME);
        assertRefused(twilio, RawHttp.basic(twilio.accountSid(), "x".repeat(10_000)), WRONG);
        assertRefused(twilio, "Basic " + "*".repeat(10_000), NONE);
        assertRefused(twilio, "x".repeat(10_000), NONE);
    }

    @Test
    void a_wrong_password_and_an_unknown_account_are_told_the_same(TwilioSandbox twilio) {
        assertRefused(twilio, RawHttp.basic(twilio.accountSid(), "wrong"), WRONG);
        assertRefused(twilio, RawHttp.basic(twilio.accountSid(), ""), WRONG);
        assertRefused(twilio, RawHttp.basic("AC00000000000000000000000000000000", twilio.authToken()), WRONG);
        assertRefused(twilio, RawHttp.basic("SK00000000000000000000000000000000", twilio.authToken()), WRONG);
    }

    @ParameterizedTest
    @EnumSource(Product.class)
    void credentials_are_asked_for_before_the_path_is_looked_at(Product product, TwilioSandbox twilio) {
        HttpResponse<String> refused =
                RawHttp.to(twilio, product).with("Authorization", null).get("/v1/Nothing");

        assertThat(refused.statusCode()).isEqualTo(401);
    }

    @Nested
    class An_api_key {

        @Test
        void is_as_good_as_the_auth_token(TwilioSandbox twilio) {
            SeededApiKey key = twilio.given().apiKey();
            String service = twilio.given().messagingService("Alerts").sid();

            HttpResponse<String> fetched = RawHttp.to(twilio, Product.MESSAGING)
                    .with("Authorization", RawHttp.basic(key.sid(), key.secret()))
                    .get("/v1/Services/" + service);

            assertThat(fetched.statusCode()).isEqualTo(200);
            assertThat(RawHttp.json(fetched).path("account_sid").textValue()).isEqualTo(twilio.accountSid());
            assertThat(twilio.requests().single().username()).isEqualTo(key.sid());
        }

        @Test
        void has_a_secret_of_its_own(TwilioSandbox twilio) {
            SeededApiKey key = twilio.given().apiKey();
            SeededApiKey other = twilio.given().apiKey();

            assertRefused(twilio, RawHttp.basic(key.sid(), twilio.authToken()), WRONG);
            assertRefused(twilio, RawHttp.basic(key.sid(), other.secret()), WRONG);
            assertRefused(twilio, RawHttp.basic(twilio.accountSid(), key.secret()), WRONG);
        }
    }

    @Test
    void each_account_sees_itself_only() {
        try (FakeTwilioServer server = FakeTwilioServer.start()) {
            TwilioSandbox one = server.newSandbox();
            TwilioSandbox two = server.newSandbox();
            one.given().messagingService("One");
            two.given().messagingService("Two");
            SeededApiKey keyOfTwo = two.given().apiKey();

            assertThat(names(RawHttp.to(one, Product.MESSAGING))).containsExactly("One");
            assertThat(names(RawHttp.to(two, Product.MESSAGING))).containsExactly("Two");
            assertThat(names(RawHttp.to(one, Product.MESSAGING)
                            .with("Authorization", RawHttp.basic(keyOfTwo.sid(), keyOfTwo.secret()))))
                    .containsExactly("Two");
            assertRefused(one, RawHttp.basic(one.accountSid(), two.authToken()), WRONG);
            assertThat(one.requests().size()).isEqualTo(1);
            assertThat(two.requests().size()).isEqualTo(2);
        }
    }

    private static List<String> names(RawHttp http) {
        return RawHttp.json(http.get("/v1/Services")).findValuesAsText("friendly_name");
    }

    private static void assertRefused(TwilioSandbox twilio, @Nullable String authorization, String message) {
        int before = twilio.requests().size();
        HttpResponse<String> refused = RawHttp.to(twilio, Product.SERVERLESS)
                .with("Authorization", authorization)
                .get("/v1/Services");

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).isEqualTo(RawHttp.error(401, 20003, message));
        assertThat(refused.headers().allValues("WWW-Authenticate")).containsExactly("Basic realm=\"Twilio API\"");
        assertThat(twilio.requests().size()).isEqualTo(before);
    }
}
