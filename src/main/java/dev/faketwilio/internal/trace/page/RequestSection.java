package dev.faketwilio.internal.trace.page;

import dev.faketwilio.Operation;
import dev.faketwilio.internal.trace.Numbers;
import dev.faketwilio.internal.trace.Trace;
import dev.faketwilio.internal.trace.Trace.Exchange;
import dev.faketwilio.internal.trace.Trace.Parameter;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The requests of a trace, in the order of arrival. */
final class RequestSection {

    private static final int SENT_AT_MOST = 160;

    private RequestSection() {}

    static void write(Trace trace, Html html) {
        html.begin("section", "id", "requests", "aria-labelledby", "requests-title")
                .begin("div", "class", "bar")
                .element("h2", "Requests", "id", "requests-title");
        toolbar(html);
        html.end().begin("div", "data-region", "requests");
        for (String notice : trace.notices()) {
            html.element("p", notice, "class", "note");
        }
        if (trace.requests().isEmpty()) {
            html.element(
                    "p",
                    "No request reached this sandbox. If there should have been some, the client was made for another"
                            + " address or account.",
                    "class",
                    "empty");
        }
        html.begin("ol", "class", "requests");
        for (Exchange exchange : trace.requests()) {
            request(exchange, html);
        }
        html.end().end().end();
    }

    /** Shown by the script, without which it has no use. */
    private static void toolbar(Html html) {
        html.begin("div", "class", "toolbar", "hidden", "")
                .element("span", "", "id", "shown", "role", "status")
                .begin("label", "class", "search")
                .element("span", "Filter", "class", "label")
                .empty(
                        "input",
                        "type",
                        "search",
                        "id",
                        "filter",
                        "placeholder",
                        "Operation, path, parameter, SID\u2026",
                        "autocomplete",
                        "off",
                        "spellcheck",
                        "false")
                .end()
                .begin("label")
                .element("span", "Answer", "class", "label")
                .begin("select", "id", "answer")
                .element("option", "All answers", "value", "")
                .element("option", "2xx", "value", "2")
                .element("option", "4xx", "value", "4")
                .element("option", "5xx", "value", "5")
                .element("option", "No answer", "value", "none")
                .element("option", "With a fault", "value", "fault")
                .end()
                .end()
                .element("button", "Open all", "type", "button", "id", "open")
                .element("button", "Close all", "type", "button", "id", "close")
                .end();
    }

    private static void request(Exchange exchange, Html html) {
        String kind = kind(exchange);
        html.begin(
                        "li",
                        "data-answer",
                        kind,
                        "data-fault",
                        Boolean.toString(!exchange.response().fault().isEmpty()))
                .begin("details", "id", "r" + exchange.number(), "class", "request s" + kind);
        summary(exchange, html);
        html.begin("div", "class", "exchange").begin("div").element("h3", "Request");
        TracePage.parameters("Query", exchange.content().query(), html);
        TracePage.parameters("Form", exchange.content().form(), html);
        if (exchange.content().query().isEmpty()
                && exchange.content().form().isEmpty()
                && exchange.content().body().isNone()) {
            html.element("p", "No parameters", "class", "note");
        }
        TracePage.body(exchange.content().body(), html);
        headers(exchange, html);
        html.end().begin("div").element("h3", "Answer");
        answer(exchange, html);
        html.end().end().end().end();
    }

    private static void summary(Exchange exchange, Html html) {
        Operation operation = exchange.target().operation();
        String method = exchange.target().method();
        html.begin("summary")
                .element("span", "#" + exchange.number(), "class", "number")
                .element("span", method, "class", "method m" + (method.matches("[A-Z]{3,7}") ? method : ""))
                .begin("span", "class", "what")
                .element("span", operation == null ? "No operation of Twilio" : operation.name(), "class", "operation")
                .begin("span", "class", "path")
                .element("span", exchange.target().host(), "class", "host")
                .text(exchange.target().path())
                .end();
        String sent = sent(exchange);
        if (!sent.isEmpty()) {
            html.element("span", sent, "class", "sent");
        }
        html.end();
        if (!exchange.response().fault().isEmpty()) {
            html.element(
                    "span",
                    exchange.response().fault(),
                    "class",
                    "fault",
                    "title",
                    "The fault that the test has set up");
        }
        html.element("span", status(exchange), "class", "status")
                .element(
                        "span",
                        exchange.response().nanos().isPresent()
                                ? Numbers.time(exchange.response().nanos().getAsLong())
                                : "",
                        "class",
                        "time")
                .end();
    }

    /** The parameters in short. */
    private static String sent(Exchange exchange) {
        String sent = Stream.concat(exchange.content().query().stream(), exchange.content().form().stream())
                .map(parameter -> parameter.name() + "=" + parameter.value())
                .collect(Collectors.joining(", "));
        return sent.length() <= SENT_AT_MOST ? sent : sent.substring(0, SENT_AT_MOST) + "\u2026";
    }

    private static void answer(Exchange exchange, Html html) {
        if (exchange.response().status().isEmpty()) {
            boolean lost = exchange.response().nanos().isPresent();
            html.element("p", lost ? "None: the fault took its place" : "Not answered yet", "class", "note");
        } else if (exchange.response().body().isNone()) {
            html.element("p", "No body", "class", "note");
        }
        TracePage.body(exchange.response().body(), html);
        if (!exchange.response().resultingSid().isEmpty()) {
            html.begin("p", "class", "note")
                    .text("Resource: ")
                    .element(
                            "a",
                            exchange.response().resultingSid(),
                            "href",
                            "#" + exchange.response().resultingSid())
                    .end();
        }
    }

    private static void headers(Exchange exchange, Html html) {
        html.begin("details", "class", "headers", "id", "h" + exchange.number())
                .element("summary", "Arrival and headers")
                .begin("table")
                .begin("tbody");
        row(
                "Arrived",
                exchange.arrival().at() + ", +"
                        + Numbers.time(exchange.arrival().afterNanos()),
                html);
        row("As", exchange.arrival().username(), html);
        for (Parameter header : exchange.content().headers()) {
            row(header.name(), header.value(), html);
        }
        html.end().end().end();
    }

    private static void row(String name, String value, Html html) {
        html.begin("tr")
                .element("th", name, "scope", "row")
                .element("td", value)
                .end();
    }

    /** The status with Twilio's error code. */
    private static String status(Exchange exchange) {
        if (exchange.response().status().isEmpty()) {
            return "no answer";
        }
        String status = Integer.toString(exchange.response().status().getAsInt());
        return exchange.response().errorCode().isEmpty()
                ? status
                : status + " \u00b7 " + exchange.response().errorCode().getAsInt();
    }

    private static String kind(Exchange exchange) {
        return exchange.response().status().isEmpty()
                ? "none"
                : Integer.toString(exchange.response().status().getAsInt() / 100);
    }
}
