package dev.faketwilio.internal.messaging.messages;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A file that comes with a message.
 *
 * @param url where it is from
 * @param contentType its MIME type
 * @param bytes its content; null for a placeholder
 */
public record MediaSource(String url, String contentType, byte @Nullable [] bytes) {

    /** Returns the source of a file of which only the URL is known. assumed: its type is what its name says */
    public static MediaSource at(String url) {
        return new MediaSource(url, typeOf(url), null);
    }

    private static String typeOf(String url) {
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
}
