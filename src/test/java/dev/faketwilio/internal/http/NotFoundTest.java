package dev.faketwilio.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faketwilio.FakeTwilioServer;
import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.Product;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.requests.UnexpectedRequest;
import dev.faketwilio.serverless.SeededServerlessService;
import dev.faketwilio.testing.RawHttp;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Twilio's 404 quotes the path as sent, on the v1 hosts without the version: contract/conventions.md 1.2. */
@FakeTwilioTest(sandbox = SandboxScope.PER_TEST, allow = UnexpectedRequest.UNKNOWN_OPERATION)
class NotFoundTest {

    private static final String NOBODY = "ZS00000000000000000000000000000000";
    private static final String NO_FUNCTION = "ZH00000000000000000000000000000000";

    @ParameterizedTest
    @CsvSource({
        "/v1/Nothing, /Nothing",
        "/v1/Services/, /Services/",
        "/v1//Services, //Services",
        "/v1/Services//Functions, /Services//Functions",
        "/v1/services, /services",
        "/v1/Services.json, /Services.json",
        "/v1/Services/" + NOBODY + ", /Services/" + NOBODY,
        "/v1/Services/" + NOBODY + ".json, /Services/" + NOBODY + ".json",
        "/v1/Services/" + NOBODY + "/, /Services/" + NOBODY + "/",
        "/v1/Services/undefined, /Services/undefined",
        "/v1/Services/ZS123, /Services/ZS123",
        "/v1/Services/a%20b%2Fc?PageSize=1, /Services/a%20b%2Fc",
        "/v1/Services/" + NOBODY + "/Functions, /Services/" + NOBODY + "/Functions",
        "/v1/Services/" + NOBODY + "/Functions/" + NO_FUNCTION + ", /Services/" + NOBODY + "/Functions/" + NO_FUNCTION,
        "/v1/Services/" + NOBODY + "/Environments/x/y, /Services/" + NOBODY + "/Environments/x/y",
        "/v2/Services, /Services",
        "/Services, /Services",
        "/v1, /v1",
        "/v1/, /",
        "/, /",
        "'', /",
    })
    void a_path_that_leads_nowhere_is_quoted(String path, String quoted, TwilioSandbox twilio) {
        assertNotFound(RawHttp.to(twilio, Product.SERVERLESS).get(path), quoted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/2010-04-01/Accounts/AC1/Nothing.json", "/2010-04-01/Accounts//Messages.json", "/2010-04-01"})
    void the_2010_api_quotes_its_version_too(String path, TwilioSandbox twilio) {
        assertNotFound(RawHttp.to(twilio, Product.API).get(path + "?PageSize=1"), path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "DELETE", "PUT", "PATCH", "TRACE"})
    void the_method_does_not_matter_where_there_is_no_path(String method, TwilioSandbox twilio) {
        assertNotFound(
                RawHttp.to(twilio, Product.MESSAGING).send(method, "/v1/Nothing", BodyPublishers.noBody()), "/Nothing");
    }

    @Nested
    class A_resource_that_is_not_there {

        @Test
        void cannot_be_fetched_updated_or_deleted(TwilioSandbox twilio) {
            String shop = twilio.given().serverlessService("shop").sid();
            RawHttp http = RawHttp.to(twilio, Product.SERVERLESS);
            String function = "/Services/" + shop + "/Functions/" + NO_FUNCTION;

            assertNotFound(http.get("/v1" + function), function);
            assertNotFound(http.post("/v1" + function, "FriendlyName", "x"), function);
            assertNotFound(http.delete("/v1" + function), function);
        }

        @Test
        void is_missed_before_its_parameters_are_looked_at(TwilioSandbox twilio) {
            RawHttp http = RawHttp.to(twilio, Product.SERVERLESS);

            assertNotFound(http.post("/v1/Services/" + NOBODY + "/Functions"), "/Services/" + NOBODY + "/Functions");
            assertNotFound(
                    http.get("/v1/Services/" + NOBODY + "/Functions?PageSize=0"), "/Services/" + NOBODY + "/Functions");
        }

        @Test
        void is_one_that_was_deleted(TwilioSandbox twilio) {
            String service =
                    "/Services/" + twilio.given().messagingService("Alerts").sid();
            RawHttp http = RawHttp.to(twilio, Product.MESSAGING);

            assertThat(http.delete("/v1" + service).statusCode()).isEqualTo(204);

            assertNotFound(http.delete("/v1" + service), service);
            assertNotFound(http.get("/v1" + service), service);
            assertNotFound(http.post("/v1" + service, "FriendlyName", "x"), service);
        }

        @Test
        void is_one_whose_parent_was_deleted(TwilioSandbox twilio) {
            SeededServerlessService shop = twilio.given().serverlessService("shop", it -> it.function("/a"));
            RawHttp http = RawHttp.to(twilio, Product.SERVERLESS);
            String functions = "/Services/" + shop.sid() + "/Functions";
            String one = functions + "/" + shop.function("/a").sid();

            assertThat(http.delete("/v1/Services/" + shop.sid()).statusCode()).isEqualTo(204);

            assertNotFound(http.get("/v1" + one), one);
            assertNotFound(http.get("/v1" + functions), functions);
            assertThat(twilio.serverless().functions()).isEmpty();
        }

        @Test
        void is_one_of_another_parent(TwilioSandbox twilio) {
            SeededServerlessService shop = twilio.given().serverlessService("shop", it -> it.function("/a"));
            twilio.given().serverlessService("other");
            String path = "/Services/other/Functions/" + shop.function("/a").sid();

            assertNotFound(RawHttp.to(twilio, Product.SERVERLESS).get("/v1" + path), path);
        }

        @Test
        void is_one_of_another_kind_or_product(TwilioSandbox twilio) {
            SeededServerlessService shop = twilio.given().serverlessService("shop", it -> it.function("/a"));
            String function = "/Services/" + shop.function("/a").sid();
            String service = "/Services/" + shop.sid();

            assertNotFound(RawHttp.to(twilio, Product.SERVERLESS).get("/v1" + function), function);
            assertNotFound(RawHttp.to(twilio, Product.MESSAGING).get("/v1" + service), service);
        }

        @Test
        void is_one_of_another_account() {
            try (FakeTwilioServer server = FakeTwilioServer.start()) {
                TwilioSandbox mine = server.newSandbox();
                TwilioSandbox theirs = server.newSandbox();
                String service =
                        "/Services/" + theirs.given().messagingService("Theirs").sid();

                assertNotFound(RawHttp.to(mine, Product.MESSAGING).get("/v1" + service), service);
                assertNotFound(RawHttp.to(mine, Product.MESSAGING).delete("/v1" + service), service);
                assertThat(theirs.messaging().services()).hasSize(1);
                assertThat(theirs.requests().size()).isZero();
            }
        }
    }

    private static void assertNotFound(HttpResponse<String> reply, String quoted) {
        assertThat(reply.statusCode()).isEqualTo(404);
        assertThat(reply.body())
                .isEqualTo(RawHttp.error(404, 20404, "The requested resource " + quoted + " was not found"));
    }
}
