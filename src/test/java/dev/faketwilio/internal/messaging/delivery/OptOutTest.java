package dev.faketwilio.internal.messaging.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.faketwilio.internal.engine.Account;
import dev.faketwilio.internal.engine.Api;
import dev.faketwilio.internal.engine.Form;
import dev.faketwilio.internal.engine.Transaction;
import dev.faketwilio.internal.errors.TwilioException;
import dev.faketwilio.internal.messaging.MessagingApi;
import dev.faketwilio.internal.time.SandboxClock;
import dev.faketwilio.messaging.AccountPhoneNumber;
import dev.faketwilio.messaging.MessagingService;
import dev.faketwilio.messaging.PoolPhoneNumber;
import dev.faketwilio.messaging.TwilioMessage;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What is sent to recipients who have opted out: contract/messaging.md 15.3 and 19. */
class OptOutTest {

    private static final String FROM = "+14155550100";
    private static final String TO = "+14155550199";

    private final Api api = MessagingApi.create();
    private final SandboxClock clock = new SandboxClock();
    private final Account account = new Account("AC0123456789abcdef0123456789abcdef", clock, api::letTimePass);

    private void change(Consumer<Transaction> change) {
        api.change(account, transaction -> {
            change.accept(transaction);
            return transaction;
        });
    }

    private TwilioMessage send(String... form) {
        return (TwilioMessage) api.perform(account, TwilioMessage.CREATE, Form.of(form));
    }

    private AccountPhoneNumber buy() {
        return (AccountPhoneNumber) api.perform(account, AccountPhoneNumber.CREATE, Form.of("PhoneNumber", FROM));
    }

    @Test
    void a_direct_message_is_refused_until_they_opt_in_again() {
        buy();
        change(transaction -> OptOut.add(transaction, FROM, TO));
        change(transaction -> OptOut.add(transaction, FROM, TO));

        assertThatExceptionOfType(TwilioException.class)
                .isThrownBy(() -> send("To", TO, "From", FROM, "Body", "Hi"))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(21610));
        assertThat(send("To", TO, "From", "+15005550006", "Body", "Hi").status())
                .as("another sender")
                .isEqualTo(TwilioMessage.Status.QUEUED);

        change(transaction -> OptOut.remove(transaction, FROM, TO));
        change(transaction -> OptOut.remove(transaction, FROM, TO));
        assertThat(send("To", TO, "From", FROM, "Body", "Hi").status()).isEqualTo(TwilioMessage.Status.QUEUED);
    }

    @Test
    void one_of_a_service_is_accepted_and_fails() {
        MessagingService service =
                (MessagingService) api.perform(account, MessagingService.CREATE, Form.of("FriendlyName", "Alerts"));
        api.perform(
                account, PoolPhoneNumber.CREATE, Form.of("ServiceSid", service.sid(), "PhoneNumberSid", buy().sid()));
        change(transaction -> OptOut.add(transaction, service.sid(), TO));

        TwilioMessage message = send("To", TO, "MessagingServiceSid", service.sid(), "Body", "Hi");
        clock.advance(Duration.ofSeconds(1));
        TwilioMessage failed = account.present().all(Messages.TABLE).get(0);

        assertThat(message.status()).isEqualTo(TwilioMessage.Status.ACCEPTED);
        assertThat(failed.status()).isEqualTo(TwilioMessage.Status.FAILED);
        assertThat(failed.errorCode()).isEqualTo(21610);
        assertThat(failed.errorMessage()).isEqualTo("Attempt to send to unsubscribed recipient");
    }
}
