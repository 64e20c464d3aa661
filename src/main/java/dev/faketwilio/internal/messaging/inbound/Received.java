package dev.faketwilio.internal.messaging.inbound;

import dev.faketwilio.internal.engine.Account;
import dev.faketwilio.internal.errors.Durations;
import dev.faketwilio.internal.errors.Unrecoverable;
import dev.faketwilio.internal.messaging.delivery.Messages;
import dev.faketwilio.internal.store.Row;
import dev.faketwilio.internal.webhooks.Session;
import dev.faketwilio.messaging.ReceivedMessage;
import dev.faketwilio.messaging.TwilioMessage;
import dev.faketwilio.webhooks.WebhookCall;
import dev.faketwilio.webhooks.WebhookCalls;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An incoming message in the hands of a test. */
final class Received implements ReceivedMessage {

    private final Account account;
    private final Reception reception;
    private final String words;
    private final WebhookCalls calls;
    private final CompletableFuture<?> failed;
    private final CompletableFuture<Boolean> done = new CompletableFuture<>();
    private final List<String> replies = new CopyOnWriteArrayList<>();

    /**
     * Begins to keep what comes of a message.
     *
     * @param session makes the calls
     */
    Received(Account account, Reception reception, IncomingSeeder incoming, Session session) {
        this.account = account;
        this.reception = reception;
        TwilioMessage message = reception.message();
        String sid = message == null ? "" : " " + message.sid();
        this.words =
                "message" + sid + " from " + incoming.from() + " to " + incoming.to() + " \"" + incoming.body() + "\"";
        this.failed = session.failed();
        this.calls = session.calls().about(message == null ? "no message" : message.sid());
    }

    /** The message as it came in; null if it was dropped. */
    @Nullable
    TwilioMessage arrived() {
        return reception.message();
    }

    /** Returns what is called for it. */
    Mailbox.Webhooks webhooksOfMailbox() {
        return reception.mailbox().webhooks();
    }

    void replied(TwilioMessage reply) {
        replies.add(reply.sid());
    }

    /**
     * All has been done.
     *
     * @param wholly whether nothing has come between
     */
    void done(boolean wholly) {
        done.complete(wholly);
    }

    @Override
    public Optional<TwilioMessage> message() {
        TwilioMessage message = reception.message();
        return message == null ? Optional.empty() : find(message.sid()).findFirst();
    }

    private Stream<TwilioMessage> find(String sid) {
        Row<TwilioMessage> row = account.present().find(Messages.TABLE, sid);
        return row == null ? Stream.empty() : Stream.of(row.value());
    }

    @Override
    public ReceivedMessage await(Duration atMost) {
        Objects.requireNonNull(atMost, "atMost");
        if (atMost.isNegative()) {
            throw new IllegalArgumentException("Cannot wait for " + atMost + ": expected a time that is not negative");
        }
        try {
            CompletableFuture.anyOf(done, failed)
                    .get(Durations.atMostForEver(atMost).toNanos(), TimeUnit.NANOSECONDS);
            if (failed.isDone()) {
                // a server that ends also ends what is waited for
                failed.get();
            }
            if (!done.join()) {
                throw new AssertionError(
                        "Expected the webhook calls for the " + words + " to be finished, but the sandbox"
                                + " was reset or closed before. Wait for them in the same test");
            }
            return this;
        } catch (TimeoutException e) {
            throw new AssertionError(
                    "Expected the webhook calls for the " + words + " to be finished within " + atMost.toMillis()
                            + " ms, but they are not.\n" + this,
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted while waiting for the webhook calls for the " + words, e);
        } catch (ExecutionException e) {
            throw Unrecoverable.waitedInVain(Objects.requireNonNull(e.getCause()));
        }
    }

    @Override
    public WebhookCalls webhooks() {
        return calls;
    }

    @Override
    public List<TwilioMessage> replies() {
        return replies.stream().flatMap(this::find).toList();
    }

    @Override
    public Optional<String> automaticReply() {
        return Optional.ofNullable(reception.automaticReply());
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(words);
        String reply = reception.automaticReply();
        if (reply != null) {
            text.append("\n  answered by Twilio: \"").append(reply).append('"');
        }
        text.append(whyNobodyIsCalled());
        for (WebhookCall call : calls) {
            text.append("\n  ").append(call);
        }
        return text.toString();
    }

    private String whyNobodyIsCalled() {
        if (reception.message() == null) {
            return "\n  dropped: its Messaging Service has no inboundRequestUrl, so it receives nothing. Give it one, or let"
                    + " it use the webhook of the number (useInboundWebhookOnNumber)";
        }
        return webhooksOfMailbox().url() != null
                ? ""
                : "\n  nobody is called: " + reception.mailbox().address()
                        + " has no smsUrl. Seed it with given().phoneNumber(number, n -> n.smsUrl(...))";
    }
}
