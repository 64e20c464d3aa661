package dev.faketwilio.internal.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.faketwilio.testing.Programs;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.InvalidKeyException;
import java.security.KeyStore;
import java.security.SignatureException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CertificateAuthorityTest {

    private static final String BASE = "";
    private static final String NESTED = "*.dublin.ie1.twilio.com";

    private final CertificateAuthority authority = CertificateAuthority.of(List.of("twilio.com", "twil.io"));

    @Nested
    class Its_own_certificate {

        private final X509Certificate own = authority.certificate();

        @Test
        void is_signed_by_itself() throws Exception {
            own.verify(own.getPublicKey());
            own.checkValidity();
            assertThat(own.getIssuerX500Principal()).isEqualTo(own.getSubjectX500Principal());
            assertThat(own.getSubjectX500Principal().getName()).matches("CN=FakeTwilio [0-9a-f]{8}");
            assertThat(own.getVersion()).isEqualTo(3);
            assertThat(own.getSerialNumber().signum()).isOne();
        }

        @Test
        void may_sign_those_of_servers_but_not_of_other_authorities() {
            assertThat(own.getBasicConstraints()).isZero();
            assertThat(usages(own)).containsExactly(5, 6);
            assertThat(own.getCriticalExtensionOIDs()).containsExactlyInAnyOrder("2.5.29.15", "2.5.29.19");
        }

        @Test
        void is_another_one_each_time() throws Exception {
            X509Certificate other =
                    CertificateAuthority.of(List.of("twilio.com")).certificate();

            assertThat(other.getSubjectX500Principal()).isNotEqualTo(own.getSubjectX500Principal());
            assertThat(other.getPublicKey()).isNotEqualTo(own.getPublicKey());
            assertThatThrownBy(() -> other.verify(own.getPublicKey()))
                    .isInstanceOfAny(SignatureException.class, InvalidKeyException.class);
        }

        @Test
        void as_pem_can_be_read_back() throws Exception {
            ByteArrayInputStream pem = new ByteArrayInputStream(authority.pem().getBytes(StandardCharsets.US_ASCII));

            assertThat(CertificateFactory.getInstance("X.509").generateCertificates(pem))
                    .singleElement()
                    .isEqualTo(own);
            assertThat(authority.pem().lines()).allMatch(line -> line.length() <= 64);
        }
    }

    @Nested
    class A_servers_certificate {

        @ParameterizedTest
        @ValueSource(strings = {BASE, NESTED})
        void is_valid_for_those_who_trust_the_authority(String name) throws Exception {
            validate(authority, name, authority.certificate());
        }

        @Test
        void is_not_for_others() {
            X509Certificate other =
                    CertificateAuthority.of(List.of("twilio.com")).certificate();

            assertThatThrownBy(() -> validate(authority, BASE, other)).isInstanceOf(CertPathValidatorException.class);
        }

        @Test
        void names_twilios_hosts_and_the_servers_own_address() throws Exception {
            assertThat(authority.chain(BASE)[0].getSubjectAlternativeNames())
                    .extracting(name -> name.get(0), name -> name.get(1))
                    .containsExactly(
                            tuple(2, "localhost"),
                            tuple(2, "*.twilio.com"),
                            tuple(2, "*.twil.io"),
                            tuple(7, "127.0.0.1"),
                            tuple(7, "0:0:0:0:0:0:0:1"));
            assertThat(authority.chain(NESTED)[0].getSubjectAlternativeNames()).containsExactly(List.of(2, NESTED));
        }

        @Test
        void is_good_for_servers_only() throws Exception {
            X509Certificate server = authority.chain(BASE)[0];

            assertThat(server.getBasicConstraints()).isEqualTo(-1);
            assertThat(usages(server)).containsExactly(0);
            assertThat(server.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.1");
            assertThat(server.getExtensionValue("2.5.29.35"))
                    .as("the authority's key, by its identifier")
                    .endsWith(Arrays.copyOfRange(authority.certificate().getExtensionValue("2.5.29.14"), 4, 24));
        }

        @Test
        void lasts_no_longer_than_strict_clients_accept() {
            X509Certificate server = authority.chain(BASE)[0];

            assertThat(Duration.between(
                            server.getNotBefore().toInstant(),
                            server.getNotAfter().toInstant()))
                    .isBetween(Duration.ofDays(300), Duration.ofDays(398));
        }

        @Test
        void is_made_once_for_each_name() {
            assertThat(authority.chain(NESTED)[0]).isSameAs(authority.chain(NESTED)[0]);
            assertThat(authority.chain(NESTED)[0].getSerialNumber())
                    .isNotEqualTo(authority.chain(BASE)[0].getSerialNumber());
        }

        @ParameterizedTest
        @CsvSource({
            "serverless.twilio.com, ''",
            "checkout-1234-dev.twil.io, ''",
            "localhost, ''",
            "twilio.com, ''",
            "example.com, ''",
            "a.b.example.com, ''",
            "a.nottwilio.com, ''",
            "serverless.ie1.twilio.com, *.ie1.twilio.com",
            "Serverless.Dublin.IE1.Twilio.com, *.dublin.ie1.twilio.com",
            "a.b.c.twil.io, *.b.c.twil.io",
            "'', ''",
            ".twilio.com, ''",
            ",''",
        })
        void is_chosen_by_the_name_that_the_client_asks_for(String host, String name) {
            assertThat(authority.wildcardFor(host)).isEqualTo(name);
        }
    }

    @Test
    void the_trust_store_has_it_besides_all_that_the_jvm_trusts() throws Exception {
        KeyStore store = authority.trusted();

        assertThat(store.getCertificate("faketwilio")).isEqualTo(authority.certificate());
        assertThat(store.size()).isGreaterThan(50);
    }

    @Test
    void openssl_finds_it_good(@TempDir Path directory) throws Exception {
        Programs.assumeInstalled("openssl");
        String ca =
                Files.writeString(directory.resolve("ca.pem"), authority.pem()).toString();
        byte[] der = authority.chain(BASE)[0].getEncoded();
        String server = Files.write(directory.resolve("server.der"), der).toString();

        assertThat(Programs.run("openssl", "x509", "-in", server, "-inform", "DER", "-noout", "-text")
                        .printed())
                .contains(
                        "Version: 3 (0x2)",
                        "Signature Algorithm: ecdsa-with-SHA256",
                        "ASN1 OID: prime256v1",
                        "DNS:localhost, DNS:*.twilio.com, DNS:*.twil.io, IP Address:127.0.0.1",
                        "TLS Web Server Authentication");
        String pem =
                Programs.run("openssl", "x509", "-in", server, "-inform", "DER").printed();
        String serverPem =
                Files.writeString(directory.resolve("server.pem"), pem).toString();
        assertThat(Programs.run(
                                "openssl",
                                "verify",
                                "-x509_strict",
                                "-purpose",
                                "sslserver",
                                "-verify_hostname",
                                "serverless.twilio.com",
                                "-CAfile",
                                ca,
                                serverPem)
                        .printed())
                .isEqualTo(serverPem + ": OK\n");
    }

    private static void validate(CertificateAuthority authority, String name, X509Certificate trusted)
            throws Exception {
        PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(trusted, null)));
        parameters.setRevocationEnabled(false);
        List<? extends Certificate> path = List.of(authority.chain(name)[0]);
        CertPathValidator.getInstance("PKIX")
                .validate(CertificateFactory.getInstance("X.509").generateCertPath(path), parameters);
    }

    private static List<Integer> usages(X509Certificate certificate) {
        boolean[] bits = certificate.getKeyUsage();
        return IntStream.range(0, bits.length).filter(bit -> bits[bit]).boxed().toList();
    }
}
