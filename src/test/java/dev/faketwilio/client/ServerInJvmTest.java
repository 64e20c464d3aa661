package dev.faketwilio.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.twilio.Twilio;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.messaging.v1.Service;
import dev.faketwilio.FakeTwilioServer;
import dev.faketwilio.TwilioSandbox;
import java.net.ProxySelector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** {@code installTwilioJava} and {@code interceptJvm} without JUnit's extension. */
@Isolated("changes what the whole JVM has")
class ServerInJvmTest {

    @Test
    void a_server_installs_its_sandbox_in_twilio_java_until_it_is_closed() {
        try (FakeTwilioServer server =
                FakeTwilioServer.builder().installTwilioJava().start()) {
            TwilioSandbox twilio = server.newSandbox();
            Service.creator("Alerts").create();

            assertThat(twilio.messaging().services()).hasSize(1);
            assertThatIllegalStateException().isThrownBy(server::newSandbox).withMessageContaining("twilio-java");
            TwilioRestClient installed = Twilio.getRestClient();
            twilio.close();
            try (TwilioSandbox next = server.newSandbox()) {
                Service.creator("Alerts").create();
                assertThat(next.messaging().services()).hasSize(1);
                assertThat(Twilio.getRestClient()).isNotSameAs(installed);
            }
        }
    }

    @Test
    void a_server_intercepts_until_it_is_closed() {
        ProxySelector before = ProxySelector.getDefault();
        try (FakeTwilioServer server = FakeTwilioServer.builder().interceptJvm().start()) {
            TwilioSandbox twilio = server.newSandbox();
            Twilio.init(twilio.accountSid(), twilio.authToken());
            Service.creator("Alerts").create();

            assertThat(twilio.messaging().services()).hasSize(1);
            assertThat(ProxySelector.getDefault()).isNotSameAs(before);
        }

        assertThat(ProxySelector.getDefault()).isSameAs(before);
    }
}
