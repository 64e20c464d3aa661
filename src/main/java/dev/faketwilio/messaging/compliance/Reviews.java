package dev.faketwilio.messaging.compliance;

import java.time.Duration;
import java.util.NoSuchElementException;

/**
 * Controls Twilio's reviews of brands, vettings, campaigns and toll-free verifications. By default, a review ends with an
 * approval after some time on the sandbox's clock: the resource is pending for the first half, and in review for the second
 * half. The methods work in any state of the resource, and none is recorded as a request. Thread-safe.
 *
 * @see <a href="https://www.twilio.com/docs/messaging/compliance/a2p-10dlc">Twilio: A2P 10DLC</a>
 * @see <a href="https://www.twilio.com/docs/messaging/compliance/toll-free">Twilio: toll-free verification</a>
 */
public interface Reviews {

    /**
     * Sets how long the reviews take that begin from now on. By default, those of brands take minutes and the others days.
     * Reviews of mock brands and mock campaigns end at the first look in any case.
     *
     * @param duration zero or more, rounded up to whole seconds; with zero, reviews end at the first look
     * @throws IllegalArgumentException if it is negative
     */
    void completeAfter(Duration duration);

    /** Keeps the reviews that begin from now on pending until the test decides them. */
    void hold();

    /**
     * Begins the review of a brand: its status becomes {@code IN_REVIEW}.
     *
     * @param brandSid the brand's SID
     * @return the brand
     * @throws NoSuchElementException if it does not exist; the message lists the existing ones
     */
    A2pBrand reviewBrand(String brandSid);

    /**
     * Approves a brand.
     *
     * @param brandSid the brand's SID
     * @return the brand
     * @throws NoSuchElementException if it does not exist; the message lists the existing ones
     */
    A2pBrand approveBrand(String brandSid);

    /**
     * Fails the registration of a brand.
     *
     * @param brandSid the brand's SID
     * @param errors the reasons
     * @return the brand
     * @throws NoSuchElementException if it does not exist; the message lists the existing ones
     */
    A2pBrand failBrand(String brandSid, ComplianceError... errors);

    /**
     * Suspends a brand, and its campaigns with it.
     *
     * @param brandSid the brand's SID
     * @return the brand
     * @throws NoSuchElementException if it does not exist; the message lists the existing ones
     */
    A2pBrand suspendBrand(String brandSid);

    /**
     * Passes a vetting, which makes its brand a vetted one.
     *
     * @param vettingSid the vetting's SID
     * @return the vetting
     * @throws NoSuchElementException if it does not exist; the message lists the existing ones
     */
    A2pBrandVetting passVetting(String vettingSid);

    /**
     * Fails a vetting.
     *
     * @param vettingSid the vetting's SID
     * @return the vetting
     * @throws NoSuchElementException if it does not exist; the message lists the existing ones
     */
    A2pBrandVetting failVetting(String vettingSid);

    /**
     * Begins the review of a campaign: its status becomes {@code IN_PROGRESS}.
     *
     * @param messagingServiceSid the SID of the campaign's Service
     * @return the campaign
     * @throws NoSuchElementException if there is none; the message lists the existing ones
     */
    A2pCampaign reviewCampaign(String messagingServiceSid);

    /**
     * Verifies a campaign, which registers its Messaging Service.
     *
     * @param messagingServiceSid the SID of the campaign's Service
     * @return the campaign
     * @throws NoSuchElementException if there is none; the message lists the existing ones
     */
    A2pCampaign verifyCampaign(String messagingServiceSid);

    /**
     * Fails the registration of a campaign.
     *
     * @param messagingServiceSid the SID of the campaign's Service
     * @param errors the reasons
     * @return the campaign
     * @throws NoSuchElementException if there is none; the message lists the existing ones
     */
    A2pCampaign failCampaign(String messagingServiceSid, ComplianceError... errors);

    /**
     * Suspends a campaign.
     *
     * @param messagingServiceSid the SID of the campaign's Service
     * @return the campaign
     * @throws NoSuchElementException if there is none; the message lists the existing ones
     */
    A2pCampaign suspendCampaign(String messagingServiceSid);

    /**
     * Begins the review of a toll-free verification: its status becomes {@code IN_REVIEW}.
     *
     * @param verificationSid the verification's SID
     * @return the verification
     * @throws NoSuchElementException if it does not exist; the message lists the existing ones
     */
    TollFreeNumberVerification reviewTollfree(String verificationSid);

    /**
     * Approves a toll-free verification.
     *
     * @param verificationSid the verification's SID
     * @return the verification
     * @throws NoSuchElementException if it does not exist; the message lists the existing ones
     */
    TollFreeNumberVerification approveTollfree(String verificationSid);

    /**
     * Rejects a toll-free verification. It can be submitted again within seven days.
     *
     * @param verificationSid the verification's SID
     * @param reason the first reason
     * @param others further reasons
     * @return the verification
     * @throws NoSuchElementException if it does not exist; the message lists the existing ones
     */
    TollFreeNumberVerification rejectTollfree(
            String verificationSid, ComplianceError reason, ComplianceError... others);

    /**
     * Rejects a toll-free verification, which cannot be submitted again.
     *
     * @param verificationSid the verification's SID
     * @param reason the first reason
     * @param others further reasons
     * @return the verification
     * @throws NoSuchElementException if it does not exist; the message lists the existing ones
     */
    TollFreeNumberVerification rejectTollfreePermanently(
            String verificationSid, ComplianceError reason, ComplianceError... others);
}
