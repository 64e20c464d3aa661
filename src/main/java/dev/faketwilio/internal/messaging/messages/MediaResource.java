package dev.faketwilio.internal.messaging.messages;

import dev.faketwilio.internal.engine.Call;
import dev.faketwilio.internal.engine.Declaration;
import dev.faketwilio.internal.engine.Download;
import dev.faketwilio.internal.engine.Resource;
import dev.faketwilio.internal.engine.Rule;
import dev.faketwilio.internal.engine.Transaction;
import dev.faketwilio.internal.messaging.delivery.Messages;
import dev.faketwilio.internal.properties.Shape;
import dev.faketwilio.internal.store.Table;
import dev.faketwilio.messaging.Media;
import dev.faketwilio.messaging.Message;
import java.util.List;
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
        return Declaration.of(Media.TYPE, TABLE, "MediaSid")
                .sids()
                .property(Media.MESSAGE_SID, Rule.stored(), (sid, json) -> json.text("parent_sid", sid))
                .property(Media.CONTENT_TYPE, Rule.stored())
                .dates()
                .uri(Media.FETCH)
                .hidden(Media.URL, Rule.stored())
                .list(Media.LIST, "media_list", DATE_CREATED.names(), this::filter)
                .fetch(Media.FETCH)
                .delete(Media.DELETE)
                .download(new Download<>(
                        Media.FETCH_URL,
                        MediaResource::filePath,
                        Media.FETCH_FILE,
                        (media, call) -> MediaFiles.of(media, call.transaction())))
                .keeping(MediaFiles.TABLE);
    }

    /** Keeps what a message brings. assumed: at once, though Twilio takes it from its URL a little later */
    public static void keep(Transaction transaction, Message message) {
        keep(
                transaction,
                message,
                message.mediaUrls().stream().map(MediaSource::at).toList());
    }

    /** Keeps the files that come with a message. */
    public static void keep(Transaction transaction, Message message, List<MediaSource> sources) {
        for (MediaSource source : sources) {
            Media media = Shape.of(Media.TYPE)
                    .draft()
                    .set(Media.SID, transaction.newSid("ME"))
                    .set(Media.MESSAGE_SID, message.sid())
                    .set(Media.CONTENT_TYPE, source.contentType())
                    .set(Media.URL, source.url())
                    .set(Media.DATE_CREATED, message.dateCreated())
                    .set(Media.DATE_UPDATED, message.dateCreated())
                    .build();
            transaction.put(TABLE, media);
            byte[] bytes = source.bytes();
            if (bytes != null) {
                MediaFiles.keep(transaction, media, bytes);
            }
        }
    }

    private static String filePath(Media media, Call call) {
        return "/media/Accounts/" + call.inPath("AccountSid") + "/Messages/" + media.messageSid() + "/Media/"
                + media.sid();
    }

    private Predicate<Media> filter(Call call) {
        DateFilter.Range range = DATE_CREATED.read(call);
        return media -> range.contains(media.dateCreated());
    }
}
