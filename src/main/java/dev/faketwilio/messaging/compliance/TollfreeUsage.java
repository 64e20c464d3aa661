package dev.faketwilio.messaging.compliance;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is sent from a toll-free number. Immutable; what was not said is null.
 *
 * @param categories what the messages are for, for example {@code MARKETING}; unmodifiable, not empty
 * @param summary the same in words
 * @param messageSample an example
 * @param messageVolume how many a month, for example {@code 1,000}
 * @param optIn how consumers ask for them
 * @param helpMessageSample what is answered to a call for help
 * @param additionalInformation anything else
 * @param privacyPolicyUrl the URL of the privacy policy
 * @param termsAndConditionsUrl the URL of the terms and conditions
 * @param ageGatedContent whether it is for adults only
 * @param vettingProvider {@code CAMPAIGN_VERIFY}
 * @param vettingId the provider's token
 * @see <a href="https://www.twilio.com/docs/messaging/api/tollfree-verification-resource">Twilio's page</a>
 */
public record TollfreeUsage(
        List<String> categories,
        String summary,
        String messageSample,
        String messageVolume,
        OptIn optIn,
        @Nullable String helpMessageSample,
        @Nullable String additionalInformation,
        @Nullable String privacyPolicyUrl,
        @Nullable String termsAndConditionsUrl,
        @Nullable Boolean ageGatedContent,
        @Nullable String vettingProvider,
        @Nullable String vettingId) {

    /**
     * Keeps a copy of the list.
     *
     * @param categories see above
     * @param summary see above
     * @param messageSample see above
     * @param messageVolume see above
     * @param optIn see above
     * @param helpMessageSample see above
     * @param additionalInformation see above
     * @param privacyPolicyUrl see above
     * @param termsAndConditionsUrl see above
     * @param ageGatedContent see above
     * @param vettingProvider see above
     * @param vettingId see above
     */
    public TollfreeUsage {
        categories = List.copyOf(categories);
    }

    /**
     * How consumers ask for messages. Immutable.
     *
     * @param type for example {@code WEB_FORM}
     * @param imageUrls pictures of it; unmodifiable, not empty
     * @param confirmationMessage what is answered; null for nothing
     * @param keywords the words by which they ask; unmodifiable, empty for none
     */
    public record OptIn(
            String type, List<String> imageUrls, @Nullable String confirmationMessage, List<String> keywords) {

        /**
         * Keeps copies of the lists.
         *
         * @param type see above
         * @param imageUrls see above
         * @param confirmationMessage see above
         * @param keywords see above
         */
        public OptIn {
            imageUrls = List.copyOf(imageUrls);
            keywords = List.copyOf(keywords);
        }
    }
}
