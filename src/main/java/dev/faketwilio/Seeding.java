package dev.faketwilio;

import dev.faketwilio.messaging.AccountChannelSender;
import dev.faketwilio.messaging.AccountPhoneNumber;
import dev.faketwilio.messaging.AccountShortCode;
import dev.faketwilio.messaging.Deactivation;
import dev.faketwilio.messaging.MessageSeed;
import dev.faketwilio.messaging.MessagingService;
import dev.faketwilio.messaging.MessagingServiceSeed;
import dev.faketwilio.messaging.PhoneNumberSeed;
import dev.faketwilio.messaging.ShortCodeSeed;
import dev.faketwilio.messaging.TwilioMessage;
import dev.faketwilio.messaging.compliance.A2pBrand;
import dev.faketwilio.messaging.compliance.A2pBrandSeed;
import dev.faketwilio.messaging.compliance.A2pCampaign;
import dev.faketwilio.messaging.compliance.A2pCampaignSeed;
import dev.faketwilio.messaging.compliance.TollFreeNumberVerification;
import dev.faketwilio.messaging.compliance.TollFreeNumberVerificationSeed;
import dev.faketwilio.messaging.linkshortening.LinkShorteningDomain;
import dev.faketwilio.messaging.linkshortening.LinkShorteningDomainSeed;
import dev.faketwilio.serverless.SeededServerlessService;
import dev.faketwilio.serverless.ServerlessDeployment;
import dev.faketwilio.serverless.ServerlessEnvironment;
import dev.faketwilio.serverless.ServerlessEnvironmentSeed;
import dev.faketwilio.serverless.ServerlessLog;
import dev.faketwilio.serverless.ServerlessServiceSeed;
import java.net.URI;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Words that put state into a sandbox before the code under test runs. They follow the same rules as requests, so what
 * is seeded could always have come from Twilio. Each call succeeds as a whole or changes nothing. Usable from any
 * thread.
 */
public interface Seeding {

    /**
     * Makes a Serverless Service without Functions, whose friendly name is the unique name.
     *
     * @param uniqueName 1 to 50 letters, digits and dashes, not yet taken in the account
     * @return the new Service
     * @throws SeedingException if Twilio would refuse it
     */
    default SeededServerlessService serverlessService(String uniqueName) {
        return serverlessService(uniqueName, service -> {});
    }

    /**
     * Makes a Serverless Service with what belongs to it.
     *
     * @param uniqueName 1 to 50 letters, digits and dashes, not yet taken in the account
     * @param details says what else it has; called once, on this thread
     * @return the new Service with its Functions
     * @throws SeedingException if Twilio would refuse any of it
     */
    SeededServerlessService serverlessService(String uniqueName, Consumer<ServerlessServiceSeed> details);

    /**
     * Adds an Environment to a Serverless Service.
     *
     * @param serviceSidOrUniqueName the Service's SID or unique name
     * @param uniqueName 1 to 100 characters, not yet taken in the Service
     * @param details says what else it has; called once, on this thread
     * @return the new Environment
     * @throws java.util.NoSuchElementException if the Service does not exist; the message says what does
     * @throws SeedingException if Twilio would refuse any of it
     */
    ServerlessEnvironment environment(
            String serviceSidOrUniqueName, String uniqueName, Consumer<ServerlessEnvironmentSeed> details);

    /**
     * Deploys the newest version of each Function and Asset of a Service to one of its Environments, by a Build that is
     * completed at once. A Build of exactly these versions that was deployed before is deployed again.
     *
     * @param environment the Environment
     * @return the new Deployment
     * @throws SeedingException if Twilio would refuse it, for example since the Service has no version at all
     */
    ServerlessDeployment deployment(ServerlessEnvironment environment);

    /**
     * Makes a Messaging Service with Twilio's defaults.
     *
     * @param friendlyName 1 to 64 characters
     * @return the new Service
     * @throws SeedingException if Twilio would refuse it
     */
    default MessagingService messagingService(String friendlyName) {
        return messagingService(friendlyName, service -> {});
    }

    /**
     * Makes a Messaging Service.
     *
     * @param friendlyName 1 to 64 characters
     * @param details says what differs from Twilio's defaults; called once, on this thread
     * @return the new Service
     * @throws SeedingException if Twilio would refuse any of it
     */
    MessagingService messagingService(String friendlyName, Consumer<MessagingServiceSeed> details);

    /**
     * Gives the account a phone number, as if it had bought it.
     *
     * @param phoneNumber the number in E.164, for example {@code +14155550100}, which the account does not own yet
     * @return the number
     * @throws SeedingException if Twilio would refuse it
     */
    default AccountPhoneNumber phoneNumber(String phoneNumber) {
        return phoneNumber(phoneNumber, number -> {});
    }

    /**
     * Gives the account a phone number, as if it had bought it.
     *
     * @param phoneNumber the number in E.164, for example {@code +14155550100}, which the account does not own yet
     * @param details says in what it differs from a number that was just bought; called once, on this thread
     * @return the number
     * @throws SeedingException if Twilio would refuse any of it
     */
    AccountPhoneNumber phoneNumber(String phoneNumber, Consumer<PhoneNumberSeed> details);

    /**
     * Gives the account a short code for the United States, as Twilio provisions them.
     *
     * @param shortCode 3 to 6 digits
     * @return the short code
     * @throws IllegalArgumentException if it is none, or the account has it already
     */
    default AccountShortCode shortCode(String shortCode) {
        return shortCode(shortCode, code -> {});
    }

    /**
     * Gives the account a short code, as Twilio provisions them.
     *
     * @param shortCode 3 to 6 digits
     * @param details says in what it differs from a new one; called once, on this thread
     * @return the short code
     * @throws IllegalArgumentException if it is none, or the account has it already
     * @throws SeedingException if Twilio would refuse any of the details
     */
    AccountShortCode shortCode(String shortCode, Consumer<ShortCodeSeed> details);

    /**
     * Gives the account a sender of another channel than SMS, as Twilio registers them.
     *
     * @param sender an address of WhatsApp, Messenger or RCS, for example {@code whatsapp:+14155550100}
     * @return the sender
     * @throws IllegalArgumentException if it is none, or the account has it already
     */
    AccountChannelSender channelSender(String sender);

    /**
     * Sets which phone numbers Twilio has for sale, besides those that the account owns: searches find no others, and a
     * purchase of any other fails. Without numbers, nothing is for sale. By default, numbers that nobody has are for sale
     * in all area codes of the United States and Canada, and some in Great Britain, Germany, France and Australia.
     *
     * @param phoneNumbers in E.164, for example {@code +14155550100}
     * @throws IllegalArgumentException if one of them is not a phone number
     * @see <a href="https://www.twilio.com/docs/phone-numbers/api/availablephonenumberlocal-resource">Available numbers</a>
     */
    void numbersForSale(String... phoneNumbers);

    /**
     * Makes sender pools take any well-formed SID from now on. A phone number, short code or channel sender that the
     * account does not own is invented when its SID is put into a pool, the same one for the same SID, and belongs to the account
     * from then on. Without this word, such a SID is not found, as with Twilio.
     */
    void anySenderSid();

    /**
     * Registers a domain for shortened links, as in Twilio's Console.
     *
     * @param url the domain as a URL without a path, for example {@code https://links.example.com}
     * @return the new domain
     * @throws IllegalArgumentException if it is none, or the account has it already
     */
    default LinkShorteningDomain linkShorteningDomain(String url) {
        return linkShorteningDomain(url, domain -> {});
    }

    /**
     * Registers a domain for shortened links, as in Twilio's Console.
     *
     * @param url the domain as a URL without a path, for example {@code https://links.example.com}
     * @param details says what it is like; called once, on this thread
     * @return the new domain
     * @throws IllegalArgumentException if it is none, or the account has it already
     * @throws SeedingException if Twilio would refuse any of the details
     */
    LinkShorteningDomain linkShorteningDomain(String url, Consumer<LinkShorteningDomainSeed> details);

    /**
     * Says where the code under test listens to the webhooks of an origin: as if a proxy stood between Twilio and it. Calls
     * are signed for the configured URL and have its host, but go to the address. Without this word, only what is on this
     * machine ({@code localhost}, 127.0.0.0/8 or ::1) is called.
     *
     * @param origin the scheme and host of configured URLs, for example {@code https://app.example.com}
     * @param address where to connect instead, for example {@code http://localhost:8080}; its path means nothing. May be
     *     elsewhere, and then is called there
     * @throws IllegalArgumentException if one of the two is no such URL
     */
    void webhookRoute(String origin, URI address);

    /**
     * Says where the list of the numbers is that were deactivated on a day. Without this word, clients are sent to a host
     * that does not exist.
     *
     * @param date the day
     * @param url the absolute URL of the list, for example of a server of the test's own
     * @return what was said
     */
    Deactivation deactivations(LocalDate date, String url);

    /**
     * Registers a brand for US A2P 10DLC, whose registration is pending.
     *
     * @return the new brand
     */
    default A2pBrand brandRegistration() {
        return brandRegistration(brand -> {});
    }

    /**
     * Registers a brand for US A2P 10DLC. Campaigns are registered with their Service:
     * {@link MessagingServiceSeed#campaign(A2pBrand)}.
     *
     * @param details says what it is like; called once, on this thread
     * @return the new brand
     * @throws SeedingException if Twilio would refuse any of it
     */
    A2pBrand brandRegistration(Consumer<A2pBrandSeed> details);

    /**
     * Registers a campaign for US A2P 10DLC.
     *
     * @param service the Messaging Service that the campaign is for
     * @param brand an approved brand
     * @param details says what the campaign is like; called once, on this thread
     * @return the new campaign
     * @throws SeedingException if Twilio would refuse any of it
     */
    A2pCampaign campaign(MessagingService service, A2pBrand brand, Consumer<A2pCampaignSeed> details);

    /**
     * Submits a toll-free number for verification, which is pending.
     *
     * @param number a toll-free number of the account
     * @return the new verification
     * @throws SeedingException if Twilio would refuse it
     */
    default TollFreeNumberVerification tollfreeVerification(AccountPhoneNumber number) {
        return tollfreeVerification(number, verification -> {});
    }

    /**
     * Submits a toll-free number for verification.
     *
     * @param number a toll-free number of the account
     * @param details says what is said of it; called once, on this thread
     * @return the new verification
     * @throws SeedingException if Twilio would refuse any of it
     */
    TollFreeNumberVerification tollfreeVerification(
            AccountPhoneNumber number, Consumer<TollFreeNumberVerificationSeed> details);

    /**
     * Sends a message that says {@code Hello} from a number of Twilio's, which any account may do.
     *
     * @param to a number in E.164 or a channel address
     * @return the message
     * @throws SeedingException if Twilio would refuse it
     */
    default TwilioMessage message(String to) {
        return message(to, message -> {});
    }

    /**
     * Sends a message. No request is recorded for it.
     *
     * @param to a number in E.164 or a channel address
     * @param details says what it is like; called once, on this thread
     * @return the message
     * @throws SeedingException if Twilio would refuse any of it
     */
    TwilioMessage message(String to, Consumer<MessageSeed> details);

    /**
     * Puts the account on trial: its messages begin with {@code Sent from your Twilio trial account - }, and go only to
     * numbers that it owns or has verified.
     *
     * @param verifiedNumbers the numbers that it has verified, in E.164
     */
    void trialAccount(String... verifiedNumbers);

    /**
     * Writes a Log entry, as a Function would by {@code console.log}, at the present moment of the clock.
     *
     * @param environmentSid the SID of an Environment
     * @param functionSid the SID of a Function that is part of the Build running there
     * @param level how serious it is
     * @param message the text
     * @return the entry
     * @throws java.util.NoSuchElementException if the Environment does not exist; the message says what does
     * @throws IllegalArgumentException if the Function does not run there
     */
    ServerlessLog log(String environmentSid, String functionSid, ServerlessLog.Level level, String message);

    /**
     * Performs an operation of Twilio's API, for what the other methods have no word for. The rules are those for a
     * request; nothing is recorded.
     *
     * <pre>{@code
     * twilio.given().perform(Variable.CREATE, Map.of(
     *         "ServiceSid", service.sid(), "EnvironmentSid", environment.sid(), "Key", "GREETING", "Value", "Hello"));
     * }</pre>
     *
     * @param operation an operation that creates, changes or deletes, for example {@code Variable.CREATE}
     * @param parameters the request's parameters and the variables of its path ({@code ServiceSid}, {@code Sid}), by
     *     Twilio's names. Values are texts, numbers, booleans and dates ({@link java.time.Instant}), lists of them for
     *     parameters that repeat, and {@code byte[]} for files
     * @return the resource that was made, changed or deleted
     * @throws SeedingException if Twilio would refuse it
     * @throws IllegalArgumentException if the operation keeps nothing or is not built, or a variable of its path is missing
     */
    TwilioResource perform(Operation operation, Map<String, ?> parameters);

    /**
     * Makes an API key of the account, with which clients can authenticate instead of the auth token.
     *
     * @return the key with its secret; it is valid until the sandbox ends, or is reset to a baseline without it
     * @throws IllegalStateException if the sandbox has ended
     */
    SeededApiKey apiKey();

    /**
     * Makes an API key of the account whose SID and secret are given, for code whose configuration is static.
     *
     * @param sid {@code SK} and 32 hexadecimal digits
     * @param secret any text that is not empty
     * @return the key; it is valid until the sandbox ends, or is reset to a baseline without it
     * @throws IllegalArgumentException if the SID is none or the secret empty
     * @throws IllegalStateException if another account of the server has the key, or the sandbox has ended
     */
    SeededApiKey apiKey(String sid, String secret);

    /**
     * Adds an OAuth app to the account. Clients exchange its credentials for a bearer token at
     * {@code oauth.twilio.com/v2/token}; {@code api.twilio.com} accepts the token for an hour of real time.
     *
     * @return the app with its client secret; it and its tokens are valid until the sandbox ends, or is reset to a baseline
     *     without it
     * @throws IllegalStateException if the sandbox has ended
     * @see <a href="https://www.twilio.com/docs/iam/oauth-apps">OAuth apps</a>
     */
    SeededOAuthApp oauthApp();

    /**
     * Adds an OAuth app with a fixed client ID and secret to the account, for code whose configuration is static.
     *
     * @param clientId {@code OQ} and 32 hexadecimal digits
     * @param clientSecret any text that is not empty
     * @return the app; it and its tokens are valid until the sandbox ends, or is reset to a baseline without it
     * @throws IllegalArgumentException if the client ID is not valid or the secret is empty
     * @throws IllegalStateException if another account of the server has the app, or the sandbox has ended
     * @see <a href="https://www.twilio.com/docs/iam/oauth-apps">OAuth apps</a>
     */
    SeededOAuthApp oauthApp(String clientId, String clientSecret);
}
