package dev.faketwilio.webhooks;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One call of the sandbox to the code under test, with all its attempts and HTTP redirects. It is recorded when it is made
 * and completed when it has been responded to or has failed; until then {@link #completed()} is false and what comes of it
 * is empty. Usable from any thread; does not change once completed.
 *
 * @see <a href="https://www.twilio.com/docs/messaging/guides/webhook-request">Twilio's page</a>
 */
public interface WebhookCall {

    /** Why Twilio calls. */
    enum Kind {
        /** A message has come in. */
        INCOMING_MESSAGE,
        /** The call for a message that has come in has failed, so the fallback URL is called. */
        FALLBACK,
        /** The answer says {@code <Redirect>}. */
        REDIRECT,
        /** The answer says {@code <Message action="...">}, and the message has been sent. */
        ACTION,
        /** A message that was sent has another status. */
        STATUS_CALLBACK
    }

    /** {@return its number, counted from 1 since the sandbox began or was reset} */
    int number();

    /** {@return when it was made, on the sandbox's clock} */
    Instant calledAt();

    /** {@return why it was made} */
    Kind kind();

    /** {@return the HTTP method, {@code GET} or {@code POST}} */
    String method();

    /** {@return the URL as it was configured, with its connection overrides; for a redirect it is absolute} */
    String url();

    /** {@return Twilio's parameters in their order; unmodifiable} */
    Map<String, String> parameters();

    /**
     * One of Twilio's parameters.
     *
     * @param name its name; case-sensitive
     * @return the value; empty if it was not sent
     */
    Optional<String> parameter(String name);

    /**
     * Returns the first value of a header that was sent. Of {@code Authorization} it has the scheme only:
     * {@code Basic ***}.
     *
     * @param name its name, in any case, for example {@code X-Twilio-Signature}
     * @return the value; empty if it was not sent
     */
    Optional<String> header(String name);

    /**
     * Returns all values of a header that was sent. Of {@code Authorization} they have the scheme only:
     * {@code Basic ***}.
     *
     * @param name its name, in any case
     * @return unmodifiable; empty if it was not sent
     */
    List<String> headers(String name);

    /** {@return the SID of the message that it is about} */
    String messageSid();

    /** {@return whether it has been responded to, or has failed for good} */
    boolean completed();

    /** {@return how often it was tried so far, with the retries that the URL asks for} */
    int attempts();

    /** {@return the HTTP status of the last answer; empty if there is none} */
    OptionalInt status();

    /**
     * A header of the last answer.
     *
     * @param name its name in any case
     * @return the first value; empty if there is none
     */
    Optional<String> responseHeader(String name);

    /** {@return the body of the last answer, at most its first 64 kB; empty if there is none} */
    String responseBody();

    /**
     * Returns what went wrong, in Twilio's error codes: with the call, or with the TwiML of its answer.
     *
     * @return the code of the first problem, for example 11200; empty if there is none, and if the sandbox refused to call
     *     what is not on this machine
     */
    OptionalInt errorCode();

    /**
     * All that went wrong, in words.
     *
     * @return for example {@code 11205 HTTP connection failure: ...}; unmodifiable; empty if nothing did
     */
    List<String> problems();

    /** {@return the call in one line: number, method, URL, what it told, and what came of it} */
    @Override
    String toString();
}
