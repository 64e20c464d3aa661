package dev.faketwilio.messaging;

import dev.faketwilio.Resources;
import dev.faketwilio.messaging.compliance.A2pBrand;
import dev.faketwilio.messaging.compliance.A2pBrandVetting;
import dev.faketwilio.messaging.compliance.A2pCampaign;
import dev.faketwilio.messaging.compliance.TollFreeNumberVerification;
import dev.faketwilio.messaging.linkshortening.LinkShorteningState;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;

/**
 * The Messaging resources of a sandbox: a live, read-only view, and the place where messages come in. Usable from any
 * thread.
 */
public interface MessagingState {

    /** {@return the Messaging Services, found by SID or friendly name} */
    Resources<MessagingService> services();

    /** {@return the messages in both directions, found by SID} */
    Resources<TwilioMessage> messages();

    /**
     * The messages to a recipient, whatever has become of them.
     *
     * @param recipient a number or channel address
     * @return an unmodifiable list in the order of creation, oldest first
     */
    List<TwilioMessage> messagesTo(String recipient);

    /**
     * The messages to a number, and those from it.
     *
     * @param number a number or channel address, on either side
     * @return an unmodifiable list in the order of creation, oldest first
     */
    List<TwilioMessage> conversation(String number);

    /** {@return the media of messages, found by SID} */
    Resources<MessageMedia> media();

    /** {@return the feedback on messages, found by the SID of the message} */
    Resources<MessageFeedback> feedback();

    /** {@return the phone numbers that the account owns, found by SID or by the number in E.164} */
    Resources<AccountPhoneNumber> incomingPhoneNumbers();

    /** {@return the short codes that the account owns, found by SID or by the code} */
    Resources<AccountShortCode> accountShortCodes();

    /** {@return the senders of other channels than SMS that the account owns, found by SID or by the address} */
    Resources<AccountChannelSender> accountChannelSenders();

    /** {@return the phone numbers in the sender pools of all Services, found by SID or by the number in E.164} */
    Resources<PoolPhoneNumber> phoneNumbers();

    /** {@return the short codes in the sender pools of all Services, found by SID or by the code} */
    Resources<PoolShortCode> shortCodes();

    /** {@return the alphanumeric sender IDs in the sender pools of all Services, found by SID or by the sender ID} */
    Resources<PoolAlphaSender> alphaSenders();

    /** {@return the alphanumeric sender IDs for one country in the sender pools of all Services, found by SID or by the
     * sender ID} */
    Resources<PoolDestinationAlphaSender> destinationAlphaSenders();

    /** {@return the channel senders in the sender pools of all Services, found by SID or by the address} */
    Resources<PoolChannelSender> channelSenders();

    /** {@return the domains for shortened links and what belongs to them} */
    LinkShorteningState linkShortening();

    /** {@return the brands registered for US A2P 10DLC, found by SID; looking at them here does not end a review} */
    Resources<A2pBrand> brandRegistrations();

    /** {@return the vettings of all brands, found by SID; looking at them here does not end one} */
    Resources<A2pBrandVetting> brandVettings();

    /** {@return the campaigns, found by the SID of their Messaging Service; looking at them here does not end a review} */
    Resources<A2pCampaign> campaigns();

    /** {@return the toll-free verifications, found by SID or by the number; looking at them here does not end a review} */
    Resources<TollFreeNumberVerification> tollfreeVerifications();

    /**
     * Looks the campaign of a Service up, which must exist.
     *
     * @param messagingServiceSid the Service's SID
     * @return the campaign
     * @throws NoSuchElementException if there is none; the message says what there is
     */
    default A2pCampaign campaign(String messagingServiceSid) {
        return campaigns().get(messagingServiceSid);
    }

    /**
     * The sender pool of one Service.
     *
     * @param serviceSid the Service's SID
     * @return an unmodifiable list: phone numbers, short codes, alphanumeric sender IDs for all countries, those for one,
     *     and channel senders, each in the order in which they were put into the pool
     * @throws NoSuchElementException if the Service does not exist; the message says what does
     */
    default List<Sender> senders(String serviceSid) {
        String sid = service(serviceSid).sid();
        return Stream.<Resources<? extends Sender>>of(
                        phoneNumbers(), shortCodes(), alphaSenders(), destinationAlphaSenders(), channelSenders())
                .flatMap(senders -> senders.all().stream())
                .<Sender>map(sender -> sender)
                .filter(sender -> sender.serviceSid().equals(sid))
                .toList();
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

    /**
     * Looks a message up that must exist.
     *
     * @param sid its SID
     * @return the message as it is now
     * @throws NoSuchElementException if it does not exist; the message says what does
     */
    default TwilioMessage message(String sid) {
        return messages().get(sid);
    }
}
