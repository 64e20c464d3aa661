package dev.faketwilio.internal.webhooks;

import dev.faketwilio.internal.engine.Form;
import dev.faketwilio.internal.errors.WebhookAlerts;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A URL that is to be called.
 *
 * @param uri the URL without its fragment, in ASCII, with a path
 * @param overrides what the fragment says
 */
record Target(URI uri, Overrides overrides) {

    /** Reads a URL as it was configured. */
    static Target parse(String configured) throws CallFailed {
        int hash = configured.indexOf('#');
        String url = hash < 0 ? configured : configured.substring(0, hash);
        return new Target(read(url), Overrides.parse(hash < 0 ? null : configured.substring(hash + 1)));
    }

    private static URI read(String url) throws CallFailed {
        try {
            URI uri = new URI(new URI(url).toASCIIString());
            if (isHttp(uri.getScheme()) && uri.getHost() != null) {
                return uri.getRawPath().isEmpty() ? withPath(uri) : uri;
            }
        } catch (URISyntaxException invalid) {
            // falls through to the same refusal
        }
        throw CallFailed.with(
                WebhookAlerts.invalidUrl("\"" + url + "\", where an absolute http or https URL was expected"));
    }

    /** assumed: signed with the slash that HTTP puts in the place of an empty path, as the receiver sees it */
    private static URI withPath(URI uri) {
        String query = uri.getRawQuery();
        return URI.create(uri.getScheme() + "://" + uri.getRawAuthority() + "/" + (query == null ? "" : "?" + query));
    }

    private static boolean isHttp(@Nullable String scheme) {
        return "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
    }

    /** This URL with parameters in its query. */
    Target with(Form form) {
        String more = form.encoded();
        if (more.isEmpty()) {
            return this;
        }
        return new Target(URI.create(uri + (uri.getRawQuery() == null ? "?" : "&") + more), overrides);
    }

    /** Where a redirect from here leads. */
    Target redirected(String location) throws CallFailed {
        try {
            int hash = location.indexOf('#');
            String next = resolve(uri, hash < 0 ? location : location.substring(0, hash));
            return new Target(read(next), overrides);
        } catch (URISyntaxException | CallFailed invalid) {
            throw CallFailed.with(
                    WebhookAlerts.invalidRedirect(uri + " redirects to \"" + location + "\", which is no URL to call"));
        }
    }

    /**
     * A URL that may be relative to another one: RFC 3986, 5.3. The JDK alone would drop the last segment of the path where
     * the URL has none.
     */
    static String resolve(URI base, String url) throws URISyntaxException {
        URI relative = new URI(url);
        if (relative.isAbsolute()
                || relative.getRawAuthority() != null
                || !relative.getRawPath().isEmpty()) {
            return base.resolve(relative).toString();
        }
        String document = before('#', base.toString());
        return url.startsWith("?") ? before('?', document) + url : document + url;
    }

    private static String before(char end, String text) {
        int at = text.indexOf(end);
        return at < 0 ? text : text.substring(0, at);
    }

    boolean isSecure() {
        return uri.getScheme().equalsIgnoreCase("https");
    }

    /** The host with its port, as a header has them. */
    String authority() {
        return uri.getHost() + (uri.getPort() < 0 || uri.getPort() == standardPort() ? "" : ":" + uri.getPort());
    }

    /** The scheme and the authority, which say whose server it is. */
    String origin() {
        return (uri.getScheme() + "://" + authority()).toLowerCase(Locale.ROOT);
    }

    int port() {
        return uri.getPort() < 0 ? standardPort() : uri.getPort();
    }

    private int standardPort() {
        return isSecure() ? 443 : 80;
    }

    /** The path with the query, as the first line of a request has them. */
    String path() {
        return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }

    /** The user and password in the URL; null for none. */
    @Nullable
    String userInfo() {
        return uri.getUserInfo();
    }

    /** The URL as it is signed: conventions.md 9, without the standard port. */
    String signed() {
        String user = uri.getRawUserInfo();
        return uri.getScheme() + "://" + (user == null ? "" : user + "@") + authority() + path();
    }
}
