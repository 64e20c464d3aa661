package dev.faketwilio.messaging;

import dev.faketwilio.Resources;
import dev.faketwilio.messaging.compliance.BrandRegistration;
import dev.faketwilio.messaging.compliance.BrandVetting;
import dev.faketwilio.messaging.compliance.Campaign;
import dev.faketwilio.messaging.compliance.TollfreeVerification;
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

    /** {@return the brands registered for US A2P 10DLC, found by SID; looking at them here does not end a review} */
    Resources<BrandRegistration> brandRegistrations();

    /** {@return the vettings of all brands, found by SID; looking at them here does not end one} */
    Resources<BrandVetting> brandVettings();

    /** {@return the campaigns, found by the SID of their Messaging Service; looking at them here does not end a review} */
    Resources<Campaign> campaigns();

    /** {@return the toll-free verifications, found by SID; looking at them here does not end a review} */
    Resources<TollfreeVerification> tollfreeVerifications();

    /**
     * Looks the campaign of a Service up, which must exist.
     *
     * @param messagingServiceSid the Service's SID
     * @return the campaign
     * @throws NoSuchElementException if there is none; the message says what there is
     */
    default Campaign campaign(String messagingServiceSid) {
        return campaigns().get(messagingServiceSid);
    }

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
