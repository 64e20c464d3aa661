package dev.faketwilio.internal.messaging;

import dev.faketwilio.internal.engine.Account;
import dev.faketwilio.internal.engine.Api;
import dev.faketwilio.internal.engine.Form;
import dev.faketwilio.messaging.Message;
import dev.faketwilio.messaging.MessageSeed;
import dev.faketwilio.messaging.MessagingService;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Collects what a message is to be like, and sends it through the API's own operation. */
public final class MessageSeeder implements MessageSeed {

    private final String to;
    private final List<String> mediaUrls = new ArrayList<>();
    private @Nullable String from;
    private @Nullable String serviceSid;
    private @Nullable String body;
    private boolean delivered;

    /** Begins a message. */
    public MessageSeeder(String to) {
        this.to = to;
    }

    @Override
    public MessageSeed from(String from) {
        Objects.requireNonNull(from, "from");
        this.from = from;
        return this;
    }

    @Override
    public MessageSeed through(MessagingService service) {
        Objects.requireNonNull(service, "service");
        this.serviceSid = service.sid();
        return this;
    }

    @Override
    public MessageSeed body(String body) {
        Objects.requireNonNull(body, "body");
        this.body = body;
        return this;
    }

    @Override
    public MessageSeed media(String url) {
        Objects.requireNonNull(url, "url");
        mediaUrls.add(url);
        return this;
    }

    @Override
    public MessageSeed delivered() {
        delivered = true;
        return this;
    }

    /** Sends the message. */
    public Message seed(Api api, Account account) {
        return account.atomically(() -> {
            Message sent = (Message) api.perform(account, Message.CREATE, form());
            return delivered ? new MessageDeliveries(() -> api, account).deliver(sent.sid()) : sent;
        });
    }

    private Form form() {
        List<String> form = new ArrayList<>(List.of("To", to));
        if (serviceSid != null) {
            form.addAll(List.of("MessagingServiceSid", serviceSid));
        }
        if (from != null || serviceSid == null) {
            form.addAll(List.of("From", from == null ? "+15005550006" : from));
        }
        if (body != null || mediaUrls.isEmpty()) {
            form.addAll(List.of("Body", body == null ? "Hello" : body));
        }
        mediaUrls.forEach(url -> form.addAll(List.of("MediaUrl", url)));
        return Form.of(form.toArray(String[]::new));
    }
}
