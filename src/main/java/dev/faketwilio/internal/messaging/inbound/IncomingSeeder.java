package dev.faketwilio.internal.messaging.inbound;

import dev.faketwilio.internal.engine.WebUrl;
import dev.faketwilio.internal.messaging.messages.Addresses;
import dev.faketwilio.internal.messaging.messages.MediaSource;
import dev.faketwilio.messaging.IncomingMessageSeed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Collects what an incoming message is like. */
final class IncomingSeeder implements IncomingMessageSeed {

    private @Nullable String from;
    private @Nullable String to;
    private String body = "";
    private final List<MediaSource> media = new ArrayList<>();
    private final Map<String, String> parameters = new LinkedHashMap<>();

    @Override
    public IncomingMessageSeed from(String from) {
        Objects.requireNonNull(from, "from");
        String address = Addresses.normalized(from);
        if (!Addresses.canBeRecipient(address)) {
            throw new IllegalArgumentException("No message can come from \"" + from
                    + "\": expected a number in E.164 such as +14155550100, or a channel address");
        }
        this.from = address;
        return this;
    }

    @Override
    public IncomingMessageSeed to(String to) {
        Objects.requireNonNull(to, "to");
        this.to = Addresses.normalized(to);
        return this;
    }

    @Override
    public IncomingMessageSeed body(String body) {
        Objects.requireNonNull(body, "body");
        this.body = body;
        return this;
    }

    @Override
    public IncomingMessageSeed media(String url) {
        Objects.requireNonNull(url, "url");
        media.add(MediaSource.at(requireUrl(url)));
        return this;
    }

    @Override
    public IncomingMessageSeed media(String url, String contentType, byte[] content) {
        Objects.requireNonNull(url, "url");
        Objects.requireNonNull(contentType, "contentType");
        Objects.requireNonNull(content, "content");
        media.add(new MediaSource(requireUrl(url), contentType, content.clone()));
        return this;
    }

    private static String requireUrl(String url) {
        if (!WebUrl.isValid(url)) {
            throw new IllegalArgumentException(
                    "\"" + url + "\" is not the URL of a file: expected for example https://example.com/cat.png");
        }
        return url;
    }

    @Override
    public IncomingMessageSeed parameter(String name, String value) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(value, "value");
        parameters.put(name, value);
        return this;
    }

    void requireComplete() {
        from();
        to();
    }

    String from() {
        return said(from, "from", "+14155550100");
    }

    String to() {
        return said(to, "to", "a number of the account");
    }

    private static String said(@Nullable String value, String word, String example) {
        if (value == null) {
            throw new IllegalArgumentException("An incoming message needs from(...) and to(...), but " + word
                    + "(...) was not called. Call it with " + example);
        }
        return value;
    }

    String body() {
        return body;
    }

    List<MediaSource> media() {
        return media;
    }

    Map<String, String> parameters() {
        return parameters;
    }
}
