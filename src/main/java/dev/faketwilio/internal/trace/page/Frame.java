package dev.faketwilio.internal.trace.page;

import java.util.function.Consumer;

/** What all pages have around them. */
final class Frame {

    private Frame() {}

    /**
     * A whole page.
     *
     * @param title what the browser calls it
     * @param live whether it is to follow what happens
     * @param content writes what is in it
     */
    static String around(String title, boolean live, Consumer<Html> content) {
        Html html = new Html();
        html.begin("html", "lang", "en", "data-live", Boolean.toString(live));
        html.begin("head")
                .empty("meta", "charset", "utf-8")
                .empty("meta", "http-equiv", "Content-Security-Policy", "content", Asset.POLICY)
                .empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .empty("meta", "name", "color-scheme", "content", "light dark")
                .empty("meta", "name", "referrer", "content", "no-referrer");
        if (live) {
            html.begin("noscript")
                    .empty("meta", "http-equiv", "refresh", "content", "2")
                    .end();
        }
        html.element("title", title).asset("style", Asset.STYLE).end();
        html.begin("body").element("a", "Skip to the content", "class", "skip", "href", "#main");
        content.accept(html);
        html.asset("script", Asset.SCRIPT);
        return html.end().end().toString();
    }

    /** The line at the top of a page. */
    static void brand(Html html, boolean live, String what) {
        html.begin("p", "class", "brand").element("strong", "FakeTwilio").element("span", what);
        if (live) {
            html.element("span", "Reload for news", "id", "pulse", "role", "status");
        }
        html.end();
    }
}
