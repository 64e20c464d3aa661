package dev.faketwilio.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.Product;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.faults.Hold;
import dev.faketwilio.messaging.MessagingService;
import dev.faketwilio.testing.RawHttp;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The longest duration that there is means for ever, wherever a test gives one. */
@FakeTwilioTest(sandbox = SandboxScope.PER_TEST)
class ForEverTest {

    private static final Duration FOR_EVER = Duration.ofSeconds(Long.MAX_VALUE, 999_999_999);

    @Test
    void a_rate_limit_may_last_for_ever(TwilioSandbox twilio) {
        twilio.faults().on(MessagingService.LIST).rateLimit(1, FOR_EVER);
        RawHttp http = RawHttp.to(twilio, Product.MESSAGING);

        assertThat(http.get("/v1/Services").statusCode()).isEqualTo(200);
        twilio.clock().advance(Duration.ofDays(30_000));
        assertThat(http.get("/v1/Services").statusCode()).isEqualTo(429);
    }

    @Test
    void deliveries_reviews_and_builds_may_take_for_ever(TwilioSandbox twilio) {
        twilio.simulate().deliveries().keepEachStatusFor(FOR_EVER);
        twilio.simulate().reviews().completeAfter(FOR_EVER);
        twilio.simulate().builds().completeAfter(FOR_EVER);
        twilio.simulate().builds().failAfter(FOR_EVER);
        var number = twilio.given().phoneNumber("+14155550100");
        RawHttp http = RawHttp.to(twilio, Product.API);
        String messages = "/2010-04-01/Accounts/" + twilio.accountSid() + "/Messages";
        String sid = RawHttp.json(http.post(
                        messages + ".json", "To", "+14155550199", "From", number.phoneNumber(), "Body", "Hello"))
                .path("sid")
                .asText();

        twilio.clock().advance(Duration.ofHours(3));

        assertThat(RawHttp.json(http.get(messages + "/" + sid + ".json"))
                        .path("status")
                        .asText())
                .isEqualTo("queued");
    }

    @Test
    void a_wait_may_last_for_ever(TwilioSandbox twilio) {
        Hold hold = twilio.faults().on(MessagingService.LIST).hold(FOR_EVER);
        Thread client = new Thread(() -> RawHttp.to(twilio, Product.MESSAGING).get("/v1/Services"));
        client.setDaemon(true);
        client.start();

        hold.awaitArrival(FOR_EVER);
        hold.release();

        twilio.requests().to(MessagingService.LIST).await(1, FOR_EVER);
        twilio.webhooks().awaitAll(FOR_EVER);
    }
}
