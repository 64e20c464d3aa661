package dev.faketwilio.internal.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faketwilio.Product;
import dev.faketwilio.internal.sandbox.Sandbox;
import dev.faketwilio.internal.sandbox.SandboxHost;
import dev.faketwilio.testing.RawHttp;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a page has of a sandbox in which much has happened. */
class TraceSizeTest {

    private static final String SERVICES = "/v1/Services";

    private final SandboxHost host = new SandboxHost(0);
    private final Sandbox twilio = host.open("large");
    private final RawHttp messaging = RawHttp.to(twilio, Product.MESSAGING);

    @AfterEach
    void end() {
        host.close();
    }

    @Test
    void of_many_requests_it_has_the_latest_and_says_how_many_it_has_not() {
        for (int i = 0; i < 520; i++) {
            messaging.get(SERVICES);
        }

        assertThat(page())
                .contains("The first 20 requests are left out to keep the page small; requests() of the sandbox has"
                        + " them all.")
                .contains("<dt>Requests</dt>\n<dd>520</dd>")
                .contains("id=\"r520\"", "id=\"r21\"")
                .doesNotContain("id=\"r20\"");
    }

    @Test
    void of_many_resources_it_has_the_youngest_and_says_how_many_it_has_not() {
        for (int i = 0; i < 210; i++) {
            twilio.given().messagingService("Service " + i);
        }

        assertThat(page())
                .contains("The first 10 are left out to keep the page small.")
                .contains("<dt>Resources</dt>\n<dd>210</dd>")
                .contains(">Service 209<", ">Service 10<")
                .doesNotContain(">Service 9<");
    }

    @Test
    void a_huge_body_is_cut_with_a_note() {
        messaging
                .with("Content-Type", "text/plain")
                .send("POST", SERVICES, BodyPublishers.ofString("x".repeat(20_000)));

        assertThat(page())
                .contains(">" + "x".repeat(16_000) + "</pre>")
                .contains("\u2026 4,000 more characters")
                .doesNotContain("x".repeat(16_001));
    }

    @Test
    void a_huge_parameter_is_cut_with_a_note() {
        messaging.post(SERVICES, "FriendlyName", "x".repeat(5_000));

        assertThat(page()).contains("x\u2026 (3,000 more characters)").doesNotContain("x".repeat(2_001));
    }

    @Test
    void a_body_that_was_not_taken_is_said_to_be_missing() {
        messaging.postEncoded(SERVICES, "FriendlyName=" + "x".repeat(9_000_000));

        assertThat(page()).contains("The body was larger than is taken, and has not been kept");
    }

    @Test
    void when_there_is_no_room_left_the_earliest_bodies_are_left_out() {
        RawHttp plain = messaging.with("Content-Type", "text/plain");
        for (int i = 0; i < 250; i++) {
            plain.send("POST", SERVICES, BodyPublishers.ofString("x".repeat(15_000)));
        }

        String page = page();
        assertThat(page).hasSizeLessThan(6_000_000);
        assertThat(page.indexOf("15,000 bytes, left out to keep the page small"))
                .isPositive()
                .isLessThan(page.indexOf("x".repeat(15_000)));
    }

    private String page() {
        return twilio.failurePage("");
    }
}
