package dev.faketwilio.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.Operation;
import dev.faketwilio.Product;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.internal.engine.KnownOperations;
import dev.faketwilio.internal.messaging.MessagingApi;
import dev.faketwilio.testing.TwilioHttp.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No operation on messages is missing: those of the list in {@code operations/} are built, and each one works. */
@FakeTwilioTest(sandbox = SandboxScope.PER_TEST)
class AllMessageOperationsTest {

    static List<Operation> operations() {
        return KnownOperations.of(Product.API).stream()
                .filter(operation -> operation.path().contains("/Messages"))
                .toList();
    }

    @Test
    void are_built() {
        assertThat(operations()).hasSize(9);
        assertThat(MessagingApi.create().built()).containsAll(operations());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void succeed_over_http(Operation operation, TwilioSandbox twilio) {
        twilio.given().phoneNumber(Sms.FROM);
        Message message = twilio.given()
                .message(
                        Sms.TO,
                        m -> m.from(Sms.FROM).media("https://example.com/a.png").delivered());
        Media media = twilio.messaging().media().all().get(0);
        String path = operation
                .path()
                .replace("{AccountSid}", twilio.accountSid())
                .replace("{MessageSid}", message.sid())
                .replace("{Sid}", operation.name().endsWith("Media") ? media.sid() : message.sid());

        Answer answer = switch (operation.method()) {
            case GET -> Sms.http(twilio).get(path);
            case DELETE -> Sms.http(twilio).delete(path);
            case POST ->
                operation.equals(Message.CREATE)
                        ? Sms.post(twilio, "To", Sms.TO, "From", Sms.FROM, "Body", "Hi")
                        : Sms.http(twilio).post(path, "Body", "");
        };

        assertThat(answer.status())
                .as(answer.body())
                .isEqualTo(
                        switch (operation.name()) {
                            case "CreateMessage" -> 201;
                            case "DeleteMessage", "DeleteMedia" -> 204;
                            default -> 200;
                        });
        assertThat(twilio.requests().last().operation()).hasValue(operation);
    }
}
