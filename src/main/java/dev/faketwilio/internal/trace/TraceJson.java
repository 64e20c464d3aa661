package dev.faketwilio.internal.trace;

import dev.faketwilio.Operation;
import dev.faketwilio.internal.json.TwilioJson;
import dev.faketwilio.internal.trace.Trace.Call;
import dev.faketwilio.internal.trace.Trace.Deleted;
import dev.faketwilio.internal.trace.Trace.Exchange;
import dev.faketwilio.internal.trace.Trace.Item;
import dev.faketwilio.internal.trace.Trace.Kind;
import dev.faketwilio.internal.trace.Trace.Parameter;
import dev.faketwilio.internal.trace.Trace.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A trace as JSON, with the names that Twilio uses where it has them. What is absent is null. */
public final class TraceJson {

    private TraceJson() {}

    public static byte[] of(Trace trace) {
        TwilioJson json = new TwilioJson()
                .text("account_sid", trace.subject().accountSid())
                .text("used_by", orNull(trace.subject().usedBy()))
                .text("clock", trace.subject().clock().toString())
                .number("request_count", trace.requestCount())
                .texts("notices", trace.notices())
                .beginArray("requests");
        for (Exchange exchange : trace.requests()) {
            json.beginElement();
            exchange(exchange, json);
            json.end();
        }
        json.endArray().beginArray("webhook_calls");
        for (Call call : trace.calls()) {
            json.beginElement();
            call(call, json);
            json.end();
        }
        json.endArray().beginArray("state");
        for (Kind kind : trace.kinds()) {
            json.beginElement();
            kind(kind, json);
            json.end();
        }
        return json.endArray().toBytes();
    }

    /**
     * The sandboxes of a server.
     *
     * @param sandboxes in the order in which they are to stand
     */
    public static byte[] overview(List<Overview> sandboxes) {
        TwilioJson json = new TwilioJson().beginArray("sandboxes");
        for (Overview sandbox : sandboxes) {
            json.beginElement()
                    .text("account_sid", sandbox.accountSid())
                    .text("used_by", orNull(sandbox.usedBy()))
                    .number("request_count", sandbox.requestCount())
                    .text("last_request", orNull(sandbox.lastRequest()))
                    .text("url", LivePaths.json(sandbox.accountSid()))
                    .end();
        }
        return json.endArray().toBytes();
    }

    private static void exchange(Exchange exchange, TwilioJson json) {
        Operation operation = exchange.target().operation();
        json.number("number", exchange.number())
                .text("received_at", exchange.arrival().at().toString())
                .number("after_micros", exchange.arrival().afterNanos() / 1000)
                .text("method", exchange.target().method())
                .text("host", exchange.target().host())
                .text("path", exchange.target().path())
                .text("operation", operation == null ? null : operation.name())
                .text("username", exchange.arrival().username());
        parameters("query", exchange.content().query(), json);
        parameters("form", exchange.content().form(), json);
        text("body", exchange.content().body(), json);
        parameters("headers", exchange.content().headers(), json);
        exchange.response()
                .status()
                .ifPresentOrElse(status -> json.number("status", status), () -> json.text("status", null));
        exchange.response()
                .errorCode()
                .ifPresentOrElse(code -> json.number("error_code", code), () -> json.text("error_code", null));
        exchange.response()
                .nanos()
                .ifPresentOrElse(
                        nanos -> json.number("duration_micros", nanos / 1000),
                        () -> json.text("duration_micros", null));
        text("answer", exchange.response().body(), json);
        json.text("fault", orNull(exchange.response().fault()))
                .text("resulting_sid", orNull(exchange.response().resultingSid()));
    }

    private static void call(Call call, TwilioJson json) {
        json.number("number", call.number())
                .text("called_at", call.at().toString())
                .text("kind", call.content().kind().name().toLowerCase(Locale.ROOT))
                .text("method", call.content().method())
                .text("url", call.content().url())
                .text("message_sid", call.content().messageSid());
        parameters("parameters", call.content().parameters(), json);
        json.number("attempts", call.result().attempts());
        call.result()
                .status()
                .ifPresentOrElse(status -> json.number("status", status), () -> json.text("status", null));
        json.texts("problems", call.result().problems());
        text("answer", call.result().body(), json);
    }

    private static void parameters(String name, List<Parameter> parameters, TwilioJson json) {
        Map<String, List<String>> byName = new LinkedHashMap<>();
        for (Parameter parameter : parameters) {
            byName.computeIfAbsent(parameter.name(), any -> new ArrayList<>()).add(parameter.value());
        }
        json.beginObject(name);
        byName.forEach(json::texts);
        json.end();
    }

    /** JSON as it is; other text as a text, followed by what is to be said of it. */
    private static void text(String name, Text text, TwilioJson json) {
        if (text.isNone()) {
            json.text(name, null);
        } else if (text.json()) {
            json.raw(name, text.text());
        } else {
            json.text(name, text.text());
        }
        if (!text.note().isEmpty()) {
            json.text(name + "_note", text.note());
        }
    }

    private static void kind(Kind kind, TwilioJson json) {
        json.text("api", kind.api())
                .text("kind", kind.name())
                .number("count", kind.count())
                .beginArray("resources");
        for (Item item : kind.resources()) {
            json.beginElement().text("sid", item.sid());
            text("resource", item.json(), json);
            json.end();
        }
        json.endArray().number("deleted_count", kind.deletedCount()).beginArray("deleted");
        for (Deleted deleted : kind.deleted()) {
            json.beginElement()
                    .text("sid", deleted.item().sid())
                    .text("deleted_at", deleted.at().toString())
                    .number("deleted_by_request", deleted.request());
            text("resource", deleted.item().json(), json);
            json.end();
        }
        json.endArray();
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
