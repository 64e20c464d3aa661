package dev.faketwilio.internal.trace.page;

import dev.faketwilio.internal.trace.Trace;
import dev.faketwilio.internal.trace.Trace.Call;

/** The calls to the code under test in a trace, in their order. */
final class CallSection {

    private CallSection() {}

    static void write(Trace trace, Html html) {
        html.begin("div", "data-region", "calls");
        if (!trace.calls().isEmpty()) {
            html.begin("section", "id", "calls", "aria-labelledby", "calls-title")
                    .begin("div", "class", "bar")
                    .element("h2", "Webhook calls", "id", "calls-title")
                    .end()
                    .begin("ol", "class", "calls");
            for (Call call : trace.calls()) {
                call(call, html);
            }
            html.end().end();
        }
        html.end();
    }

    private static void call(Call call, Html html) {
        html.begin("li").begin("details", "id", "w" + call.number(), "class", "request s" + kind(call));
        summary(call, html);
        html.begin("div", "class", "exchange").begin("div").element("h3", "Call");
        TracePage.parameters("Parameters", call.content().parameters(), html);
        html.begin("p", "class", "note")
                .text("Made at " + call.at() + ", attempts: " + call.result().attempts() + ", about ")
                .element(
                        "a",
                        call.content().messageSid(),
                        "href",
                        "#" + call.content().messageSid())
                .end()
                .end()
                .begin("div")
                .element("h3", "Answer");
        for (String problem : call.result().problems()) {
            html.element("p", problem, "class", "note");
        }
        if (call.result().body().isNone()) {
            html.element("p", call.result().completed() ? "No body" : "Not answered yet", "class", "note");
        }
        TracePage.body(call.result().body(), html);
        html.end().end().end().end();
    }

    private static void summary(Call call, Html html) {
        html.begin("summary")
                .element("span", "#" + call.number(), "class", "number")
                .element(
                        "span",
                        call.content().method(),
                        "class",
                        "method m" + call.content().method())
                .begin("span", "class", "what")
                .element("span", words(call), "class", "operation")
                .element("span", call.content().url(), "class", "path")
                .end()
                .element("span", status(call), "class", "status")
                .end();
    }

    private static String words(Call call) {
        return switch (call.content().kind()) {
            case INCOMING_MESSAGE -> "Incoming message";
            case FALLBACK -> "Fallback for an incoming message";
            case REDIRECT -> "<Redirect>";
            case ACTION -> "<Message action>";
            case STATUS_CALLBACK ->
                "Status callback"
                        + call.content().parameters().stream()
                                .filter(parameter -> parameter.name().equals("MessageStatus"))
                                .map(parameter -> ": " + parameter.value())
                                .findFirst()
                                .orElse("");
        };
    }

    private static String status(Call call) {
        String status = call.result().status().isEmpty()
                ? "no answer"
                : Integer.toString(call.result().status().getAsInt());
        return call.result().problems().isEmpty()
                ? status
                : status + " \u00b7 " + code(call.result().problems().get(0));
    }

    /** Twilio's code, with which its problems begin. */
    private static String code(String problem) {
        String first = problem.substring(0, Math.max(0, problem.indexOf(' ')));
        return first.matches("\\d+") ? first : "not called";
    }

    private static String kind(Call call) {
        if (call.result().status().isEmpty()) {
            return call.result().problems().isEmpty() ? "none" : "5";
        }
        int kind = call.result().status().getAsInt() / 100;
        return kind == 2 && !call.result().problems().isEmpty() ? "4" : Integer.toString(kind);
    }
}
