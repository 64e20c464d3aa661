package dev.faketwilio.internal.errors;

import java.util.Map;

/** The next step after errors whose text, which is Twilio's, does not name it. Failure texts of tests show it. */
public final class Advice {

    private static final String E164 = "Write phone numbers in E.164 format, for example +14155550100";

    private static final Map<Integer, String> BY_CODE = Map.ofEntries(
            after(MessageErrors.INVALID_TO, E164 + "; Twilio's test number +15005550001 is never valid"),
            after(
                    MessagingErrors.INVALID_PHONE_NUMBER,
                    E164 + "; a sender pool takes SIDs of numbers that the account owns"),
            after(
                    MessagingErrors.PHONE_NUMBER_NOT_AVAILABLE,
                    "The account may own the number already: seed each number once"),
            after(MessageErrors.OPTED_OUT, "The recipient has opted out; an incoming START from there opts in again"),
            after(
                    MessageErrors.NOT_OWNED,
                    "The account must own the sender: seed it by given().phoneNumber(\"...\") or given().shortCode(\"...\")"),
            after(
                    MessageErrors.INVALID_SEND_AT,
                    "SendAt is compared with the sandbox's clock, which clock().set(...) moves to the real time"));

    private Advice() {}

    private static Map.Entry<Integer, String> after(ApiError error, String next) {
        return Map.entry(error.template().code(), next);
    }

    /**
     * Returns the next step after an error.
     *
     * @param code Twilio's error code
     * @return a sentence without a full stop; empty if the error's text says enough
     */
    public static String on(int code) {
        return BY_CODE.getOrDefault(code, "");
    }
}
