package dev.faketwilio.internal.messaging.messages;

import dev.faketwilio.internal.engine.Call;
import dev.faketwilio.internal.engine.Declaration;
import dev.faketwilio.internal.engine.Representation;
import dev.faketwilio.internal.engine.Resource;
import dev.faketwilio.internal.engine.Transaction;
import dev.faketwilio.internal.messaging.delivery.Messages;
import dev.faketwilio.internal.store.Table;
import dev.faketwilio.messaging.Media;
import dev.faketwilio.messaging.Message;
import java.net.URI;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * {@code /2010-04-01/Accounts/{AccountSid}/Messages/{MessageSid}/Media.json}: everything the fake knows about the media of
 * messages (contract/messaging.md 15.5).
 */
public final class MediaResource implements Resource {

    public static final Table<Media> TABLE = Table.of("media", Media::sid).under(Messages.TABLE, Media::messageSid);

    private static final DateFilter DATE_CREATED = new DateFilter("DateCreated");

    @Override
    public Declaration<Media> declaration() {
        return Declaration.of(TABLE, "MediaSid")
                .list(Media.LIST, "media_list", DATE_CREATED.names(), this::filter)
                .fetch(Media.FETCH)
                .delete(Media.DELETE)
                .json(this::write);
    }

    /** Keeps what came with a message. assumed: at once, though Twilio takes it from its URL a little later */
    public static void keep(Transaction transaction, Message message) {
        for (String url : message.options().mediaUrls()) {
            transaction.put(
                    TABLE,
                    new Media(
                            transaction.newSid("ME"),
                            message.sid(),
                            contentType(url),
                            url,
                            message.dateCreated(),
                            message.dateCreated()));
        }
    }

    private Predicate<Media> filter(Call call) {
        DateFilter.Range range = DATE_CREATED.read(call);
        return media -> range.contains(media.dateCreated());
    }

    /** assumed: what the name of the file says, since nothing is fetched from its URL. */
    private static String contentType(String url) {
        String path = String.valueOf(URI.create(url).getPath()).toLowerCase(Locale.ROOT);
        return switch (path.substring(path.lastIndexOf('.') + 1)) {
            case "png" -> "image/png";
            case "gif" -> "image/gif";
            case "jpg", "jpeg" -> "image/jpeg";
            case "mp4" -> "video/mp4";
            case "mp3" -> "audio/mpeg";
            case "pdf" -> "application/pdf";
            case "vcf" -> "text/vcard";
            default -> "application/octet-stream";
        };
    }

    private void write(Media media, Representation json) {
        json.sids(media.sid())
                .text("parent_sid", media.messageSid())
                .text("content_type", media.contentType())
                .dates(media.dateCreated(), media.dateUpdated())
                .uri("/Messages/" + media.messageSid() + "/Media/" + media.sid() + ".json");
    }
}
