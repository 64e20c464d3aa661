package dev.faketwilio.internal.engine;

/**
 * Whom an answer is for. It is written the same way for two requests of which all of this is the same.
 *
 * @param accountSid whose SID stands in it
 * @param origin where its URLs lead
 * @param version the version of the JSON form that the request asked for; empty for none
 */
public record Addressee(String accountSid, Origin origin, String version) {

    /** The request header that asks for a version of the JSON form (contract/messaging.md 9.1). */
    public static final String VERSION_HEADER = "X-Twilio-Api-Version";
}
