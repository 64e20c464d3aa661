package dev.faketwilio.messaging.linkshortening;

import static dev.faketwilio.testing.FailureText.failsAs;
import static dev.faketwilio.testing.TwilioHttp.Answer.notFound;
import static dev.faketwilio.testing.TwilioHttp.Answer.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.messaging.v1.DomainCerts;
import com.twilio.rest.messaging.v1.RequestManagedCert;
import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.Product;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.testing.TwilioHttp;
import dev.faketwilio.testing.TwilioHttp.Answer;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The certificates of domains for shortened links: contract/messaging.md 12. */
@FakeTwilioTest(sandbox = SandboxScope.PER_TEST)
class DomainCertTest {

    private static final String EXPIRY = "2036-01-01T00:00:00Z";

    private LinkShorteningDomain domain;
    private String path;
    private String certificate;
    private String managed;

    @BeforeEach
    void give_a_domain(TwilioSandbox twilio) {
        domain = twilio.given().linkShorteningDomain("https://links.example.com");
        path = "/v1/LinkShortening/Domains/" + domain.sid();
        certificate = path + "/Certificate";
        managed = path + "/RequestManagedCert";
        twilio.clock().advance(Duration.ofMinutes(1));
    }

    private static TwilioHttp http(TwilioSandbox twilio) {
        return TwilioHttp.to(twilio, Product.MESSAGING);
    }

    private static LinkShorteningDomainCertificate only(TwilioSandbox twilio) {
        assertThat(twilio.messaging().linkShortening().certificates()).hasSize(1);
        return twilio.messaging().linkShortening().certificates().all().get(0);
    }

    private String json(TwilioSandbox twilio, String expires, String updated, String inValidation) {
        return "{\"certificate_sid\": \"" + only(twilio).certificateSid()
                + "\", \"domain_name\": \"https://links.example.com\", \"domain_sid\": \"" + domain.sid()
                + "\", \"date_expires\": " + expires + ", \"date_created\": \"2026-01-01T00:00:00Z\","
                + " \"date_updated\": \"" + updated + "\", \"url\": \"" + twilio.url(Product.MESSAGING) + certificate
                + "\", \"cert_in_validation\": " + inValidation + "}";
    }

    private String managedJson(TwilioSandbox twilio, String updated, String expires, boolean requesting) {
        return "{\"certificate_sid\": \"" + only(twilio).certificateSid()
                + "\", \"domain_name\": \"https://links.example.com\", \"domain_sid\": \"" + domain.sid()
                + "\", \"date_created\": \"2026-01-01T00:00:00Z\", \"date_updated\": \"" + updated
                + "\", \"date_expires\": " + expires + ", \"url\": \"" + twilio.url(Product.MESSAGING) + managed
                + "\", \"managed\": true, \"requesting\": " + requesting + "}";
    }

    private static String key(String base64) {
        return "-----BEGIN PRIVATE KEY-----\n" + base64 + "\n-----END PRIVATE KEY-----\n";
    }

    private static String inValidation(String status) {
        return "{\"date_expires\": \"" + EXPIRY + "\", \"status\": \"" + status + "\"}";
    }

    @Nested
    class Uploading {

        @Test
        void answers_201_first_and_200_then(TwilioSandbox twilio) {
            Answer first = http(twilio).post(certificate, "TlsCert", Pem.BOTH);
            String pending = json(twilio, "null", "2026-01-01T00:01:00Z", inValidation("pending"));
            assertThat(only(twilio).certificateSid()).matches("CW[0-9a-f]{32}");
            assertThat(first).isEqualTo(new Answer(201, pending));
            assertThat(http(twilio).get(certificate)).isEqualTo(new Answer(200, pending));
            assertThat(twilio.requests().all().get(0).resultingSid())
                    .hasValue(only(twilio).certificateSid());

            twilio.clock().advance(Duration.ofMinutes(1));
            assertThat(http(twilio).post(certificate, "TlsCert", Pem.BOTH))
                    .isEqualTo(new Answer(200, json(twilio, "null", "2026-01-01T00:02:00Z", inValidation("pending"))));
        }

        @Test
        void takes_certificate_and_key_in_any_order_and_on_one_line(TwilioSandbox twilio) {
            String oneLine = "-----BEGIN CERTIFICATE-----"
                    + Pem.CERTIFICATE
                            .lines()
                            .filter(line -> !line.startsWith("-"))
                            .reduce("", String::concat)
                    + "-----END CERTIFICATE-----";

            assertThat(http(twilio)
                            .post(certificate, "TlsCert", Pem.KEY + oneLine)
                            .status())
                    .isEqualTo(201);
            assertThat(http(twilio)
                            .post(certificate, "TlsCert", Pem.CERTIFICATE + Pem.EC_KEY)
                            .status())
                    .isEqualTo(200);
        }

        @Test
        void refuses_what_is_no_certificate_with_its_key(TwilioSandbox twilio) {
            Answer missing = refusal(400, 30116, "Certificate or private key or both are missing");
            assertThat(http(twilio).post(certificate, "TlsCert", "nonsense")).isEqualTo(missing);
            assertThat(http(twilio).post(certificate, "TlsCert", Pem.CERTIFICATE))
                    .isEqualTo(missing);
            assertThat(http(twilio).post(certificate, "TlsCert", Pem.KEY)).isEqualTo(missing);
            assertThat(http(twilio).post(certificate, "TlsCert", Pem.BOTH.replace("-----END", "-----NO END")))
                    .isEqualTo(missing);

            assertThat(http(twilio)
                            .post(certificate, "TlsCert", "-----BEGIN CERTIFICATE-----END CERTIFICATE-----" + Pem.KEY))
                    .isEqualTo(missing);
            assertThat(http(twilio)
                            .post(
                                    certificate,
                                    "TlsCert",
                                    Pem.CERTIFICATE + "-----BEGIN PRIVATE KEY-----END PRIVATE KEY-----"))
                    .isEqualTo(missing);

            Answer unreadable = refusal(400, 30117, "Certificate cannot be parsed");
            assertThat(http(twilio)
                            .post(
                                    certificate,
                                    "TlsCert",
                                    Pem.BOTH.replace("CERTIFICATE-----\nMIIB", "CERTIFICATE-----\nNIIB")))
                    .isEqualTo(unreadable);
            assertThat(http(twilio)
                            .post(certificate, "TlsCert", Pem.KEY + Pem.KEY.replace("PRIVATE KEY", "CERTIFICATE")))
                    .isEqualTo(unreadable);

            Answer invalid = refusal(400, 30118, "Private key is invalid");
            assertThat(http(twilio).post(certificate, "TlsCert", Pem.CERTIFICATE + key("AAAA")))
                    .isEqualTo(invalid);
            assertThat(http(twilio).post(certificate, "TlsCert", Pem.CERTIFICATE + key("")))
                    .isEqualTo(invalid);
            assertThat(http(twilio).post(certificate, "TlsCert", Pem.CERTIFICATE + key("MAA=")))
                    .isEqualTo(invalid);
            assertThat(http(twilio).post(certificate, "TlsCert", Pem.CERTIFICATE + Pem.ENCRYPTED_KEY))
                    .isEqualTo(invalid);
            assertThat(http(twilio).post(certificate))
                    .isEqualTo(refusal(400, 20001, "Missing required parameter TlsCert in the post body"));
            assertThat(twilio.messaging().linkShortening().certificates()).isEmpty();
        }
    }

    @Nested
    class The_pair {

        @ParameterizedTest
        @MethodSource("dev.faketwilio.messaging.linkshortening.Pem#pairs")
        void is_accepted_in_each_form_of_the_key(String pem, TwilioSandbox twilio) {
            assertThat(http(twilio).post(certificate, "TlsCert", pem).status()).isEqualTo(201);
        }

        @ParameterizedTest
        @MethodSource("dev.faketwilio.messaging.linkshortening.Pem#mismatches")
        void is_refused_if_the_key_belongs_to_another_certificate(String pem, TwilioSandbox twilio) {
            assertThat(http(twilio).post(certificate, "TlsCert", pem))
                    .isEqualTo(refusal(400, 30119, "Certificate and private key pair is invalid"));
        }

        @Test
        void is_refused_if_the_certificate_is_self_signed(TwilioSandbox twilio) {
            assertThat(http(twilio).post(certificate, "TlsCert", Pem.SELF_SIGNED + Pem.KEY))
                    .isEqualTo(refusal(400, 30129, "Certificate is self signed"));
            assertThat(twilio.messaging().linkShortening().certificates()).isEmpty();
        }
    }

    @Nested
    class Validating {

        @Test
        void takes_ten_minutes_unless_the_test_says_otherwise(TwilioSandbox twilio) {
            http(twilio).post(certificate, "TlsCert", Pem.BOTH);

            twilio.clock().advance(Duration.ofMinutes(10).minusSeconds(1));
            assertThat(only(twilio).dateExpires()).isNull();

            twilio.clock().advance(Duration.ofMinutes(3));
            assertThat(http(twilio).get(certificate))
                    .isEqualTo(new Answer(200, json(twilio, "\"" + EXPIRY + "\"", "2026-01-01T00:11:00Z", "null")));
        }

        @Test
        void takes_as_long_as_the_seed_says(TwilioSandbox twilio) {
            var slow = twilio.given()
                    .linkShorteningDomain("https://slow.example.com", d -> d.certificatesTake(Duration.ofDays(2)));
            http(twilio).post("/v1/LinkShortening/Domains/" + slow.sid() + "/Certificate", "TlsCert", Pem.BOTH);

            twilio.clock().advance(Duration.ofDays(2).minusSeconds(1));
            assertThat(only(twilio).dateExpires()).isNull();
            twilio.clock().advance(Duration.ofSeconds(1));
            assertThat(only(twilio).dateExpires()).isEqualTo(EXPIRY);
        }

        @Test
        void leaves_the_certificate_in_use_until_the_next_one_is_valid(TwilioSandbox twilio) {
            Instant expires = Instant.parse("2026-02-01T00:00:00Z");
            var used = twilio.given()
                    .linkShorteningDomain(
                            "https://used.example.com",
                            d -> d.certificate(expires).certificatesWait());
            http(twilio).post("/v1/LinkShortening/Domains/" + used.sid() + "/Certificate", "TlsCert", Pem.BOTH);
            twilio.clock().advance(Duration.ofDays(1));
            assertThat(only(twilio).dateExpires()).isEqualTo(expires);

            LinkShorteningDomainCertificate failed =
                    twilio.simulate().domainValidation(used.sid()).rejectCertificate();
            assertThat(failed.dateExpires()).isEqualTo(expires);
            assertThat(failed.certInValidation())
                    .isEqualTo(new LinkShorteningDomainCertificate.InValidation(Instant.parse(EXPIRY), "failed"));
            assertThat(failed.dateUpdated()).isEqualTo("2026-01-02T00:01:00Z");

            http(twilio).post("/v1/LinkShortening/Domains/" + used.sid() + "/Certificate", "TlsCert", Pem.BOTH);
            LinkShorteningDomainCertificate valid = twilio.simulate()
                    .domainValidation("https://used.example.com")
                    .validateCertificate();
            assertThat(valid.dateExpires()).isEqualTo(EXPIRY);
            assertThat(valid.certInValidation()).isNull();
            assertThat(valid).isEqualTo(only(twilio));
        }

        @Test
        void ends_only_if_it_has_begun(TwilioSandbox twilio) {
            assertThatThrownBy(() ->
                            twilio.simulate().domainValidation(domain.sid()).validateCertificate())
                    .isInstanceOf(NoSuchElementException.class)
                    .satisfies(failsAs("domain-cert/ends-only-if-it-has-begun", "DOMAIN_SID", domain.sid()));
            http(twilio).post(certificate, "TlsCert", Pem.BOTH);
            LinkShorteningDomainCertificate valid =
                    twilio.simulate().domainValidation(domain.sid()).validateCertificate();

            assertThatIllegalStateException()
                    .isThrownBy(() ->
                            twilio.simulate().domainValidation(domain.sid()).rejectCertificate())
                    .satisfies(failsAs("domain-cert/decide-on-a-certificate-that-is-valid", "CERTIFICATE", valid));
        }
    }

    @Nested
    class Leaving_it_to_twilio {

        @Test
        void answers_201_first_and_200_then(TwilioSandbox twilio) {
            Answer first = http(twilio).post(managed);
            assertThat(first).isEqualTo(new Answer(201, managedJson(twilio, "2026-01-01T00:01:00Z", "null", true)));
            assertThat(http(twilio).get(certificate))
                    .isEqualTo(new Answer(200, json(twilio, "null", "2026-01-01T00:01:00Z", "null")));

            twilio.clock().advance(Duration.ofMinutes(10));
            assertThat(only(twilio).requesting()).isFalse();
            assertThat(only(twilio).dateExpires()).isEqualTo("2026-04-01T00:11:00Z");

            assertThat(http(twilio).post(managed))
                    .isEqualTo(new Answer(
                            200, managedJson(twilio, "2026-01-01T00:11:00Z", "\"2026-04-01T00:11:00Z\"", true)));
        }

        @Test
        void follows_on_an_upload_and_the_other_way_round(TwilioSandbox twilio) {
            http(twilio).post(certificate, "TlsCert", Pem.BOTH);
            assertThat(http(twilio).post(managed))
                    .isEqualTo(new Answer(200, managedJson(twilio, "2026-01-01T00:01:00Z", "null", true)));
            assertThat(only(twilio).certInValidation()).isNull();

            http(twilio).post(certificate, "TlsCert", Pem.BOTH);
            assertThat(only(twilio).managed()).isFalse();
            assertThat(only(twilio).requesting()).isFalse();
        }

        @Test
        void can_fail(TwilioSandbox twilio) {
            http(twilio).post(managed);

            LinkShorteningDomainCertificate failed =
                    twilio.simulate().domainValidation(domain.sid()).rejectCertificate();

            assertThat(failed.requesting()).isFalse();
            assertThat(failed.dateExpires()).isNull();
            assertThat(failed.managed()).isTrue();
        }
    }

    @Test
    void a_certificate_can_be_deleted(TwilioSandbox twilio) {
        Answer none = notFound(certificate.substring(3));
        assertThat(http(twilio).get(certificate)).isEqualTo(none);
        assertThat(http(twilio).delete(certificate)).isEqualTo(none);

        http(twilio).post(certificate, "TlsCert", Pem.BOTH);
        assertThat(http(twilio).delete(certificate)).isEqualTo(new Answer(204, ""));

        assertThat(http(twilio).get(certificate)).isEqualTo(none);
        assertThat(http(twilio).post(certificate, "TlsCert", Pem.BOTH).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource({"GET, Certificate", "POST, Certificate", "DELETE, Certificate", "POST, RequestManagedCert"})
    void a_domain_that_does_not_exist_is_not_found(String method, String what, TwilioSandbox twilio) {
        String nowhere = "/LinkShortening/Domains/DN00000000000000000000000000000000/" + what;

        assertThat(http(twilio).send(method, "/v1" + nowhere, "", "")).isEqualTo(notFound(nowhere));
    }

    @Test
    void twilio_java_works_with_certificates(TwilioSandbox twilio, TwilioRestClient client) {
        DomainCerts uploaded = DomainCerts.updater(domain.sid(), Pem.BOTH).update(client);
        assertThat(uploaded.getCertInValidation()).hasToString("{date_expires=" + EXPIRY + ", status=pending}");
        assertThat(uploaded.getDateExpires()).isNull();
        twilio.clock().advance(Duration.ofMinutes(10));
        assertThat(DomainCerts.fetcher(domain.sid()).fetch(client).getDateExpires())
                .isEqualTo(Instant.parse(EXPIRY).atZone(ZoneOffset.UTC));
        RequestManagedCert requested = RequestManagedCert.updater(domain.sid()).update(client);
        assertThat(requested.getManaged()).isTrue();
        assertThat(requested.getRequesting()).isTrue();
        assertThat(requested.getCertificateSid()).isEqualTo(uploaded.getCertificateSid());
        assertThat(DomainCerts.deleter(domain.sid()).delete(client)).isTrue();
        assertThat(twilio.messaging().linkShortening().certificates()).isEmpty();
    }
}
