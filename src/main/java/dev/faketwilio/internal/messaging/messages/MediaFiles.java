package dev.faketwilio.internal.messaging.messages;

import dev.faketwilio.internal.engine.FileBody;
import dev.faketwilio.internal.engine.Transaction;
import dev.faketwilio.internal.store.Content;
import dev.faketwilio.internal.store.Row;
import dev.faketwilio.internal.store.Table;
import dev.faketwilio.messaging.MessageMedia;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The files behind media: those that the test has given, and placeholders for the others (messaging.md 0.21). */
public final class MediaFiles {

    /** The given files; they go with their media. */
    static final Table<Given> TABLE = Table.onePer(MediaResource.TABLE, "media file", Given::mediaSid, Given::mediaSid);

    private static final String PNG =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";
    private static final String GIF = "R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7";
    private static final String JPEG =
            "/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////"
                    + "////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=";

    private MediaFiles() {}

    /** Returns the URL by which Twilio names the file to the code under test. */
    public static String url(String accountSid, MessageMedia media) {
        return "https://api.twilio.com/2010-04-01/Accounts/" + accountSid + "/Messages/" + media.messageSid()
                + "/Media/" + media.sid();
    }

    /** Keeps a file that the test has given. */
    static void keep(Transaction transaction, MessageMedia media, byte[] bytes) {
        transaction.put(TABLE, new Given(media.sid(), Content.of(bytes)));
    }

    static FileBody of(MessageMedia media, Transaction transaction) {
        Row<Given> given = transaction.state().find(TABLE, media.sid());
        return new FileBody(
                media.contentType(),
                given == null ? placeholder(media) : given.value().content().bytes());
    }

    /** The smallest file of a type that programs read; a line of text for the types that only people look at. */
    private static byte[] placeholder(MessageMedia media) {
        return switch (media.contentType()) {
            case "image/png" -> Base64.getDecoder().decode(PNG);
            case "image/gif" -> Base64.getDecoder().decode(GIF);
            case "image/jpeg" -> Base64.getDecoder().decode(JPEG);
            case "text/vcard" ->
                bytes("BEGIN:VCARD\r\nVERSION:3.0\r\nN:Twilio;Fake;;;\r\nFN:Fake Twilio\r\nEND:VCARD\r\n");
            case "application/pdf" -> bytes("""
                    %PDF-1.4
                    1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
                    2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
                    3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj
                    trailer<</Root 1 0 R>>
                    %%EOF
                    """);
            case "video/mp4" -> bytes("\0\0\0\20ftypisom\0\0\2\0");
            case "audio/mpeg" -> bytes("ID3\4\0\0\0\0\0\0");
            default -> bytes("The file of " + media.url() + "\n");
        };
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A file that the test has given. */
    record Given(String mediaSid, Content content) {}
}
