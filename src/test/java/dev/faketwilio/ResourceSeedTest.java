package dev.faketwilio;

import static dev.faketwilio.testing.FailureText.failsAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.faketwilio.messaging.AccountPhoneNumber;
import dev.faketwilio.messaging.AccountShortCode;
import dev.faketwilio.messaging.MessagingService;
import dev.faketwilio.messaging.MessagingServiceSeed;
import dev.faketwilio.messaging.NumberCapabilities;
import dev.faketwilio.messaging.PoolAlphaSender;
import dev.faketwilio.serverless.SeededServerlessService;
import dev.faketwilio.serverless.ServerlessBuild;
import dev.faketwilio.serverless.ServerlessDeployment;
import dev.faketwilio.serverless.ServerlessEnvironment;
import dev.faketwilio.serverless.ServerlessFunction;
import dev.faketwilio.serverless.ServerlessFunctionVersion;
import dev.faketwilio.serverless.ServerlessVariable;
import dev.faketwilio.testing.TwilioHttp;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Seeds set any property, and {@code given().perform(...)} does what they have no word for. */
@FakeTwilioTest(sandbox = SandboxScope.PER_TEST)
class ResourceSeedTest {

    private static final String SID = "MG0123456789abcdef0123456789abcdef";

    @Nested
    class Set {

        @Test
        void gives_a_property_a_value_as_the_parameter_of_a_request_does(TwilioSandbox twilio) {
            MessagingService service = twilio.given()
                    .messagingService(
                            "Alerts",
                            s -> s.set(MessagingService.STICKY_SENDER, false)
                                    .set(MessagingService.VALIDITY_PERIOD, 60)
                                    .set(MessagingService.USECASE, "poll")
                                    .set(MessagingService.USECASE, "marketing"));

            assertThat(service.stickySender()).isFalse();
            assertThat(service.validityPeriod()).isEqualTo(60);
            assertThat(service.usecase()).as("the last call counts").isEqualTo("marketing");
            assertThat(service.mmsConverter()).as("Twilio's default").isTrue();
        }

        @Test
        void gives_a_fixed_sid_for_static_configuration(TwilioSandbox twilio) {
            MessagingService service = twilio.given().messagingService("Alerts", s -> s.set(MessagingService.SID, SID));

            assertThat(service.sid()).isEqualTo(SID);
            assertThat(TwilioHttp.to(twilio, Product.MESSAGING)
                            .get("/v1/Services/" + SID)
                            .status())
                    .isEqualTo(200);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> twilio.given().messagingService("Other", s -> s.set(MessagingService.SID, SID)))
                    .satisfies(failsAs("resource-seed/a-sid-that-the-account-has", "SID", SID));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> twilio.given().messagingService("Other", s -> s.set(MessagingService.SID, "MG1")))
                    .withMessageStartingWith("Expected a SID of a messaging service, for example MG")
                    .withMessageEndingWith(", but found MG1");
            assertThat(twilio.messaging().services()).containsExactly(service);
        }

        @Test
        void gives_what_twilio_sets_and_no_request_can(TwilioSandbox twilio) {
            NumberCapabilities smsOnly = new NumberCapabilities(false, true, false, false);
            AccountPhoneNumber number =
                    twilio.given().phoneNumber("+14155550100", n -> n.set(AccountPhoneNumber.CAPABILITIES, smsOnly));
            AccountShortCode code = twilio.given().shortCode("12345", c -> c.set(AccountShortCode.COUNTRY_CODE, "CA"));

            assertThat(number.capabilities()).isEqualTo(smsOnly);
            assertThat(code.countryCode()).isEqualTo("CA");
        }

        @Test
        void refuses_what_follows_from_the_rest_and_what_others_have(TwilioSandbox twilio) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> twilio.given()
                            .shortCode(
                                    "12345",
                                    c -> c.set(
                                            AccountShortCode.DATE_CREATED,
                                            twilio.clock().now())))
                    .satisfies(failsAs("resource-seed/a-property-that-follows-from-the-rest"));
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            twilio.given().messagingService("Alerts", s -> s.set(ServerlessVariable.KEY, "x")))
                    .withMessageStartingWith("A messaging service does not have the property key of variable");
            assertThat(twilio.messaging().services()).isEmpty();
        }

        @Test
        void refuses_what_twilio_would_refuse_before_anything_is_seeded(TwilioSandbox twilio) {
            assertThatExceptionOfType(SeedingException.class)
                    .isThrownBy(() -> twilio.given()
                            .messagingService(
                                    "Alerts",
                                    s -> s.alphaSender("ACME")
                                            .alphaSender("12345")
                                            .stickySender(true)))
                    .withMessageStartingWith("Cannot seed messaging service \"Alerts\": Twilio would respond with 400")
                    .satisfies(refused -> assertThat(refused.status()).isEqualTo(400));
            assertThat(twilio.messaging().services()).isEmpty();
            assertThat(twilio.messaging().alphaSenders()).isEmpty();
        }

        @Test
        void is_refused_after_the_lambda(TwilioSandbox twilio) {
            List<MessagingServiceSeed> kept = new ArrayList<>();
            twilio.given().messagingService("Alerts", kept::add);

            assertThatIllegalStateException()
                    .isThrownBy(() -> kept.get(0).stickySender(false))
                    .satisfies(failsAs("resource-seed/used-after-its-lambda"));
        }
    }

    @Nested
    class Perform {

        @Test
        void makes_changes_and_deletes_what_an_operation_does(TwilioSandbox twilio) {
            MessagingService service = twilio.given().messagingService("Alerts");

            TwilioResource sender = twilio.given()
                    .perform(PoolAlphaSender.CREATE, Map.of("ServiceSid", service.sid(), "AlphaSender", "ACME"));
            TwilioResource changed = twilio.given()
                    .perform(
                            MessagingService.UPDATE,
                            Map.of("Sid", service.sid(), "StickySender", false, "ValidityPeriod", 60));
            TwilioResource deleted = twilio.given()
                    .perform(
                            PoolAlphaSender.DELETE,
                            Map.of("ServiceSid", service.sid(), "Sid", sender.get(PoolAlphaSender.SID)));

            assertThat(sender.get(PoolAlphaSender.ALPHA_SENDER)).isEqualTo("ACME");
            assertThat(changed.get(MessagingService.STICKY_SENDER)).isFalse();
            assertThat(changed.get(MessagingService.VALIDITY_PERIOD)).isEqualTo(60);
            assertThat(deleted).isEqualTo(sender);
            assertThat(twilio.messaging().alphaSenders()).isEmpty();
            assertThat(twilio.requests().all()).isEmpty();
        }

        @Test
        void takes_files_and_lists(TwilioSandbox twilio) {
            SeededServerlessService service = twilio.given().serverlessService("shop", s -> s.function("/pay"));
            ServerlessFunction function = service.function("/pay");

            TwilioResource version = twilio.given()
                    .perform(
                            ServerlessFunctionVersion.CREATE,
                            Map.of(
                                    "ServiceSid", service.sid(),
                                    "FunctionSid", function.sid(),
                                    "Path", "/pay",
                                    "Visibility", "public",
                                    "Content", "pay()".getBytes(StandardCharsets.UTF_8)));
            TwilioResource build = twilio.given()
                    .perform(
                            ServerlessBuild.CREATE,
                            Map.of(
                                    "ServiceSid",
                                    service.sid(),
                                    "FunctionVersions",
                                    List.of(version.get(ServerlessFunctionVersion.SID))));

            assertThat(twilio.serverless().content(version.get(ServerlessFunctionVersion.SID)))
                    .asString()
                    .isEqualTo("pay()");
            assertThat(build.get(ServerlessBuild.FUNCTION_VERSIONS)).hasSize(1);
        }

        @Test
        void is_refused_as_twilio_refuses_it(TwilioSandbox twilio) {
            assertThatExceptionOfType(SeedingException.class)
                    .isThrownBy(() -> twilio.given().perform(MessagingService.CREATE, Map.of("FriendlyName", "")))
                    .withMessageStartingWith("Cannot seed CreateService: Twilio would respond with 400");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> twilio.given().perform(MessagingService.LIST, Map.of()))
                    .withMessageContaining("expected an operation of FakeTwilio's that changes something");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> twilio.given().perform(PoolAlphaSender.CREATE, Map.of("AlphaSender", "ACME")))
                    .withMessageEndingWith(
                            "without the parameter ServiceSid, which its path needs; there are [AlphaSender]");
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            twilio.given().perform(MessagingService.CREATE, Map.of("FriendlyName", new int[] {1})))
                    .withMessageStartingWith(
                            "Expected a text, number, boolean, Instant, byte[] or a list of these for the"
                                    + " parameter FriendlyName, but found");
        }
    }

    @Nested
    class Deployment_to_an_environment {

        @Test
        void runs_the_newest_versions_and_builds_the_same_ones_once(TwilioSandbox twilio) {
            SeededServerlessService service = twilio.given().serverlessService("shop", s -> s.function("/pay", "a()"));
            ServerlessEnvironment staging = twilio.given().environment("shop", "staging", e -> {});
            ServerlessEnvironment live = twilio.given()
                    .environment("shop", "live", e -> e.domainSuffix("live").variable("MODE", "live"));

            ServerlessDeployment first = twilio.given().deployment(staging);
            ServerlessDeployment second = twilio.given().deployment(live);

            assertThat(second.buildSid()).isEqualTo(first.buildSid());
            assertThat(twilio.serverless().builds())
                    .singleElement()
                    .returns(first.buildSid(), ServerlessBuild::sid)
                    .returns(service.functionVersions(), ServerlessBuild::functionVersions);
            assertThat(twilio.serverless().variable(live.sid(), "MODE")).contains("live");

            twilio.given()
                    .perform(
                            ServerlessFunctionVersion.CREATE,
                            Map.of(
                                    "ServiceSid", service.sid(),
                                    "FunctionSid", service.function("/pay").sid(),
                                    "Path", "/pay",
                                    "Visibility", "public",
                                    "Content", "b()".getBytes(StandardCharsets.UTF_8)));
            assertThat(twilio.given().deployment(live).buildSid()).isNotEqualTo(first.buildSid());
        }
    }
}
