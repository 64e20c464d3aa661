package dev.faketwilio.internal.trace.page;

import dev.faketwilio.internal.trace.LivePaths;
import dev.faketwilio.internal.trace.Numbers;
import dev.faketwilio.internal.trace.Overview;
import java.util.List;

/** The sandboxes of a server as a page that leads to each of them. */
final class OverviewPage {

    private OverviewPage() {}

    static String of(List<Overview> sandboxes, int count) {
        return Frame.around("FakeTwilio", true, html -> {
            html.begin("header");
            Frame.brand(html, true, "Live look");
            html.element("h1", "Sandboxes").end();
            html.begin("main", "id", "main").begin("div", "data-region", "sandboxes");
            if (sandboxes.isEmpty()) {
                html.element(
                        "p",
                        "There is no sandbox at the moment. Tests have one while they run: stop one in a debugger, in a"
                                + " way that stops its thread only.",
                        "class",
                        "empty");
            }
            html.begin("ul", "class", "sandboxes");
            for (Overview sandbox : sandboxes) {
                sandbox(sandbox, html);
            }
            html.end();
            if (count > sandboxes.size()) {
                html.element("p", Numbers.count(count - sandboxes.size()) + " more are left out.", "class", "note");
            }
            html.end().end();
        });
    }

    private static void sandbox(Overview sandbox, Html html) {
        String name = sandbox.usedBy().isEmpty() ? "Account" : sandbox.usedBy();
        html.begin("li")
                .begin("a", "href", LivePaths.page(sandbox.accountSid()))
                .element("span", name, "class", "name")
                .element("code", sandbox.accountSid())
                .element("span", requests(sandbox), "class", "count")
                .element("span", sandbox.lastRequest(), "class", "last")
                .end()
                .end();
    }

    private static String requests(Overview sandbox) {
        int count = sandbox.requestCount();
        return count == 0 ? "no requests" : count == 1 ? "1 request" : Numbers.count(count) + " requests";
    }
}
