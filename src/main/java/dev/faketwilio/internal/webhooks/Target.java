package dev.faketwilio.internal.webhooks;

import dev.faketwilio.internal.engine.Form;
import dev.faketwilio.internal.engine.WebUrl;
import dev.faketwilio.internal.errors.WebhookAlerts;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * A URL that is to be called.
 *
 * @param url the URL without its fragment, in ASCII, with a path
 * @param overrides what the fragment says
 */
record Target(WebUrl url, Overrides overrides) {

    /** Reads a URL as it was configured. */
    static Target parse(String configured) throws CallFailed {
        int hash = configured.indexOf('#');
        String url = hash < 0 ? configured : configured.substring(0, hash);
        return new Target(read(url), Overrides.parse(hash < 0 ? null : configured.substring(hash + 1)));
    }

    private static WebUrl read(String text) throws CallFailed {
        try {
            WebUrl url = WebUrl.of(new URI(text).toASCIIString());
            if (url != null) {
                return url.uri().getRawPath().isEmpty() ? withPath(url.uri()) : url;
            }
        } catch (URISyntaxException invalid) {
            // falls through to the same refusal
        }
        throw CallFailed.with(
                WebhookAlerts.INVALID_URL.alert("\"" + text + "\", where an absolute http or https URL was expected"));
    }

    /** assumed: signed with the slash that HTTP puts in the place of an empty path, as the receiver sees it */
    private static WebUrl withPath(URI uri) {
        String query = uri.getRawQuery();
        return new WebUrl(
                URI.create(uri.getScheme() + "://" + uri.getRawAuthority() + "/" + (query == null ? "" : "?" + query)));
    }

    /** This URL with parameters in its query. */
    Target with(Form form) {
        String more = form.encoded();
        if (more.isEmpty()) {
            return this;
        }
        String separator = uri().getRawQuery() == null ? "?" : "&";
        return new Target(new WebUrl(URI.create(uri() + separator + more)), overrides);
    }

    /** Returns where a redirect from here leads. */
    Target redirected(String location) throws CallFailed {
        try {
            int hash = location.indexOf('#');
            String next = resolve(uri(), hash < 0 ? location : location.substring(0, hash));
            return new Target(read(next), overrides);
        } catch (URISyntaxException | CallFailed invalid) {
            throw CallFailed.with(WebhookAlerts.INVALID_REDIRECT.alert(
                    uri() + " redirects to \"" + location + "\", which is not a URL that can be called"));
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

    URI uri() {
        return url.uri();
    }

    /** The path with the query, as the first line of a request has them. */
    String path() {
        return uri().getRawPath() + (uri().getRawQuery() == null ? "" : "?" + uri().getRawQuery());
    }

    /** The user and password in the URL; null for none. */
    @Nullable
    String userInfo() {
        return uri().getUserInfo();
    }

    /** The URL as it is signed: conventions.md 9, without the standard port. */
    String signed() {
        String user = uri().getRawUserInfo();
        return uri().getScheme() + "://" + (user == null ? "" : user + "@") + url.authority() + path();
    }
}
