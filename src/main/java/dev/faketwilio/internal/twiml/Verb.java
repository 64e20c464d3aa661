package dev.faketwilio.internal.twiml;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Something that an answer wants Twilio to do. */
public sealed interface Verb {

    /**
     * {@code <Message>}: sends a message.
     *
     * @param body the text; empty for none
     * @param media the URLs of its media
     * @param to whom to; null: who has written
     * @param from from which number; null: the one that was written to
     * @param callbacks what is called about it
     */
    record Reply(
            String body,
            List<String> media,
            @Nullable String to,
            @Nullable String from,
            Callbacks callbacks) implements Verb {

        /** The same with other URLs in the places of its own. */
        public Reply with(UnaryOperator<String> urls) {
            return new Reply(body, media.stream().map(urls).toList(), to, from, callbacks.with(urls));
        }

        /** A message of nothing but a text. */
        static Reply of(String body) {
            return new Reply(body, List.of(), null, null, Callbacks.NONE);
        }
    }

    /**
     * What is called about a message.
     *
     * @param status what is told of its statuses; null: what the Messaging Service says
     * @param action what is called once it has been sent; null: nothing is
     * @param method how {@code action} is called, as written; null: not said
     */
    record Callbacks(
            @Nullable String status,
            @Nullable String action,
            @Nullable String method) {

        static final Callbacks NONE = new Callbacks(null, null, null);

        private Callbacks with(UnaryOperator<String> urls) {
            return new Callbacks(
                    status == null ? null : urls.apply(status), action == null ? null : urls.apply(action), method);
        }
    }

    /**
     * {@code <Redirect>}: takes another document in the place of the rest of this one.
     *
     * @param url where that is, as written
     * @param method how it is called, as written; null: not said
     */
    record Redirect(String url, @Nullable String method) implements Verb {}
}
