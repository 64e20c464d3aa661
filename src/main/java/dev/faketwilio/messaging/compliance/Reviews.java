package dev.faketwilio.messaging.compliance;

import java.time.Duration;
import java.util.NoSuchElementException;

/**
 * Twilio's reviews of brands, vettings, campaigns and toll-free verifications. By themselves they end with an approval,
 * after a time on the sandbox's clock; here a test says how long that is, or ends one by its own word. For the first half
 * of the time a resource waits, for the second half it is in review. Any word may follow upon any other; nothing of it
 * is recorded as a request. Usable from any thread.
 */
public interface Reviews {

    /**
     * Lets the reviews that begin from now on take so long: minutes for brands and days for the others by default.
     * Those of mock brands and mock campaigns end at the first look anyway.
     *
     * @param duration how long, rounded up to whole seconds; zero means that they end at the first look
     * @throws IllegalArgumentException if it is negative
     */
    void take(Duration duration);

    /** Lets only the test end the reviews that begin from now on. */
    void hold();

    /**
     * Lets somebody look at a brand: {@code IN_REVIEW}.
     *
     * @param brandSid the brand's SID
     * @return the brand
     * @throws NoSuchElementException if it does not exist; the message says what does
     */
    BrandRegistration brandInReview(String brandSid);

    /**
     * Approves a brand.
     *
     * @param brandSid the brand's SID
     * @return the brand
     * @throws NoSuchElementException if it does not exist; the message says what does
     */
    BrandRegistration brandApproved(String brandSid);

    /**
     * Lets the registration of a brand fail.
     *
     * @param brandSid the brand's SID
     * @param errors why
     * @return the brand
     * @throws NoSuchElementException if it does not exist; the message says what does
     */
    BrandRegistration brandFailed(String brandSid, ComplianceError... errors);

    /**
     * Suspends a brand, and its campaigns with it.
     *
     * @param brandSid the brand's SID
     * @return the brand
     * @throws NoSuchElementException if it does not exist; the message says what does
     */
    BrandRegistration brandSuspended(String brandSid);

    /**
     * Lets a vetting succeed, and its brand be known as vetted.
     *
     * @param vettingSid the vetting's SID
     * @return the vetting
     * @throws NoSuchElementException if it does not exist; the message says what does
     */
    BrandVetting vettingSucceeded(String vettingSid);

    /**
     * Lets a vetting fail.
     *
     * @param vettingSid the vetting's SID
     * @return the vetting
     * @throws NoSuchElementException if it does not exist; the message says what does
     */
    BrandVetting vettingFailed(String vettingSid);

    /**
     * Lets the carriers look at a campaign: {@code IN_PROGRESS}.
     *
     * @param messagingServiceSid the SID of the campaign's Service
     * @return the campaign
     * @throws NoSuchElementException if there is none; the message says what there is
     */
    Campaign campaignInProgress(String messagingServiceSid);

    /**
     * Approves a campaign, by which its Service is registered.
     *
     * @param messagingServiceSid the SID of the campaign's Service
     * @return the campaign
     * @throws NoSuchElementException if there is none; the message says what there is
     */
    Campaign campaignVerified(String messagingServiceSid);

    /**
     * Lets the registration of a campaign fail.
     *
     * @param messagingServiceSid the SID of the campaign's Service
     * @param errors why
     * @return the campaign
     * @throws NoSuchElementException if there is none; the message says what there is
     */
    Campaign campaignFailed(String messagingServiceSid, ComplianceError... errors);

    /**
     * Suspends a campaign.
     *
     * @param messagingServiceSid the SID of the campaign's Service
     * @return the campaign
     * @throws NoSuchElementException if there is none; the message says what there is
     */
    Campaign campaignSuspended(String messagingServiceSid);

    /**
     * Lets somebody look at a toll-free verification: {@code IN_REVIEW}.
     *
     * @param verificationSid the verification's SID
     * @return the verification
     * @throws NoSuchElementException if it does not exist; the message says what does
     */
    TollfreeVerification tollfreeInReview(String verificationSid);

    /**
     * Approves a toll-free verification.
     *
     * @param verificationSid the verification's SID
     * @return the verification
     * @throws NoSuchElementException if it does not exist; the message says what does
     */
    TollfreeVerification tollfreeApproved(String verificationSid);

    /**
     * Rejects a toll-free verification, which can be submitted again within seven days.
     *
     * @param verificationSid the verification's SID
     * @param reason why
     * @param others more reasons
     * @return the verification
     * @throws NoSuchElementException if it does not exist; the message says what does
     */
    TollfreeVerification tollfreeRejected(String verificationSid, ComplianceError reason, ComplianceError... others);

    /**
     * Rejects a toll-free verification for good.
     *
     * @param verificationSid the verification's SID
     * @param reason why
     * @param others more reasons
     * @return the verification
     * @throws NoSuchElementException if it does not exist; the message says what does
     */
    TollfreeVerification tollfreeRejectedForGood(
            String verificationSid, ComplianceError reason, ComplianceError... others);
}
