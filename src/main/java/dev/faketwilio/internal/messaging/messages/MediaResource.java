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
import dev.faketwilio.messaging.MessageMedia;
import dev.faketwilio.messaging.TwilioMessage;
import java.util.List;
import java.util.function.Predicate;

/**
 * {@code /2010-04-01/Accounts/{AccountSid}/Messages/{MessageSid}/Media.json}: everything the fake knows about the media of
 * messages (contract/messaging.md 15.5).
 */
public final class MediaResource implements Resource {

    public static final Table<MessageMedia> TABLE =
            Table.of("media", MessageMedia::sid).under(Messages.TABLE, MessageMedia::messageSid);

    private static final DateFilter DATE_CREATED = new DateFilter("DateCreated");

    @Override
    public Declaration<MessageMedia> declaration() {
        return Declaration.of(MessageMedia.TYPE, TABLE, "MediaSid")
                .sids()
                .property(MessageMedia.MESSAGE_SID, Rule.stored(), (sid, json) -> json.text("parent_sid", sid))
                .property(MessageMedia.CONTENT_TYPE, Rule.stored())
                .dates()
                .uri(MessageMedia.FETCH)
                .hidden(MessageMedia.URL, Rule.stored())
                .list(MessageMedia.LIST, "media_list", DATE_CREATED.names(), this::filter)
                .fetch(MessageMedia.FETCH)
                .delete(MessageMedia.DELETE)
                .download(new Download<>(
                        MessageMedia.FETCH_URL,
                        MediaResource::filePath,
                        MessageMedia.FETCH_FILE,
                        (media, call) -> MediaFiles.of(media, call.transaction())))
                .keeping(MediaFiles.TABLE);
    }

    /** Keeps what a message brings. assumed: at once, though Twilio takes it from its URL a little later */
    public static void keep(Transaction transaction, TwilioMessage message) {
        keep(
                transaction,
                message,
                message.mediaUrls().stream().map(MediaSource::at).toList());
    }

    /** Keeps the files that come with a message. */
    public static void keep(Transaction transaction, TwilioMessage message, List<MediaSource> sources) {
        for (MediaSource source : sources) {
            MessageMedia media = Shape.of(MessageMedia.TYPE)
                    .draft()
                    .set(MessageMedia.SID, transaction.newSid("ME"))
                    .set(MessageMedia.MESSAGE_SID, message.sid())
                    .set(MessageMedia.CONTENT_TYPE, source.contentType())
                    .set(MessageMedia.URL, source.url())
                    .set(MessageMedia.DATE_CREATED, message.dateCreated())
                    .set(MessageMedia.DATE_UPDATED, message.dateCreated())
                    .build();
            transaction.put(TABLE, media);
            byte[] bytes = source.bytes();
            if (bytes != null) {
                MediaFiles.keep(transaction, media, bytes);
            }
        }
    }

    private static String filePath(MessageMedia media, Call call) {
        return "/media/Accounts/" + call.inPath("AccountSid") + "/Messages/" + media.messageSid() + "/Media/"
                + media.sid();
    }

    private Predicate<MessageMedia> filter(Call call) {
        DateFilter.Range range = DATE_CREATED.read(call);
        return media -> range.contains(media.dateCreated());
    }
}
