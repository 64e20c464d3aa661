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
        TracePage.parameters("Parameters", call.parameters(), html);
        html.begin("p", "class", "note")
                .text("Made at " + call.at() + ", attempts: " + call.attempts() + ", about ")
                .element("a", call.messageSid(), "href", "#" + call.messageSid())
                .end()
                .end()
                .begin("div")
                .element("h3", "Answer");
        for (String problem : call.problems()) {
            html.element("p", problem, "class", "note");
        }
        if (call.answer().isNone()) {
            html.element("p", call.finished() ? "No body" : "Not answered yet", "class", "note");
        }
        TracePage.body(call.answer(), html);
        html.end().end().end().end();
    }

    private static void summary(Call call, Html html) {
        html.begin("summary")
                .element("span", "#" + call.number(), "class", "number")
                .element("span", call.method(), "class", "method m" + call.method())
                .begin("span", "class", "what")
                .element("span", words(call), "class", "operation")
                .element("span", call.url(), "class", "path")
                .end()
                .element("span", status(call), "class", "status")
                .end();
    }

    private static String words(Call call) {
        return switch (call.kind()) {
            case INCOMING_MESSAGE -> "Incoming message";
            case FALLBACK -> "Fallback for an incoming message";
            case REDIRECT -> "<Redirect>";
            case ACTION -> "<Message action>";
            case STATUS_CALLBACK ->
                "Status callback"
                        + call.parameters().stream()
                                .filter(parameter -> parameter.name().equals("MessageStatus"))
                                .map(parameter -> ": " + parameter.value())
                                .findFirst()
                                .orElse("");
        };
    }

    private static String status(Call call) {
        String status = call.status().isEmpty()
                ? "no answer"
                : Integer.toString(call.status().getAsInt());
        return call.problems().isEmpty()
                ? status
                : status + " \u00b7 " + code(call.problems().get(0));
    }

    /** Twilio's code, with which its problems begin. */
    private static String code(String problem) {
        String first = problem.substring(0, Math.max(0, problem.indexOf(' ')));
        return first.matches("\\d+") ? first : "not called";
    }

    private static String kind(Call call) {
        if (call.status().isEmpty()) {
            return call.problems().isEmpty() ? "none" : "5";
        }
        int kind = call.status().getAsInt() / 100;
        return kind == 2 && !call.problems().isEmpty() ? "4" : Integer.toString(kind);
    }
}
