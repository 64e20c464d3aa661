package dev.faketwilio.assertions;

import static dev.faketwilio.assertions.FakeTwilioAssertions.assertFunctionDeleted;
import static dev.faketwilio.assertions.FakeTwilioAssertions.assertFunctionExists;
import static dev.faketwilio.assertions.FakeTwilioAssertions.assertMessagingServiceDeleted;
import static dev.faketwilio.assertions.FakeTwilioAssertions.assertMessagingServiceExists;
import static dev.faketwilio.assertions.FakeTwilioAssertions.assertServerlessServiceDeleted;
import static dev.faketwilio.assertions.FakeTwilioAssertions.assertServerlessServiceExists;
import static dev.faketwilio.testing.FailureText.failsAs;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.serverless.v1.Service;
import com.twilio.rest.serverless.v1.service.Function;
import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.Product;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.messaging.MessagingService;
import dev.faketwilio.requests.UnexpectedRequest;
import dev.faketwilio.serverless.SeededServerlessService;
import dev.faketwilio.serverless.ServerlessFunction;
import dev.faketwilio.testing.TwilioHttp;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The plain helpers: what passes, and every word of what fails. */
@FakeTwilioTest(sandbox = SandboxScope.PER_TEST, allow = UnexpectedRequest.UNKNOWN_OPERATION)
class ResourceAssertionsTest {

    private static final String NO_FUNCTION = "ZH00000000000000000000000000000000";
    private static final String NO_SERVICE = "ZS00000000000000000000000000000000";
    private static final String NO_MESSAGING_SERVICE = "MG00000000000000000000000000000000";

    private static SeededServerlessService checkout(TwilioSandbox twilio) {
        return twilio.given()
                .serverlessService("checkout", s -> s.function("/pay").function("/refund"));
    }

    /** The SID with another last digit. */
    private static String misspelt(String sid) {
        return sid.substring(0, 33) + (sid.endsWith("0") ? "1" : "0");
    }

    @Nested
    class A_function_that_must_exist {

        @Test
        void does(TwilioSandbox twilio) {
            assertFunctionExists(twilio, checkout(twilio).function("/pay").sid());
        }

        @Test
        void was_deleted_by_a_request(TwilioSandbox twilio, TwilioRestClient client) {
            SeededServerlessService service = checkout(twilio);
            String sid = service.function("/pay").sid();
            Function.fetcher(service.sid(), sid).fetch(client);
            Function.deleter(service.sid(), sid).delete(client);

            assertThatThrownBy(() -> assertFunctionExists(twilio, sid))
                    .isInstanceOf(AssertionError.class)
                    .satisfies(failsAs(
                            "resource-assertions/was-deleted-by-a-request", "SID", sid, "SERVICE_SID", service.sid()));
        }

        @Test
        void went_with_its_service(TwilioSandbox twilio, TwilioRestClient client) {
            SeededServerlessService service = checkout(twilio);
            String sid = service.function("/pay").sid();
            Service.deleter(service.sid()).delete(client);

            assertThatThrownBy(() -> assertFunctionExists(twilio, sid))
                    .satisfies(failsAs("resource-assertions/went-with-its-service", "SID", sid));
        }

        @Test
        void never_existed_in_an_account_without_any(TwilioSandbox twilio) {
            assertThatThrownBy(() -> assertFunctionExists(twilio, NO_FUNCTION))
                    .isInstanceOf(AssertionError.class)
                    .satisfies(failsAs("resource-assertions/never-existed-in-an-account-without-any"));
        }

        @Test
        void never_existed_beside_others(TwilioSandbox twilio, TwilioRestClient client) {
            SeededServerlessService service = checkout(twilio);
            Function.creator("checkout", "/new").create(client);
            Function.deleter("checkout", service.function("/refund").sid()).delete(client);
            String made = twilio.serverless().functions().all().get(1).sid();

            assertThatThrownBy(() -> assertFunctionExists(twilio, "/pays"))
                    .satisfies(failsAs(
                            "resource-assertions/never-existed-beside-others",
                            "FUNCTION_SID",
                            service.function("/pay").sid(),
                            "MADE",
                            made,
                            "FUNCTION_SID2",
                            service.function("/refund").sid()));
        }
    }

    @Nested
    class A_function_that_must_be_deleted {

        @Test
        void was_by_itself_or_with_its_service(TwilioSandbox twilio, TwilioRestClient client) {
            SeededServerlessService service = checkout(twilio);
            Function.deleter(service.sid(), service.function("/pay").sid()).delete(client);
            Service.deleter("checkout").delete(client);

            assertFunctionDeleted(twilio, service.function("/pay").sid());
            assertFunctionDeleted(twilio, service.function("/refund").sid());
        }

        @Test
        void still_exists_and_nobody_asked_for_anything(TwilioSandbox twilio) {
            String sid = checkout(twilio).function("/pay").sid();

            assertThatThrownBy(() -> assertFunctionDeleted(twilio, sid))
                    .isInstanceOf(AssertionError.class)
                    .satisfies(failsAs("resource-assertions/still-exists-and-nobody-asked-for-anything", "SID", sid));
        }

        @Test
        void still_exists_and_the_requests_tell_what_went_wrong(TwilioSandbox twilio) {
            SeededServerlessService service = checkout(twilio);
            String sid = service.function("/pay").sid();
            String other = service.function("/refund").sid();
            TwilioHttp http = TwilioHttp.to(twilio, Product.SERVERLESS);
            String path = "/v1/Services/checkout/Functions/";
            String oneDiffers = misspelt(sid);
            String twoDiffer = "XX" + sid.substring(2);
            String otherCase = sid.toUpperCase(Locale.ROOT);
            http.delete(path + oneDiffers);
            http.delete(path + twoDiffer);
            http.delete(path + otherCase);
            http.delete(path + other);
            http.delete("/v1/Services/" + NO_SERVICE + "/Functions/" + sid);
            http.delete(path + "pay");
            http.get(path + sid);
            http.get("/v1/Nothing");
            http.send("PUT", path + sid, "", "");

            assertThatThrownBy(() -> assertFunctionDeleted(twilio, sid))
                    .satisfies(failsAs(
                            "resource-assertions/still-exists-and-the-requests-tell-what-went-wrong",
                            "SID",
                            sid,
                            "ONE_DIFFERS",
                            oneDiffers,
                            "TWO_DIFFER",
                            twoDiffer,
                            "OTHER_CASE",
                            otherCase,
                            "OTHER",
                            other));
        }

        @Test
        void still_exists_after_many_requests_of_which_the_latest_are_listed(TwilioSandbox twilio) {
            String sid = checkout(twilio).function("/pay").sid();
            TwilioHttp http = TwilioHttp.to(twilio, Product.SERVERLESS);
            for (int i = 1; i <= 21; i++) {
                http.delete("/v1/Services/checkout/Functions/" + NO_FUNCTION + i);
            }
            for (int i = 22; i <= 43; i++) {
                http.get("/v1/Services/checkout");
            }

            StringBuilder expected = new StringBuilder("Expected function ")
                    .append(sid)
                    .append(" (\"/pay\" in service \"checkout\") to be deleted, but it still exists.\n")
                    .append("Requests to serverless DeleteFunction (the latest 20 of 21):");
            for (int i = 2; i <= 21; i++) {
                expected.append("\n  #")
                        .append(i)
                        .append("  DELETE serverless.twilio.com/v1/Services/checkout/Functions/");
                expected.append(NO_FUNCTION).append(i).append("  404 (20404)   <- another Sid");
            }
            expected.append("\nOther requests (the latest 20 of 22): #24 serverless FetchService 200");
            for (int i = 25; i <= 43; i++) {
                expected.append(", #").append(i).append(" serverless FetchService 200");
            }
            assertThatThrownBy(() -> assertFunctionDeleted(twilio, sid)).hasMessage(expected.toString());
        }

        @Test
        void never_existed(TwilioSandbox twilio, TwilioRestClient client) {
            SeededServerlessService service = checkout(twilio);
            Service.deleter("checkout").delete(client);

            assertThatThrownBy(() -> assertFunctionDeleted(twilio, NO_FUNCTION))
                    .isInstanceOf(AssertionError.class)
                    .satisfies(failsAs(
                            "resource-assertions/a-function-must-be-deleted-but-never-existed",
                            "FUNCTION_SID",
                            service.function("/refund").sid(),
                            "FUNCTION_SID2",
                            service.function("/pay").sid()));
        }

        @Test
        void never_existed_beside_many_of_which_the_latest_are_listed(TwilioSandbox twilio) {
            SeededServerlessService service = twilio.given().serverlessService("checkout", s -> {
                for (int i = 1; i <= 25; i++) {
                    s.function("/f" + i);
                }
            });
            String latest = String.join(
                    ", ",
                    service.functions().subList(5, 25).stream()
                            .map(f -> f.sid() + " (\"" + f.friendlyName() + "\" in service \"checkout\")")
                            .toList());

            assertThatThrownBy(() -> assertFunctionDeleted(twilio, NO_FUNCTION))
                    .satisfies(failsAs(
                            "resource-assertions/never-existed-beside-many-of-which-the-latest-are-listed",
                            "LATEST",
                            latest));
        }

        @Test
        void never_existed_but_the_request_for_it_shows_the_typing_error(TwilioSandbox twilio) {
            ServerlessFunction function = checkout(twilio).function("/pay");
            TwilioHttp.to(twilio, Product.SERVERLESS).delete("/v1/Services/checkout/Functions/" + function.sid());
            String asked = misspelt(function.sid());

            assertThatThrownBy(() -> assertFunctionDeleted(twilio, asked))
                    .satisfies(failsAs(
                            "resource-assertions/never-existed-but-the-request-for-it-shows-the-typing-error",
                            "ASKED",
                            asked,
                            "GET_SID",
                            twilio.serverless().functions().all().get(0).sid(),
                            "FUNCTION_SID",
                            function.sid()));
        }
    }

    @Nested
    class A_serverless_service {

        @Test
        void exists_by_sid_and_unique_name(TwilioSandbox twilio) {
            assertServerlessServiceExists(twilio, checkout(twilio).sid());
            assertServerlessServiceExists(twilio, "checkout");
        }

        @Test
        void must_exist_but_was_deleted(TwilioSandbox twilio, TwilioRestClient client) {
            String sid = checkout(twilio).sid();
            Service.deleter("checkout").delete(client);
            String expected = """
                    Expected serverless service %s ("checkout") to exist, but it was deleted by request #1.
                    Requests to serverless DeleteService:
                      #1  DELETE serverless.twilio.com/v1/Services/checkout  204""".formatted(sid);

            assertThatThrownBy(() -> assertServerlessServiceExists(twilio, sid)).hasMessage(expected);
            assertThatThrownBy(() -> assertServerlessServiceExists(twilio, "checkout"))
                    .hasMessage(expected);
        }

        @Test
        void must_exist_but_never_did(TwilioSandbox twilio) {
            String sid = checkout(twilio).sid();
            TwilioHttp.to(twilio, Product.MESSAGING).post("/v1/Services", "FriendlyName", "invoices");

            assertThatThrownBy(() -> assertServerlessServiceExists(twilio, "invoices"))
                    .satisfies(failsAs("resource-assertions/must-exist-but-never-did", "SID", sid));
        }

        @Test
        void was_deleted_by_sid_and_unique_name(TwilioSandbox twilio, TwilioRestClient client) {
            String sid = checkout(twilio).sid();
            Service.deleter("checkout").delete(client);

            assertServerlessServiceDeleted(twilio, sid);
            assertServerlessServiceDeleted(twilio, "checkout");
        }

        @Test
        void must_be_deleted_but_still_exists(TwilioSandbox twilio) {
            String sid = checkout(twilio).sid();
            TwilioHttp http = TwilioHttp.to(twilio, Product.SERVERLESS);
            http.delete("/v1/Services/check-out");
            http.delete("/v1/Services/Checkout");

            assertThatThrownBy(() -> assertServerlessServiceDeleted(twilio, sid))
                    .satisfies(failsAs("resource-assertions/must-be-deleted-but-still-exists", "SID", sid));
        }

        @Test
        void must_be_deleted_but_exists_again_under_the_name(TwilioSandbox twilio, TwilioRestClient client) {
            String old = checkout(twilio).sid();
            Service.deleter("checkout").delete(client);
            String fresh = twilio.given().serverlessService("checkout").sid();

            assertServerlessServiceDeleted(twilio, old);
            assertThatThrownBy(() -> assertServerlessServiceDeleted(twilio, "checkout"))
                    .satisfies(failsAs(
                            "resource-assertions/must-be-deleted-but-exists-again-under-the-name", "FRESH", fresh));
        }

        @Test
        void must_be_deleted_but_never_existed(TwilioSandbox twilio) {
            assertThatThrownBy(() -> assertServerlessServiceDeleted(twilio, NO_SERVICE))
                    .isInstanceOf(AssertionError.class)
                    .satisfies(failsAs("resource-assertions/must-be-deleted-but-never-existed"));
        }
    }

    @Nested
    class A_messaging_service {

        @Test
        void exists_or_was_deleted(TwilioSandbox twilio, TwilioRestClient client) {
            String kept = twilio.given().messagingService("Alerts").sid();
            String gone = twilio.given().messagingService("Alerts").sid();
            com.twilio.rest.messaging.v1.Service.deleter(gone).delete(client);

            assertMessagingServiceExists(twilio, kept);
            assertMessagingServiceDeleted(twilio, gone);
            assertThatThrownBy(() -> assertMessagingServiceExists(twilio, gone))
                    .isInstanceOf(AssertionError.class)
                    .satisfies(failsAs("resource-assertions/must-exist-but-was-deleted", "GONE", gone));
            assertThatThrownBy(() -> assertMessagingServiceDeleted(twilio, kept))
                    .isInstanceOf(AssertionError.class)
                    .satisfies(failsAs(
                            "resource-assertions/must-be-deleted-but-another-one-was", "KEPT", kept, "GONE", gone));
        }

        @Test
        void never_existed(TwilioSandbox twilio) {
            MessagingService alerts = twilio.given().messagingService("Alerts");

            assertThatThrownBy(() -> assertMessagingServiceExists(twilio, NO_MESSAGING_SERVICE))
                    .satisfies(
                            failsAs("resource-assertions/a-sid-must-exist-but-never-did", "ALERTS_SID", alerts.sid()));
            assertThatThrownBy(() -> assertMessagingServiceDeleted(twilio, "Alert"))
                    .satisfies(failsAs(
                            "resource-assertions/a-name-must-be-deleted-but-never-existed",
                            "ALERTS_SID",
                            alerts.sid()));
        }
    }
}
