package dev.faketwilio.internal.messaging.inbound;

import dev.faketwilio.internal.engine.Account;
import dev.faketwilio.internal.engine.Api;
import dev.faketwilio.internal.engine.Form;
import dev.faketwilio.internal.errors.Alert;
import dev.faketwilio.internal.errors.WebhookAlerts;
import dev.faketwilio.internal.messaging.callbacks.StatusCallbacks;
import dev.faketwilio.internal.messaging.delivery.Messages;
import dev.faketwilio.internal.twiml.Twiml;
import dev.faketwilio.internal.twiml.Verb;
import dev.faketwilio.internal.webhooks.CallEntry;
import dev.faketwilio.internal.webhooks.Session;
import dev.faketwilio.internal.webhooks.WebhookRequest;
import dev.faketwilio.messaging.TwilioMessage;
import dev.faketwilio.webhooks.WebhookCall;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Calls the code under test for one incoming message, and does what it answers: contract/messaging.md 20.3 and 22. */
final class Answers {

    private static final int MAX_DOCUMENTS = 50;
    private static final int MAX_MESSAGES = 10;

    private final Api api;
    private final Account account;
    private final Session session;
    private final TwilioMessage incoming;
    private final Form form;
    private final Consumer<TwilioMessage> sent;
    private int documents;
    private int messages;

    /**
     * Prepares the calls.
     *
     * @param form what is told of the message
     * @param sent told of each message that an answer becomes
     */
    Answers(
            Api api,
            Account account,
            Session session,
            TwilioMessage incoming,
            Form form,
            Consumer<TwilioMessage> sent) {
        this.api = api;
        this.account = account;
        this.session = session;
        this.incoming = incoming;
        this.form = form;
        this.sent = sent;
    }

    /** Calls the URL, and the fallback URL if that comes to nothing. */
    void get(String url, Mailbox.Webhooks webhooks) {
        String fallback = webhooks.fallbackUrl();
        CallEntry failed = follow(request(WebhookCall.Kind.INCOMING_MESSAGE, webhooks.method(), url, form));
        Alert alert = failed == null ? null : failed.failure();
        if (failed != null && alert != null && fallback != null) {
            Form told = InboundForm.fallback(form, alert.code(), failed.url());
            follow(request(WebhookCall.Kind.FALLBACK, webhooks.fallbackMethod(), fallback, told));
        }
    }

    /**
     * Takes a document, does what it says, and takes those that it leads to.
     *
     * @return the call that came to nothing; null if none did
     */
    private @Nullable CallEntry follow(WebhookRequest first) {
        for (WebhookRequest next = first; next != null; ) {
            CallEntry entry = session.callNow(next);
            if (entry.failure() != null || entry.refusal() != null) {
                return entry;
            }
            documents++;
            Twiml twiml = read(entry);
            twiml.alerts().forEach(alert -> session.note(entry, alert));
            if (twiml.isUnusable()) {
                return entry;
            }
            next = carryOut(entry, twiml.verbs());
            if (next != null && documents == MAX_DOCUMENTS) {
                session.note(
                        entry,
                        WebhookAlerts.TOO_MANY_DOCUMENTS.alert(MAX_DOCUMENTS
                                + " documents were taken for one message, and the last one leads to " + next.url()));
                return null;
            }
        }
        return null;
    }

    private static Twiml read(CallEntry entry) {
        return entry.cut()
                ? new Twiml(List.of(), List.of(WebhookAlerts.BODY_TOO_LARGE.alert("more than 64 kB")))
                : Twiml.read(entry.contentType(), entry.body());
    }

    /**
     * Does what a document says.
     *
     * @return where it leads; null for nowhere
     */
    private @Nullable WebhookRequest carryOut(CallEntry entry, List<Verb> verbs) {
        for (Verb verb : verbs) {
            if (verb instanceof Verb.Redirect redirect) {
                String method = method(entry, redirect.method());
                return method == null
                        ? null
                        : request(WebhookCall.Kind.REDIRECT, method, entry.resolve(redirect.url()), form);
            }
            Verb.Reply reply = ((Verb.Reply) verb).with(entry::resolve);
            String method = method(entry, reply.callbacks().method());
            TwilioMessage message = method == null ? null : send(entry, reply);
            String action = reply.callbacks().action();
            if (message != null && method != null && action != null) {
                Form report = StatusCallbacks.form(message, Messages.word(message.status()), account.sid());
                return request(WebhookCall.Kind.ACTION, method, action, report);
            }
        }
        return null;
    }

    private @Nullable TwilioMessage send(CallEntry entry, Verb.Reply reply) {
        if (++messages > MAX_MESSAGES) {
            session.note(
                    entry,
                    WebhookAlerts.TOO_MANY_MESSAGES.alert("at most " + MAX_MESSAGES + " messages answer one, so \""
                            + reply.body() + "\" is not sent"));
            return null;
        }
        return session.change(() -> {
            TwilioMessage message = api.change(
                    account,
                    transaction -> Replies.send(transaction, incoming, reply, alert -> session.note(entry, alert)));
            if (message != null) {
                sent.accept(message);
            }
            return message;
        });
    }

    /** The method that an attribute says; null if it is none. */
    private @Nullable String method(CallEntry entry, @Nullable String attribute) {
        String method = attribute == null ? "POST" : attribute.toUpperCase(Locale.ROOT);
        if (method.equals("GET") || method.equals("POST")) {
            return method;
        }
        session.note(entry, WebhookAlerts.INVALID_METHOD.alert(attribute + ", where GET or POST was expected"));
        return null;
    }

    private WebhookRequest request(WebhookCall.Kind kind, String method, String url, Form parameters) {
        return new WebhookRequest(
                kind,
                incoming.sid(),
                method,
                url,
                parameters,
                StatusCallbacks.conversation(String.valueOf(incoming.from()), incoming.to()));
    }
}
