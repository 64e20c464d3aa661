package dev.faketwilio.internal.trace.page;

import dev.faketwilio.internal.trace.Numbers;
import dev.faketwilio.internal.trace.Trace;
import dev.faketwilio.internal.trace.Trace.Deleted;
import dev.faketwilio.internal.trace.Trace.Item;
import dev.faketwilio.internal.trace.Trace.Kind;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** The account's resources in a trace, kind by kind. */
final class StateSection {

    private static final int OPEN_AT_MOST = 20;

    private final Html html;
    private final Set<String> ids = new HashSet<>();

    private StateSection(Html html) {
        this.html = html;
    }

    static void write(Trace trace, Html html) {
        html.begin("section", "id", "state", "aria-labelledby", "state-title")
                .begin("div", "class", "bar")
                .element("h2", "State", "id", "state-title")
                .end()
                .begin("div", "data-region", "state");
        if (trace.kinds().isEmpty()) {
            html.element("p", "The account has no resources.", "class", "empty");
        }
        StateSection section = new StateSection(html);
        trace.kinds().forEach(section::kind);
        html.end().end();
    }

    private void kind(Kind kind) {
        String id = "k-" + kind.api() + "-" + kind.name().replace(' ', '-');
        int shown = kind.resources().size() + kind.deleted().size();
        String[] open = shown <= OPEN_AT_MOST ? new String[] {"open", ""} : new String[0];
        String[] attributes = {"class", "kind", "id", id};
        html.begin("details", concat(attributes, open))
                .begin("summary")
                .element("span", capitalized(kind.name()), "class", "name")
                .element("span", api(kind.api()), "class", "api")
                .element("span", counts(kind), "class", "count")
                .end();
        if (kind.count() > kind.resources().size()) {
            html.element(
                    "p",
                    "The first " + Numbers.count(kind.count() - kind.resources().size())
                            + " are left out to keep the page small.",
                    "class",
                    "note");
        }
        html.begin("ul", "class", "resources");
        for (Item item : kind.resources()) {
            html.begin("li")
                    .begin("details", "id", id(item.sid()), "class", "resource")
                    .begin("summary");
            names(item);
            html.end();
            TracePage.body(item.json(), html);
            html.end().end();
        }
        for (Deleted deleted : kind.deleted()) {
            deleted(deleted);
        }
        html.end().end();
    }

    private void deleted(Deleted deleted) {
        Item item = deleted.item();
        html.begin("li")
                .begin("details", "id", id(item.sid()), "class", "resource deleted")
                .begin("summary");
        names(item);
        html.element("span", "deleted", "class", "gone").end();
        html.begin("p", "class", "note").text("Deleted at " + deleted.at());
        if (deleted.request() > 0) {
            html.text(" by request ").element("a", "#" + deleted.request(), "href", "#r" + deleted.request());
        }
        html.end();
        TracePage.body(item.json(), html);
        html.end().end();
    }

    private void names(Item item) {
        if (!item.name().isEmpty()) {
            html.element("span", item.name(), "class", "name");
        }
        html.element("code", item.sid());
    }

    /** The SID, by which requests lead here; a resource that has it too, such as one made anew, comes off worse. */
    private String id(String sid) {
        String id = sid;
        for (int n = 2; !ids.add(id); n++) {
            id = sid + "-" + n;
        }
        return id;
    }

    private static String counts(Kind kind) {
        String deleted = kind.deletedCount() == 0 ? "" : ", " + Numbers.count(kind.deletedCount()) + " deleted";
        return Numbers.count(kind.count()) + deleted;
    }

    private static String api(String product) {
        return product.equals("api") ? "2010 API" : capitalized(product);
    }

    private static String capitalized(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String[] concat(String[] first, String[] second) {
        String[] all = new String[first.length + second.length];
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }
}
