package dev.faketwilio;

import static dev.faketwilio.testing.FailureText.failsAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.faketwilio.internal.properties.Draft;
import dev.faketwilio.messaging.MessagingService;
import dev.faketwilio.serverless.SeededServerlessService;
import dev.faketwilio.serverless.ServerlessFunction;
import dev.faketwilio.serverless.ServerlessService;
import dev.faketwilio.testing.TwilioHttp;
import dev.faketwilio.time.TwilioClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The read-only views of a sandbox's state. */
@FakeTwilioTest(sandbox = SandboxScope.PER_TEST)
class ResourcesTest {

    private static final String NONE = "ZH00000000000000000000000000000000";

    private static TwilioHttp serverless(TwilioSandbox twilio) {
        return TwilioHttp.to(twilio, Product.SERVERLESS);
    }

    @Nested
    class What_exists {

        @Test
        void is_listed_from_the_oldest_to_the_newest(TwilioSandbox twilio) {
            Resources<ServerlessFunction> functions = twilio.serverless().functions();
            List<ServerlessFunction> before = functions.all();
            SeededServerlessService first = twilio.given()
                    .serverlessService("first", s -> s.function("/a").function("/b"));
            SeededServerlessService second = twilio.given().serverlessService("second", s -> s.function("/c"));
            serverless(twilio).post("/v1/Services/first/Functions", "FriendlyName", "/d");

            assertThat(before).isEmpty();
            assertThat(functions.all())
                    .extracting(ServerlessFunction::friendlyName)
                    .containsExactly("/a", "/b", "/c", "/d");
            assertThat(functions).containsExactlyElementsOf(functions.all());
            assertThat(twilio.serverless().services()).containsExactly(first.service(), second.service());
            assertThat(twilio.serverless().functions("first"))
                    .extracting(ServerlessFunction::friendlyName)
                    .containsExactly("/a", "/b", "/d");
            assertThat(twilio.serverless().functions(second.sid())).isEqualTo(second.functions());
            assertThatThrownBy(() -> functions.all().clear()).isInstanceOf(UnsupportedOperationException.class);
        }

        @Test
        void is_counted_streamed_and_taken_one_by_one(TwilioSandbox twilio) {
            Resources<ServerlessService> services = twilio.serverless().services();
            assertThat(services.size()).isZero();
            assertThatThrownBy(services::single)
                    .isInstanceOf(AssertionError.class)
                    .satisfies(failsAs("resources/single-of-none"));
            assertThatThrownBy(services::last)
                    .isInstanceOf(AssertionError.class)
                    .satisfies(failsAs("resources/last-of-none"));

            ServerlessService first = twilio.given().serverlessService("first").service();
            assertThat(services.single()).isEqualTo(first);
            assertThat(services.last()).isEqualTo(first);

            ServerlessService second =
                    twilio.given().serverlessService("second").service();
            assertThat(services.size()).isEqualTo(2);
            assertThat(services.stream().map(ServerlessService::uniqueName)).containsExactly("first", "second");
            assertThat(services.last()).isEqualTo(second);
            assertThatThrownBy(services::single)
                    .isInstanceOf(AssertionError.class)
                    .satisfies(failsAs("resources/single-of-two"));
        }

        @Test
        void is_waited_for(TwilioSandbox twilio) throws Exception {
            Resources<ServerlessService> services = twilio.serverless().services();
            assertThatThrownBy(() -> services.await(1, Duration.ZERO))
                    .isInstanceOf(AssertionError.class)
                    .satisfies(failsAs("resources/await-in-vain"));
            assertThatIllegalArgumentException().isThrownBy(() -> services.await(0, Duration.ofSeconds(1)));
            assertThatIllegalArgumentException().isThrownBy(() -> services.await(1, Duration.ofSeconds(-1)));

            CompletableFuture<Resources<ServerlessService>> waiting =
                    CompletableFuture.supplyAsync(() -> services.await(2, Duration.ofMinutes(1)));
            serverless(twilio).post("/v1/Services", "UniqueName", "first", "FriendlyName", "First");
            assertThat(waiting).isNotDone();
            serverless(twilio).post("/v1/Services", "UniqueName", "second", "FriendlyName", "Second");

            assertThat(waiting.get(30, TimeUnit.SECONDS)).hasSize(2);
        }

        @Test
        void keeps_its_place_when_it_is_updated(TwilioSandbox twilio) {
            twilio.given().serverlessService("first");
            twilio.given().serverlessService("second");

            serverless(twilio).post("/v1/Services/first", "FriendlyName", "new");

            assertThat(twilio.serverless().services())
                    .extracting(ServerlessService::friendlyName)
                    .containsExactly("new", "second");
        }

        @Test
        void is_found_by_sid_and_by_the_name_that_people_know(TwilioSandbox twilio) {
            SeededServerlessService service = twilio.given().serverlessService("checkout", s -> s.function("pay"));
            MessagingService alerts = twilio.given().messagingService("Alerts");
            ServerlessFunction pay = service.function("pay");

            assertThat(twilio.serverless().services().find(service.sid())).contains(service.service());
            assertThat(twilio.serverless().services().find("checkout")).contains(service.service());
            assertThat(twilio.serverless().services().find("Checkout")).isEmpty();
            assertThat(twilio.serverless().service("checkout")).isEqualTo(service.service());
            assertThat(twilio.serverless().functions().find(pay.sid())).contains(pay);
            assertThat(twilio.serverless().functions().find("pay")).contains(pay);
            assertThat(twilio.serverless().functions().find("Pay")).isEmpty();
            assertThat(twilio.serverless().functions().get(pay.sid())).isEqualTo(pay);
            assertThat(twilio.messaging().services().find(alerts.sid())).contains(alerts);
            assertThat(twilio.messaging().services().find("Alerts")).contains(alerts);
            assertThat(twilio.messaging().service(alerts.sid())).isEqualTo(alerts);
            assertThat(twilio.messaging().service("Alerts")).isEqualTo(alerts);
        }

        @Test
        void is_not_found_by_a_name_that_several_have(TwilioSandbox twilio) {
            MessagingService first = twilio.given().messagingService("Alerts");
            MessagingService second = twilio.given().messagingService("Alerts");
            String text = "Expected one messaging service \"Alerts\", but there are 2: " + first.sid() + ", "
                    + second.sid() + ". Ask by SID instead.";

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> twilio.messaging().services().find("Alerts"))
                    .withMessage(text);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> twilio.messaging().service("Alerts"))
                    .withMessage(text);
            assertThat(twilio.messaging().service(second.sid())).isEqualTo(second);
        }

        @Test
        void is_found_among_the_deleted_by_the_name_that_it_had(TwilioSandbox twilio) {
            MessagingService alerts = twilio.given().messagingService("Alerts");
            twilio.given().perform(MessagingService.DELETE, Map.of("Sid", alerts.sid()));

            assertThat(twilio.messaging().services().findDeleted("Alerts"))
                    .hasValueSatisfying(
                            deletion -> assertThat(deletion.resource()).isEqualTo(alerts));
            assertThat(twilio.messaging().services().findDeleted("alerts")).isEmpty();
            assertThatThrownBy(() -> twilio.messaging().service("Alerts"))
                    .isInstanceOf(NoSuchElementException.class)
                    .satisfies(failsAs("resources/was-deleted-and-is-asked-for-by-the-name-that-it-had"));
        }

        @Test
        void is_told_in_words(TwilioSandbox twilio) {
            assertThat(twilio.serverless().functions()).hasToString("function: none");
            ServerlessFunction pay = twilio.given()
                    .serverlessService("checkout", s -> s.function("/pay"))
                    .function("/pay");

            assertThat(twilio.serverless().functions()).hasToString("function: " + pay.sid() + " (\"/pay\")");
        }
    }

    @Nested
    class What_does_not_exist {

        @Test
        void never_existed(TwilioSandbox twilio) {
            assertThat(twilio.serverless().functions().find(NONE)).isEmpty();
            assertThatThrownBy(() -> twilio.serverless().functions().get(NONE))
                    .isInstanceOf(NoSuchElementException.class)
                    .satisfies(failsAs("resources/never-existed"));
        }

        @Test
        void never_existed_beside_others(TwilioSandbox twilio) {
            String first = twilio.given().serverlessService("checkout").sid();
            String second = twilio.given().serverlessService("invoices").sid();

            assertThatThrownBy(() -> twilio.serverless().service("billing"))
                    .isInstanceOf(NoSuchElementException.class)
                    .satisfies(failsAs("resources/never-existed-beside-others", "FIRST", first, "SECOND", second));
            assertThatThrownBy(() -> twilio.serverless().functions("billing"))
                    .isInstanceOf(NoSuchElementException.class);
            assertThatThrownBy(() -> twilio.messaging().service("Alerts"))
                    .isInstanceOf(NoSuchElementException.class)
                    .satisfies(failsAs("resources/never-existed-in-an-account-without-any"));
        }

        @Test
        void was_deleted_by_a_request(TwilioSandbox twilio) {
            String sid = twilio.given().serverlessService("checkout").sid();
            serverless(twilio).get("/v1/Services");
            serverless(twilio).delete("/v1/Services/checkout");

            assertThat(twilio.serverless().services().find(sid)).isEmpty();
            assertThatThrownBy(() -> twilio.serverless().service(sid))
                    .isInstanceOf(NoSuchElementException.class)
                    .satisfies(failsAs("resources/was-deleted-by-a-request-and-is-asked-for-by-sid", "SID", sid));
            assertThatThrownBy(() -> twilio.serverless().service("checkout"))
                    .isInstanceOf(NoSuchElementException.class)
                    .satisfies(failsAs("resources/was-deleted-by-a-request-and-is-asked-for-by-name"));
        }
    }

    @Nested
    class What_was_deleted {

        @Test
        void is_listed_in_the_order_of_deletion_as_it_was_last(TwilioSandbox twilio) {
            SeededServerlessService service = twilio.given()
                    .serverlessService("checkout", s -> s.function("/a").function("/b"));
            ServerlessFunction a = service.function("/a");
            ServerlessFunction b = service.function("/b");
            TwilioHttp http = serverless(twilio);
            http.delete("/v1/Services/checkout/Functions/" + b.sid());
            twilio.clock().advance(Duration.ofSeconds(5));
            http.post("/v1/Services/checkout/Functions/" + a.sid(), "FriendlyName", "/A");
            http.delete("/v1/Services/checkout/Functions/" + a.sid());

            List<Deletion<ServerlessFunction>> deleted =
                    twilio.serverless().functions().deleted();

            ServerlessFunction renamed = Draft.of(a)
                    .set(ServerlessFunction.FRIENDLY_NAME, "/A")
                    .set(ServerlessFunction.DATE_UPDATED, TwilioClock.START.plusSeconds(5))
                    .build();
            assertThat(deleted)
                    .containsExactly(
                            new Deletion<>(b, TwilioClock.START, OptionalInt.of(1)),
                            new Deletion<>(renamed, TwilioClock.START.plusSeconds(5), OptionalInt.of(3)));
            assertThatThrownBy(deleted::clear).isInstanceOf(UnsupportedOperationException.class);
        }

        @Test
        void is_forgotten_by_a_reset(TwilioSandbox twilio) {
            String sid = twilio.given().messagingService("Alerts").sid();
            TwilioHttp.to(twilio, Product.MESSAGING).delete("/v1/Services/" + sid);
            assertThat(twilio.messaging().services().deleted()).hasSize(1);

            twilio.reset();

            assertThat(twilio.messaging().services().deleted()).isEmpty();
        }
    }
}
