package dev.faketwilio.internal.jvm;

import static dev.faketwilio.testing.FailureText.failsAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.twilio.Twilio;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.serverless.v1.Service;
import dev.faketwilio.FakeTwilio;
import dev.faketwilio.FakeTwilioServer;
import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.serverless.ServerlessService;
import dev.faketwilio.testing.Meeting;
import dev.faketwilio.testing.RawHttp;
import dev.faketwilio.testing.SampleRun;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * With interceptJvm, whatever client this JVM uses reaches the fake by Twilio's host names. Alone in the JVM and one by
 * one, since it is about what a JVM has one of.
 */
@Isolated
@Execution(ExecutionMode.SAME_THREAD)
class InterceptedJvmTest {

    private static final String HOST = "https://serverless.twilio.com";

    @AfterEach
    void forget_twilio_java() {
        Twilio.destroy();
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                ClientsTestCase.class,
                BuiltTestCase.class,
                PerTestTestCase.class,
                InstanceTestCase.class,
                LifeCycleTestCase.class
            })
    void clients_that_know_nothing_of_it_reach_the_fake(Class<?> testCase) {
        SampleRun run = SampleRun.of(testCase);

        assertThat(run.failures()).isEmpty();
        assertThat(run.passedTests()).isNotEmpty();
    }

    @Test
    void a_client_that_was_there_before_is_not_used_meanwhile_and_put_back() {
        TwilioRestClient own = new TwilioRestClient.Builder("AC00000000000000000000000000000007", "own").build();
        Twilio.init("AC00000000000000000000000000000007", "own");
        Twilio.setRestClient(own);

        SampleRun.of(TwilioJavaTestCase.class).passed(1);

        assertThat(Twilio.getRestClient()).isSameAs(own);
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                ClientsTestCase.class,
                PerTestTestCase.class,
                FailingTestTestCase.class,
                FailingBeforeAllTestCase.class,
                MeddlingTestCase.class
            })
    void everything_is_put_back(Class<?> testCase) {
        Environment before = Environment.now();

        SampleRun.of(testCase);

        assertThat(Environment.now()).isEqualTo(before);
    }

    @Test
    void what_the_jvm_was_started_with_is_put_back_too() {
        ProxySelector usual = ProxySelector.getDefault();
        ProxySelector own = ProxySelector.of(null);
        System.setProperty("javax.net.ssl.trustStoreType", "JKS");
        ProxySelector.setDefault(own);
        try {
            SampleRun.of(ClientsTestCase.class).passed(6);

            assertThat(ProxySelector.getDefault()).isSameAs(own);
            assertThat(System.getProperty("javax.net.ssl.trustStoreType")).isEqualTo("JKS");
        } finally {
            System.clearProperty("javax.net.ssl.trustStoreType");
            ProxySelector.setDefault(usual);
        }
    }

    @Test
    void a_second_one_at_the_same_time_is_refused_and_the_first_goes_on() {
        SampleRun run = SampleRun.of(SampleRun.CONCURRENT_CLASSES, FirstTestCase.class, SecondTestCase.class);

        assertThat(run.failure())
                .isInstanceOf(IllegalStateException.class)
                .satisfies(failsAs("intercepted-jvm/a-second-one-at-the-same-time-is-refused-and-the-first-goes-on"));
        assertThat(run.passedTests()).containsExactly("first(TwilioSandbox, Meeting)");
    }

    @Test
    void afterwards_twilios_names_lead_elsewhere_again() {
        SampleRun.of(ClientsTestCase.class).passed(6);

        assertThat(ProxySelector.getDefault().select(URI.create(HOST))).containsExactly(Proxy.NO_PROXY);
    }

    /** What a JVM has one of, and what it trusts. */
    private record Environment(
            ProxySelector proxies,
            SSLContext context,
            SSLSocketFactory factory,
            Properties properties,
            List<Object> trusted) {

        static Environment now() {
            try {
                TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
                trust.init((KeyStore) null);
                return new Environment(
                        ProxySelector.getDefault(),
                        SSLContext.getDefault(),
                        HttpsURLConnection.getDefaultSSLSocketFactory(),
                        (Properties) System.getProperties().clone(),
                        Stream.of(trust.getTrustManagers())
                                .flatMap(each -> Arrays.<Object>stream(((X509TrustManager) each).getAcceptedIssuers()))
                                .toList());
            } catch (GeneralSecurityException e) {
                throw new AssertionError(e);
            }
        }
    }

    // ---- production code, as it is -----------------------------------------------------------------------------

    private static void byTwilioJava(TwilioSandbox twilio) {
        Twilio.init(twilio.accountSid(), twilio.authToken());
        Service made = Service.creator("checkout", "Checkout").create();

        assertThat(made.getUrl()).hasToString(HOST + "/v1/Services/" + made.getSid());
        assertThat(Service.reader().read()).hasSize(1);
        assertThat(twilio.serverless().services())
                .extracting(ServerlessService::sid)
                .containsExactly(made.getSid());
        assertThat(twilio.requests().all()).allMatch(request -> request.host().equals("serverless.twilio.com"));
    }

    private static String basic(TwilioSandbox twilio) {
        return RawHttp.basic(twilio.accountSid(), twilio.authToken());
    }

    @FakeTwilioTest(interceptJvm = true)
    static class ClientsTestCase {

        @Test
        void twilio_java(TwilioSandbox twilio) {
            byTwilioJava(twilio);
        }

        @Test
        void http_client(TwilioSandbox twilio) throws Exception {
            HttpRequest request = HttpRequest.newBuilder(URI.create(HOST + "/v1/Services"))
                    .header("Authorization", basic(twilio))
                    .build();
            HttpResponse<String> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
            assertThat(answer.body()).contains("\"url\": \"" + HOST + "/v1/Services?PageSize=50&Page=0\"");
            assertThat(twilio.requests().size()).isOne();
        }

        @Test
        void url_connection(TwilioSandbox twilio) throws IOException {
            HttpURLConnection connection =
                    (HttpURLConnection) new URL("https://Messaging.Dublin.IE1.twilio.com/v1/Services").openConnection();
            connection.setRequestProperty("Authorization", basic(twilio));

            assertThat(connection.getResponseCode()).isEqualTo(200);
            try (InputStream body = connection.getInputStream()) {
                assertThat(new String(body.readAllBytes(), StandardCharsets.UTF_8))
                        .contains(
                                "\"url\": \"https://messaging.dublin.ie1.twilio.com/v1/Services?PageSize=50&Page=0\"");
            }
        }

        @Test
        void ok_http(TwilioSandbox twilio) throws IOException {
            Request request = new Request.Builder()
                    .url(HOST + "/v1/Services")
                    .header("Authorization", basic(twilio))
                    .build();
            try (Response answer = new OkHttpClient().newCall(request).execute()) {
                assertThat(answer.code()).isEqualTo(200);
                assertThat(answer.protocol()).hasToString("h2");
                assertThat(answer.body().string()).contains(HOST + "/v1/Services?PageSize=50&Page=0");
            }
        }

        @Test
        void plain_http(TwilioSandbox twilio) throws IOException {
            HttpURLConnection connection =
                    (HttpURLConnection) new URL("http://serverless.twilio.com/v1/Services").openConnection();
            connection.setRequestProperty("Authorization", basic(twilio));

            assertThat(connection.getResponseCode()).isEqualTo(200);
        }

        @Test
        void other_hosts_are_reached_and_trusted_as_ever() throws Exception {
            assertThat(ProxySelector.getDefault().select(URI.create("https://twilio.com.example.org")))
                    .containsExactly(Proxy.NO_PROXY);
            try (FakeTwilioServer other = FakeTwilioServer.start()) {
                HttpRequest request =
                        HttpRequest.newBuilder(other.https().address()).build();
                assertThatThrownBy(() -> HttpClient.newHttpClient().send(request, BodyHandlers.ofString()))
                        .as("of the CAs that are not the JVM's, only the sandbox's own is trusted")
                        .isInstanceOf(SSLHandshakeException.class);
            }
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init((KeyStore) null);
            assertThat(((X509TrustManager) trust.getTrustManagers()[0]).getAcceptedIssuers())
                    .hasSizeGreaterThan(50);
        }
    }

    @FakeTwilioTest(interceptJvm = true)
    static class TwilioJavaTestCase {

        @Test
        void visits(TwilioSandbox twilio) {
            byTwilioJava(twilio);
        }
    }

    static class BuiltTestCase {

        @RegisterExtension
        static final FakeTwilio twilio = FakeTwilio.builder()
                .account("AC0123456789abcdef0123456789abcdef", "secret")
                .interceptJvm()
                .build();

        @RepeatedTest(2)
        void visits() {
            byTwilioJava(twilio);
        }
    }

    @FakeTwilioTest(interceptJvm = true, sandbox = SandboxScope.PER_TEST)
    static class PerTestTestCase {

        @RepeatedTest(2)
        void visits(TwilioSandbox twilio) {
            byTwilioJava(twilio);
        }
    }

    static class InstanceTestCase {

        @RegisterExtension
        final FakeTwilio twilio = FakeTwilio.builder().interceptJvm().build();

        @RepeatedTest(2)
        void visits() {
            byTwilioJava(twilio);
        }
    }

    @FakeTwilioTest(interceptJvm = true)
    static class LifeCycleTestCase {

        @BeforeAll
        static void before_all(TwilioSandbox twilio) {
            Twilio.init(twilio.accountSid(), twilio.authToken());
            Service.creator("before-all", "Before all").create();
        }

        @Nested
        class Inner {

            @Test
            void has_it_too(TwilioSandbox twilio) {
                Service.creator("test", "Test").create();

                assertThat(twilio.serverless().services())
                        .extracting(ServerlessService::uniqueName)
                        .containsExactly("before-all", "test");
            }
        }
    }

    @FakeTwilioTest(interceptJvm = true)
    static class FailingTestTestCase {

        @Test
        void fails() {
            throw new IllegalStateException("on purpose");
        }
    }

    @FakeTwilioTest(interceptJvm = true)
    static class FailingBeforeAllTestCase {

        @BeforeAll
        static void before_all(TwilioSandbox twilio) {
            byTwilioJava(twilio);
            throw new IllegalStateException("on purpose");
        }

        @Test
        void never_begins() {}
    }

    @FakeTwilioTest(interceptJvm = true)
    static class MeddlingTestCase {

        @Test
        void changes_what_is_there_itself() throws NoSuchAlgorithmException {
            ProxySelector.setDefault(new ProxySelector() {
                @Override
                public List<Proxy> select(URI uri) {
                    return List.of(Proxy.NO_PROXY);
                }

                @Override
                public void connectFailed(URI uri, SocketAddress address, IOException failure) {}
            });
            System.setProperty("javax.net.ssl.trustStore", "/nowhere");
            SSLContext.setDefault(SSLContext.getInstance("TLS"));
        }
    }

    @FakeTwilioTest(interceptJvm = true, accountSid = "AC00000000000000000000000000000008", authToken = "secret")
    @ExtendWith(Meeting.Parameter.class)
    static class FirstTestCase {

        @Test
        void first(TwilioSandbox twilio, Meeting meeting) {
            meeting.await(); // the other begins
            meeting.await(); // the other is over
            byTwilioJava(twilio);
        }
    }

    @ExtendWith(Meeting.Around.class)
    @FakeTwilioTest(interceptJvm = true, accountSid = "AC00000000000000000000000000000009", authToken = "secret")
    static class SecondTestCase {

        @Test
        void never_begins() {}
    }
}
