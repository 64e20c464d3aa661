package dev.faketwilio.messaging.linkshortening;

import static dev.faketwilio.testing.FailureText.failsAs;
import static dev.faketwilio.testing.TwilioHttp.Answer.notFound;
import static dev.faketwilio.testing.TwilioHttp.Answer.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.messaging.v1.DomainConfig;
import com.twilio.rest.messaging.v1.DomainConfigMessagingService;
import com.twilio.rest.messaging.v1.DomainValidateDn;
import com.twilio.rest.messaging.v1.LinkshorteningMessagingService;
import com.twilio.rest.messaging.v1.LinkshorteningMessagingServiceDomainAssociation;
import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.Product;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.SeedingException;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.testing.TwilioHttp;
import dev.faketwilio.testing.TwilioHttp.Answer;
import dev.faketwilio.time.TwilioClock;
import java.net.URI;
import java.time.Duration;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Domains for shortened links, their configuration and their Messaging Services: contract/messaging.md 12. */
@FakeTwilioTest(sandbox = SandboxScope.PER_TEST)
class LinkShorteningDomainTest {

    private static final String LINKS = "/v1/LinkShortening";
    private static final String NO_DOMAIN = "DN00000000000000000000000000000000";
    private static final String NO_SERVICE = "MG00000000000000000000000000000000";

    private LinkShorteningDomain domain;
    private String service;
    private String config;
    private String association;

    @BeforeEach
    void give_a_domain_and_a_service(TwilioSandbox twilio) {
        domain = twilio.given().linkShorteningDomain("https://links.example.com");
        service = twilio.given().messagingService("Alerts").sid();
        config = LINKS + "/Domains/" + domain.sid() + "/Config";
        association = LINKS + "/Domains/" + domain.sid() + "/MessagingServices/" + service;
    }

    private static TwilioHttp http(TwilioSandbox twilio) {
        return TwilioHttp.to(twilio, Product.MESSAGING);
    }

    @Nested
    class Configuring {

        private String json(TwilioSandbox twilio, String settings, String updated, String disableHttps) {
            return "{\"domain_sid\": \"" + domain.sid() + "\", \"config_sid\": \""
                    + twilio.messaging()
                            .linkShortening()
                            .configs()
                            .get(domain.sid())
                            .configSid()
                    + "\", " + settings + ", \"date_created\": \"2026-01-01T00:00:00Z\", \"date_updated\": \"" + updated
                    + "\", \"url\": \"" + twilio.url(Product.MESSAGING) + config + "\", \"disable_https\": "
                    + disableHttps + "}";
        }

        @Test
        void answers_201_first_and_200_then(TwilioSandbox twilio) {
            Answer made = http(twilio)
                    .post(
                            config,
                            "FallbackUrl",
                            "https://example.com/lost",
                            "CallbackUrl",
                            "https://example.com/clicks",
                            "ContinueOnFailure",
                            "true");
            assertThat(made)
                    .isEqualTo(new Answer(
                            201,
                            json(
                                    twilio,
                                    "\"fallback_url\": \"https://example.com/lost\", \"callback_url\":"
                                            + " \"https://example.com/clicks\", \"continue_on_failure\": true",
                                    "2026-01-01T00:00:00Z",
                                    "false")));

            twilio.clock().advance(Duration.ofSeconds(5));
            Answer changed = http(twilio).post(config, "CallbackUrl", "", "DisableHttps", "true");
            assertThat(changed)
                    .isEqualTo(new Answer(
                            200,
                            json(
                                    twilio,
                                    "\"fallback_url\": \"https://example.com/lost\", \"callback_url\": null,"
                                            + " \"continue_on_failure\": true",
                                    "2026-01-01T00:00:05Z",
                                    "true")));

            twilio.clock().advance(Duration.ofSeconds(5));
            assertThat(http(twilio).post(config)).isEqualTo(changed);
            assertThat(http(twilio).get(config)).isEqualTo(changed);
            assertThat(twilio.messaging()
                            .linkShortening()
                            .configs()
                            .get(domain.sid())
                            .configSid())
                    .matches("ZK[0-9a-f]{32}");
        }

        @Test
        void has_nothing_switched_on_by_default(TwilioSandbox twilio) {
            assertThat(http(twilio).get(config)).isEqualTo(notFound(config.substring(3)));

            assertThat(http(twilio).post(config))
                    .isEqualTo(new Answer(
                            201,
                            json(
                                    twilio,
                                    "\"fallback_url\": null, \"callback_url\": null, \"continue_on_failure\": false",
                                    "2026-01-01T00:00:00Z",
                                    "false")));
        }

        @ParameterizedTest
        @CsvSource({
            "FallbackUrl, example.com, 30122, Fallback URL is invalid",
            "CallbackUrl, ftp://example.com, 30109, Callback URL is invalid",
            "ContinueOnFailure, yes, 20001, Invalid ContinueOnFailure",
            "DisableHttps, 1, 20001, Invalid DisableHttps"
        })
        void refuses_bad_values(String parameter, String value, int code, String message, TwilioSandbox twilio) {
            assertThat(http(twilio).post(config, parameter, value)).isEqualTo(refusal(400, code, message));
            assertThat(twilio.messaging().linkShortening().configs()).isEmpty();
        }

        @Test
        void is_done_by_twilio_java(TwilioSandbox twilio, TwilioRestClient client) {
            var made = DomainConfig.updater(domain.sid())
                    .setFallbackUrl("https://example.com/lost")
                    .setContinueOnFailure(true)
                    .update(client);

            assertThat(made.getFallbackUrl()).isEqualTo(URI.create("https://example.com/lost"));
            assertThat(made.getContinueOnFailure()).isTrue();
            assertThat(DomainConfig.fetcher(domain.sid()).fetch(client)).isEqualTo(made);
        }
    }

    @Nested
    class Associating {

        private final String ofService = LINKS + "/MessagingServices/SID/Domain";
        private final String configOfService = LINKS + "/MessagingService/SID/DomainConfig";

        private String sids() {
            return "{\"domain_sid\": \"" + domain.sid() + "\", \"messaging_service_sid\": \"" + service + "\", ";
        }

        @Test
        void answers_201_with_both_sids(TwilioSandbox twilio) {
            Answer made = http(twilio).post(association);

            assertThat(made)
                    .isEqualTo(new Answer(
                            201, sids() + "\"url\": \"" + twilio.url(Product.MESSAGING) + association + "\"}"));
            assertThat(http(twilio).post(association)).isEqualTo(made);
            assertThat(twilio.messaging().linkShortening().messagingServices().get(service))
                    .returns(domain.sid(), LinkShorteningService::domainSid)
                    .returns(service, LinkShorteningService::messagingServiceSid);
        }

        @Test
        void is_seen_from_the_service(TwilioSandbox twilio) {
            String path = ofService.replace("SID", service);
            assertThat(http(twilio).get(path)).isEqualTo(notFound(path.substring(3)));

            http(twilio).post(association);

            assertThat(http(twilio).get(path))
                    .isEqualTo(new Answer(200, sids() + "\"url\": \"" + twilio.url(Product.MESSAGING) + path + "\"}"));
        }

        @Test
        void shows_the_service_the_configuration(TwilioSandbox twilio) {
            String path = configOfService.replace("SID", service);
            http(twilio).post(association);
            assertThat(http(twilio).get(path)).isEqualTo(notFound(path.substring(3)));

            String ofDomain = http(twilio)
                    .post(config, "FallbackUrl", "https://example.com/lost")
                    .body();

            assertThat(http(twilio).get(path))
                    .isEqualTo(new Answer(
                            200,
                            ofDomain.substring(0, ofDomain.indexOf("\"url\"")) + "\"url\": \""
                                    + twilio.url(Product.MESSAGING) + path + "\", \"messaging_service_sid\": \""
                                    + service + "\"}"));
        }

        @Test
        void refuses_a_second_domain(TwilioSandbox twilio) {
            var other =
                    twilio.given().linkShorteningDomain("https://other.example.com", d -> d.messagingService(service));

            assertThat(http(twilio).post(association))
                    .isEqualTo(refusal(
                            400, 30130, "Messaging Service SID already belongs in another domain configuration."));
            assertThat(http(twilio).delete(association)).isEqualTo(notFound(association.substring(3)));
            assertThat(twilio.messaging()
                            .linkShortening()
                            .messagingServices()
                            .get(service)
                            .domainSid())
                    .isEqualTo(other.sid());
        }

        @Test
        void ends_by_a_deletion_or_with_the_service(TwilioSandbox twilio) {
            http(twilio).post(association);
            assertThat(http(twilio).delete(association)).isEqualTo(new Answer(204, ""));
            assertThat(http(twilio).delete(association)).isEqualTo(notFound(association.substring(3)));

            http(twilio).post(association);
            http(twilio).delete("/v1/Services/" + service);
            assertThat(twilio.messaging().linkShortening().messagingServices()).isEmpty();
            String path = ofService.replace("SID", service);
            assertThat(http(twilio).get(path)).isEqualTo(notFound(path.substring(3)));
        }

        @Test
        void needs_a_domain_and_a_service(TwilioSandbox twilio) {
            for (String path : new String[] {
                association.replace(domain.sid(), NO_DOMAIN),
                association.replace(service, NO_SERVICE),
                association.replace(domain.sid(), domain.domainName().substring(8))
            }) {
                assertThat(http(twilio).post(path)).isEqualTo(notFound(path.substring(3)));
                assertThat(http(twilio).delete(path)).isEqualTo(notFound(path.substring(3)));
            }
        }

        @Test
        void is_done_by_twilio_java(TwilioSandbox twilio, TwilioRestClient client) {
            twilio.given()
                    .linkShorteningDomain(
                            "https://set-up.example.com", d -> d.callbackUrl("https://example.com/clicks"));
            String sid = twilio.messaging()
                    .linkShortening()
                    .domains()
                    .get("https://set-up.example.com")
                    .sid();

            var made = LinkshorteningMessagingService.creator(sid, service).create(client);

            assertThat(made.getMessagingServiceSid()).isEqualTo(service);
            assertThat(LinkshorteningMessagingServiceDomainAssociation.fetcher(service)
                            .fetch(client)
                            .getDomainSid())
                    .isEqualTo(sid);
            assertThat(DomainConfigMessagingService.fetcher(service)
                            .fetch(client)
                            .getCallbackUrl())
                    .isEqualTo(URI.create("https://example.com/clicks"));
            assertThat(LinkshorteningMessagingService.deleter(sid, service).delete(client))
                    .isTrue();
            assertThat(twilio.messaging().linkShortening().messagingServices()).isEmpty();
        }
    }

    @Nested
    class Validating_dns {

        private Answer answer(TwilioSandbox twilio, boolean valid, String reason) {
            return new Answer(
                    200,
                    "{\"domain_sid\": \"" + domain.sid() + "\", \"is_valid\": " + valid + ", \"reason\": \"" + reason
                            + "\", \"url\": \"" + twilio.url(Product.MESSAGING) + LINKS + "/Domains/" + domain.sid()
                            + "/ValidateDns\"}");
        }

        @Test
        void ends_as_the_test_says(TwilioSandbox twilio) {
            String path = LINKS + "/Domains/" + domain.sid() + "/ValidateDns";
            assertThat(http(twilio).get(path)).isEqualTo(answer(twilio, true, ""));

            twilio.simulate().domainValidation(domain.sid()).makeDnsInvalid("No CNAME record");
            assertThat(http(twilio).get(path)).isEqualTo(answer(twilio, false, "No CNAME record"));

            twilio.simulate().domainValidation("https://links.example.com").makeDnsValid();
            assertThat(http(twilio).get(path)).isEqualTo(answer(twilio, true, ""));
        }

        @Test
        void gives_the_test_the_domain_as_it_is_then(TwilioSandbox twilio) {
            LinkShorteningDomain invalid =
                    twilio.simulate().domainValidation(domain.sid()).makeDnsInvalid("No CNAME record");
            assertThat(invalid)
                    .returns("https://links.example.com", LinkShorteningDomain::domainName)
                    .returns("No CNAME record", LinkShorteningDomain::dnsProblem)
                    .returns(TwilioClock.START, LinkShorteningDomain::dateCreated)
                    .returns(Duration.ofMinutes(10), LinkShorteningDomain::certificatesTake)
                    .returns(false, LinkShorteningDomain::certificatesWait)
                    .isEqualTo(twilio.messaging().linkShortening().domains().get(domain.sid()));

            assertThat(twilio.simulate().domainValidation(domain.sid()).makeDnsValid())
                    .isEqualTo(domain)
                    .isEqualTo(twilio.messaging().linkShortening().domains().get(domain.sid()));
        }

        @Test
        void is_asked_for_by_twilio_java(TwilioSandbox twilio, TwilioRestClient client) {
            var broken = twilio.given()
                    .linkShorteningDomain("https://broken.example.com", d -> d.dnsInvalid("No CNAME record"));

            assertThat(DomainValidateDn.fetcher(broken.sid()).fetch(client).getReason())
                    .isEqualTo("No CNAME record");
            assertThat(DomainValidateDn.fetcher(domain.sid()).fetch(client).getIsValid())
                    .isTrue();
        }

        @Test
        void needs_a_domain_and_a_reason(TwilioSandbox twilio) {
            String nowhere = "/LinkShortening/Domains/" + NO_DOMAIN + "/ValidateDns";
            assertThat(http(twilio).get("/v1" + nowhere)).isEqualTo(notFound(nowhere));
            assertThatThrownBy(() -> twilio.simulate().domainValidation("https://none.example.com"))
                    .isInstanceOf(NoSuchElementException.class)
                    .satisfies(
                            failsAs("link-shortening-domain/needs-a-domain-and-a-reason", "DOMAIN_SID", domain.sid()));
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            twilio.simulate().domainValidation(domain.sid()).makeDnsInvalid(""))
                    .satisfies(failsAs("link-shortening-domain/invalid-dns-without-a-reason"));
        }
    }

    @Nested
    class Seeding {

        @Test
        void gives_the_domain_what_the_words_say(TwilioSandbox twilio) {
            var seeded = twilio.given()
                    .linkShorteningDomain(
                            "http://seeded.example.com",
                            d -> d.fallbackUrl("https://example.com/lost").messagingService(service));

            assertThat(seeded.sid()).matches("DN[0-9a-f]{32}");
            assertThat(seeded)
                    .returns("http://seeded.example.com", LinkShorteningDomain::domainName)
                    .returns("", LinkShorteningDomain::dnsProblem)
                    .returns(TwilioClock.START, LinkShorteningDomain::dateCreated)
                    .returns(Duration.ofMinutes(10), LinkShorteningDomain::certificatesTake)
                    .returns(false, LinkShorteningDomain::certificatesWait);
            LinkShorteningState state = twilio.messaging().linkShortening();
            assertThat(state.configs().get(seeded.sid()).fallbackUrl()).isEqualTo("https://example.com/lost");
            assertThat(state.messagingServices().get(service).domainSid()).isEqualTo(seeded.sid());
            assertThat(state.certificates()).isEmpty();
            assertThat(twilio.requests()).isEmpty();
        }

        @Test
        void takes_one_word_after_another(TwilioSandbox twilio) {
            var slow = twilio.given()
                    .linkShorteningDomain(
                            "https://slow.example.com",
                            d -> d.dnsInvalid("No CNAME record")
                                    .certificatesTake(Duration.ofDays(2))
                                    .callbackUrl("https://example.com/clicks")
                                    .messagingService(service)
                                    .fallbackUrl("https://example.com/lost"));
            var waiting = twilio.given()
                    .linkShorteningDomain(
                            "https://waiting.example.com",
                            d -> d.certificatesWait().dnsInvalid("No A record"));

            assertThat(slow)
                    .returns("https://slow.example.com", LinkShorteningDomain::domainName)
                    .returns("No CNAME record", LinkShorteningDomain::dnsProblem)
                    .returns(TwilioClock.START, LinkShorteningDomain::dateCreated)
                    .returns(Duration.ofDays(2), LinkShorteningDomain::certificatesTake)
                    .returns(false, LinkShorteningDomain::certificatesWait);
            assertThat(waiting)
                    .returns("https://waiting.example.com", LinkShorteningDomain::domainName)
                    .returns("No A record", LinkShorteningDomain::dnsProblem)
                    .returns(TwilioClock.START, LinkShorteningDomain::dateCreated)
                    .returns(true, LinkShorteningDomain::certificatesWait);
            LinkShorteningState state = twilio.messaging().linkShortening();
            assertThat(state.configs().get(slow.sid()).callbackUrl()).isEqualTo("https://example.com/clicks");
            assertThat(state.configs().get(slow.sid()).fallbackUrl()).isEqualTo("https://example.com/lost");
            assertThat(state.messagingServices().get(service).domainSid()).isEqualTo(slow.sid());
        }

        @Test
        void is_refused_as_a_whole(TwilioSandbox twilio) {
            assertThatThrownBy(() -> twilio.given()
                            .linkShorteningDomain("https://bad.example.com", d -> d.callbackUrl("nonsense")))
                    .isInstanceOf(SeedingException.class)
                    .satisfies(failsAs("link-shortening-domain/is-refused-as-a-whole"));
            assertThat(twilio.messaging().linkShortening().domains()).containsExactly(domain);
        }

        @ParameterizedTest
        @ValueSource(strings = {"links.example.com", "ftp://example.com", "https://example.com/", "https://", "a b"})
        void takes_domains_only(String text, TwilioSandbox twilio) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> twilio.given().linkShorteningDomain(text))
                    .satisfies(failsAs("link-shortening-domain/is-not-valid", "TEXT", text));
        }

        @Test
        void takes_a_domain_once(TwilioSandbox twilio) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> twilio.given().linkShorteningDomain("https://links.example.com"))
                    .satisfies(failsAs("link-shortening-domain/exists-already"));
        }

        @Test
        void takes_no_negative_durations(TwilioSandbox twilio) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> twilio.given()
                            .linkShorteningDomain(
                                    "https://a.example.com", d -> d.certificatesTake(Duration.ofSeconds(-1))))
                    .satisfies(failsAs("link-shortening-domain/certificates-take-negative-time"));
        }
    }
}
