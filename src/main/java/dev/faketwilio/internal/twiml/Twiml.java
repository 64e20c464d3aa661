package dev.faketwilio.internal.twiml;

import dev.faketwilio.internal.errors.Alert;
import dev.faketwilio.internal.errors.WebhookAlerts;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * What an answer says: contract/messaging.md 22.
 *
 * @param verbs what Twilio is to do, in that order
 * @param alerts what is wrong with it
 */
public record Twiml(List<Verb> verbs, List<Alert> alerts) {

    private static final Twiml NOTHING = new Twiml(List.of(), List.of());

    /**
     * Reads an answer.
     *
     * @param contentType its media type in lower case, without parameters; null if it says none
     */
    public static Twiml read(@Nullable String contentType, byte[] body) {
        if (body.length == 0) {
            return NOTHING;
        }
        if (contentType == null) {
            return failed(WebhookAlerts.INVALID_CONTENT_TYPE.alert(
                    "the answer has a body, but no Content-Type; text/xml or text/plain was expected"));
        }
        return switch (contentType) {
            case "text/xml", "application/xml", "text/html" -> parse(body);
            case "text/plain" -> text(new String(body, StandardCharsets.UTF_8));
            default ->
                failed(WebhookAlerts.INVALID_CONTENT_TYPE.alert(
                        contentType + ", where text/xml or text/plain was expected"));
        };
    }

    /** Returns whether nothing of it can be used, so that the fallback URL is called. */
    public boolean isUnusable() {
        return alerts.stream().anyMatch(alert -> !alert.warning());
    }

    private static Twiml text(String body) {
        return body.isBlank() ? NOTHING : new Twiml(List.of(Verb.Reply.of(body)), List.of());
    }

    private static Twiml parse(byte[] xml) {
        try {
            return new TwimlReader(xml).read();
        } catch (XMLStreamException invalid) {
            return failed(WebhookAlerts.UNREADABLE.alert(TwimlReader.words(invalid)));
        }
    }

    static Twiml failed(Alert alert) {
        return new Twiml(List.of(), List.of(alert));
    }
}
