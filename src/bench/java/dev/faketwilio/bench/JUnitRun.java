package dev.faketwilio.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.sun.management.OperatingSystemMXBean;
import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.TwilioSandbox;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** One run of {@link FreshJvm}: one test, after which it prints the processor time of the JVM in nanoseconds. */
public final class JUnitRun {

    private JUnitRun() {}

    /**
     * Runs a test.
     *
     * @param args the name of its class
     */
    public static void main(String... args) {
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(args[0]))
                                .build(),
                        listener);
        if (listener.getSummary().getTestsSucceededCount() != 1) {
            throw new IllegalStateException(args[0] + " failed: "
                    + listener.getSummary().getFailures().get(0).getException());
        }
        System.out.println(((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime());
        System.out.flush();
        Runtime.getRuntime().halt(0);
    }

    static final class Nothing {

        @Test
        void needs_no_server() {
            assertThat(System.getProperty("java.version")).isNotEmpty();
        }
    }

    static final class BareUndertow {

        @Test
        void is_asked_once() throws IOException {
            assertThat(FirstUse.askBare()).isEqualTo("HTTP/1.1 200 OK");
        }
    }

    @FakeTwilioTest
    static final class WithFakeTwilio {

        @Test
        void is_asked_once(TwilioSandbox twilio) throws IOException {
            twilio.given().serverlessService("checkout");
            assertThat(FirstUse.ask(twilio)).isEqualTo("HTTP/1.1 200 OK");
        }
    }
}
