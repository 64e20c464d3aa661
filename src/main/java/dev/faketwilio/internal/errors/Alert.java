package dev.faketwilio.internal.errors;

/**
 * What Twilio would put into the log of the account, since there is nobody to answer: that it could not call the code
 * under test, or make nothing of its answer. Made by {@link WebhookAlerts} only.
 *
 * @param code Twilio's error code
 * @param title Twilio's title of the code
 * @param detail what exactly is the matter, in our words; empty for nothing more
 * @param warning whether Twilio goes on as well as it can
 */
public record Alert(int code, String title, String detail, boolean warning) {

    @Override
    public String toString() {
        return code + " " + title + (detail.isEmpty() ? "" : ": " + detail);
    }
}
