package dev.faketwilio.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.Operation;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.Snapshot;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.requests.UnexpectedRequest;
import dev.faketwilio.testing.FullAccount;
import dev.faketwilio.testing.RawSocket;
import dev.faketwilio.testing.RawSocket.Reply;
import dev.faketwilio.testing.ResponseShapes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever is asked, there is an answer that Twilio could have given, and what is refused changes nothing. The profile
 * {@code reliability} asks 250 times as much.
 */
@FakeTwilioTest(
        sandbox = SandboxScope.PER_TEST,
        allow = {UnexpectedRequest.NOT_BUILT, UnexpectedRequest.UNKNOWN_CREDENTIALS, UnexpectedRequest.UNKNOWN_OPERATION
        })
class FuzzTest {

    private static final int CASES = Integer.getInteger("faketwilio.fuzz.cases", 1_000);

    private static final Set<Integer> STATUSES =
            Set.of(200, 201, 202, 204, 307, 400, 401, 403, 404, 405, 409, 412, 413, 422, 429, 501);

    private static final ResponseShapes SHAPES = new ResponseShapes();

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void every_request_has_an_answer_and_a_refused_one_changes_nothing(long seed, TwilioSandbox twilio)
            throws IOException {
        RandomRequests requests = new RandomRequests(new FullAccount(twilio), seed);
        Snapshot beginning = twilio.snapshot();
        RawSocket socket = RawSocket.to(twilio);
        int validated = 0;
        try {
            for (int i = 0; i < CASES; i++) {
                if (i % 500 == 499) {
                    // what has been deleted by then is there again
                    twilio.restore(beginning);
                }
                byte[] request = requests.next();
                String sent = new String(request, StandardCharsets.UTF_8);
                Snapshot before = twilio.snapshot();
                Reply reply = answer(socket, request, sent);
                int status = Integer.parseInt(reply.statusLine().split(" ", -1)[1]);

                assertThat(STATUSES).as("%s%n%s", sent, reply).contains(status);
                if (status >= 400) {
                    assertThat(twilio.snapshot()).as(sent).isEqualTo(before);
                    if (!reply.body().isEmpty()) {
                        JsonNode error = JSON.readTree(reply.body());
                        assertThat(error.path("status").asInt()).as(sent).isEqualTo(status);
                    }
                }
                Operation operation = requests.latest();
                if (status < 300 && operation != null && reply.body().startsWith("{")) {
                    SHAPES.require(operation, JSON.readTree(reply.body()));
                    validated++;
                }
                requests.learn(reply.body());
                if ("close".equals(reply.header("Connection"))) {
                    socket.close();
                    socket = RawSocket.to(twilio);
                }
            }
        } finally {
            socket.close();
        }
        assertThat(validated).isGreaterThan(CASES / 10);
    }

    private static Reply answer(RawSocket socket, byte[] request, String sent) {
        try {
            return socket.send(request).read();
        } catch (IOException e) {
            throw new AssertionError("No answer to\n" + sent, e);
        }
    }
}
