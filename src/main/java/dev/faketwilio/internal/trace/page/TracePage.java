package dev.faketwilio.internal.trace.page;

import dev.faketwilio.internal.trace.LivePaths;
import dev.faketwilio.internal.trace.Numbers;
import dev.faketwilio.internal.trace.Trace;
import dev.faketwilio.internal.trace.Trace.Parameter;
import dev.faketwilio.internal.trace.Trace.Text;
import java.util.List;

/** A trace as a page of its own, which needs nothing else and works without scripts. */
public final class TracePage {

    private TracePage() {}

    /** The page of a failed test. */
    public static String ofFailure(Trace trace) {
        return page(trace, false);
    }

    /** The page that follows what happens. */
    static String live(Trace trace) {
        return page(trace, true);
    }

    private static String page(Trace trace, boolean live) {
        String name = trace.subject().usedBy().isEmpty()
                ? "Account " + trace.subject().accountSid()
                : trace.subject().usedBy();
        return Frame.around(name + " \u2013 FakeTwilio", live, html -> {
            html.begin("header");
            Frame.brand(html, live, live ? "Live look" : "Trace of a failed test");
            if (live) {
                html.begin("nav", "class", "up")
                        .element("a", "All sandboxes", "href", LivePaths.ROOT + "?all")
                        .end();
            }
            html.begin("div", "data-region", "head");
            title(name, html);
            if (!trace.subject().failure().isEmpty()) {
                html.begin("section", "class", "failure", "aria-label", "Failure")
                        .element("pre", trace.subject().failure(), "tabindex", "0")
                        .end();
            }
            facts(trace, html);
            html.end().end();
            html.begin("main", "id", "main");
            RequestSection.write(trace, html);
            CallSection.write(trace, html);
            StateSection.write(trace, html);
            html.end();
            html.element(
                    "footer",
                    "Credentials, what is named like a secret, and the values of Variables are masked. Lengths of time"
                            + " are real; dates are those of the sandbox's clock.");
        });
    }

    /** The name of a test, with what it stands in in a line of its own. */
    private static void title(String name, Html html) {
        int last = name.lastIndexOf(" \u203a ");
        if (last >= 0) {
            html.element("p", name.substring(0, last), "class", "where");
        }
        html.element("h1", last < 0 ? name : name.substring(last + 3));
    }

    private static void facts(Trace trace, Html html) {
        html.begin("dl", "class", "facts");
        fact("Account", trace.subject().accountSid(), html);
        fact("Clock", trace.subject().clock().toString(), html);
        fact("Requests", Numbers.count(trace.requestCount()), html);
        fact("Resources", Numbers.count(trace.resourceCount()), html);
        html.end();
    }

    private static void fact(String name, String value, Html html) {
        html.begin("div").element("dt", name).element("dd", value).end();
    }

    /** A table of names and values; nothing if there are none. */
    static void parameters(String title, List<Parameter> parameters, Html html) {
        if (!parameters.isEmpty()) {
            html.begin("table").element("caption", title).begin("tbody");
            for (Parameter parameter : parameters) {
                html.begin("tr")
                        .element("th", parameter.name(), "scope", "row")
                        .element("td", parameter.value())
                        .end();
            }
            html.end().end();
        }
    }

    /** A body, with what is to be said of it. */
    static void body(Text text, Html html) {
        if (!text.text().isEmpty()) {
            html.element("pre", text.text(), "tabindex", "0");
        }
        if (!text.note().isEmpty()) {
            html.element("p", text.text().isEmpty() ? text.note() : "\u2026 " + text.note(), "class", "note");
        }
    }
}
