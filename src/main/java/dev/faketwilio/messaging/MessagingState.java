package dev.faketwilio.messaging;

import dev.faketwilio.Resources;
import java.util.NoSuchElementException;

/** The Messaging resources of a sandbox: a live, read-only view. Usable from any thread. */
public interface MessagingState {

    /** {@return the Messaging Services, found by SID} */
    Resources<MessagingService> services();

    /** {@return the phone numbers that the account owns, found by SID or by the number in E.164} */
    Resources<IncomingPhoneNumber> incomingPhoneNumbers();

    /** {@return the short codes that the account owns, found by SID or by the code} */
    Resources<AccountShortCode> accountShortCodes();

    /** {@return the senders of other channels than SMS that the account owns, found by SID or by the address} */
    Resources<AccountChannelSender> accountChannelSenders();

    /**
     * Looks a Service up that must exist.
     *
     * @param sid its SID
     * @return the Service
     * @throws NoSuchElementException if it does not exist; the message says what does
     */
    default MessagingService service(String sid) {
        return services().get(sid);
    }
}
