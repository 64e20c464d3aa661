package dev.faketwilio.internal.engine;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An absolute {@code http} or {@code https} URL with a host: the only kind that Twilio calls or fetches.
 *
 * @param uri the URL
 */
public record WebUrl(URI uri) {

    /** Returns the URL of a text; null if it is not one. */
    public static @Nullable WebUrl of(String text) {
        try {
            return of(new URI(text));
        } catch (URISyntaxException notAUrl) {
            return null;
        }
    }

    /** Returns the URL; null if it is of another kind. */
    public static @Nullable WebUrl of(URI uri) {
        String scheme = uri.getScheme();
        boolean web = "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
        return web && uri.getHost() != null ? new WebUrl(uri) : null;
    }

    /** Returns whether a text is such a URL. */
    public static boolean isValid(String text) {
        return of(text) != null;
    }

    /** Returns whether it is reached by TLS. */
    public boolean isSecure() {
        return uri.getScheme().equalsIgnoreCase("https");
    }

    /** Returns the host, which is in brackets if it is an IPv6 address. */
    public String host() {
        return uri.getHost();
    }

    /** Returns the port, also where the URL leaves it to its scheme. */
    public int port() {
        return uri.getPort() < 0 ? standardPort() : uri.getPort();
    }

    /** Returns the host, with the port if it is not the scheme's own, as in the header {@code Host}. */
    public String authority() {
        return host() + (port() == standardPort() ? "" : ":" + port());
    }

    /** Returns the scheme and the authority in lower case: they say whose server it is. */
    public String origin() {
        return (uri.getScheme() + "://" + authority()).toLowerCase(Locale.ROOT);
    }

    private int standardPort() {
        return isSecure() ? 443 : 80;
    }
}
