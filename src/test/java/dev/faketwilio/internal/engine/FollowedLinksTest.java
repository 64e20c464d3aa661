package dev.faketwilio.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.Operation;
import dev.faketwilio.Operation.Method;
import dev.faketwilio.Product;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.requests.UnexpectedRequest;
import dev.faketwilio.testing.FullAccount;
import dev.faketwilio.testing.RawHttp;
import dev.faketwilio.testing.TwilioHttp.Answer;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Every URL in a response can be followed, or is an operation that Twilio has and the fake has not built. */
@FakeTwilioTest(
        sandbox = SandboxScope.PER_TEST,
        allow = {UnexpectedRequest.NOT_BUILT, UnexpectedRequest.UNKNOWN_OPERATION})
class FollowedLinksTest {

    private static final String TRUST_HUB = "https://trusthub.twilio.com/";

    /** Resources that can only be posted to. */
    private static final Set<String> WITHOUT_GET = Set.of("SmsOtp", "Feedback.json");

    @Test
    void lead_somewhere(TwilioSandbox twilio) {
        FullAccount account = new FullAccount(twilio);
        Set<String> paths = new TreeSet<>();
        for (Operation operation : FullAccount.operations()) {
            if (operation.method() == Method.GET && !operation.name().startsWith("FetchMedia")) {
                Answer answer = account.perform(operation);
                collect(twilio, answer.json(), paths);
            }
        }

        assertThat(paths).as("found in the responses").hasSizeGreaterThan(100);
        List<String> lost = new ArrayList<>();
        for (String path : paths) {
            int status = follow(twilio, path);
            String last = path.substring(path.lastIndexOf('/') + 1);
            if (status != 200 && status != 307 && status != 501 && !(status == 405 && WITHOUT_GET.contains(last))) {
                lost.add(status + " " + path);
            }
        }
        assertThat(lost).isEmpty();
    }

    @Test
    void that_name_the_messages_of_a_service_are_not_built(TwilioSandbox twilio) {
        String service = twilio.given().messagingService("Alerts").sid();

        assertThat(follow(twilio, "/messaging/v1/Services/" + service + "/Messages"))
                .isEqualTo(501);
        assertThat(twilio.requests().last().operation().map(Operation::name)).hasValue("ListServiceMessage");
    }

    /** The paths of all URLs in the JSON, as the fake serves them. */
    private static void collect(TwilioSandbox twilio, JsonNode json, Set<String> paths) {
        json.forEach(child -> collect(twilio, child, paths));
        if (json.isTextual()) {
            String text = json.textValue();
            String server = twilio.url(Product.API).toString().replace("/api", "/");
            if (text.startsWith(server)) {
                paths.add(text.substring(server.length() - 1));
            } else if (text.startsWith("/2010-04-01/")) {
                paths.add("/api" + text);
            } else if (text.startsWith(TRUST_HUB)) {
                paths.add("/trusthub/" + text.substring(TRUST_HUB.length()));
            }
        }
    }

    private static int follow(TwilioSandbox twilio, String path) {
        URI product = URI.create(path);
        String prefix = product.getRawPath().split("/", -1)[1];
        HttpResponse<String> response = RawHttp.to(
                        twilio, Product.valueOf(prefix.replace('-', '_').toUpperCase(Locale.ROOT)))
                .get(path.substring(prefix.length() + 1));
        return response.statusCode();
    }
}
