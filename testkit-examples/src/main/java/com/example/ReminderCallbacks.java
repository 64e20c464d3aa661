package com.example;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.security.RequestValidator;
import com.twilio.twiml.MessagingResponse;
import com.twilio.twiml.messaging.Body;
import com.twilio.type.PhoneNumber;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Listens to what Twilio tells of the reminders: which did not arrive, and what people answer. */
public final class ReminderCallbacks implements AutoCloseable {

    private final TwilioRestClient client;
    private final RequestValidator validator;
    private final HttpServer server;
    private final List<String> phonesToCall = new CopyOnWriteArrayList<>();

    /** Listens on a port that is free. */
    public ReminderCallbacks(TwilioRestClient client, String authToken) throws IOException {
        this.client = client;
        this.validator = new RequestValidator(authToken);
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/status",
                exchange -> reply(exchange, form -> {
                    status(form);
                    return "";
                }));
        server.createContext("/answers", exchange -> reply(exchange, this::answer));
        server.start();
    }

    /** Where Twilio is to send status callbacks. */
    public String statusUrl() {
        return url("/status");
    }

    /** Where Twilio is to send what people answer. */
    public String answersUrl() {
        return url("/answers");
    }

    /** Who has to be called, since no reminder reaches the phone. */
    public List<String> phonesToCall() {
        return phonesToCall;
    }

    private void status(Map<String, String> form) {
        String status = form.get("MessageStatus");
        if (status.equals("undelivered") || status.equals("failed")) {
            phonesToCall.add(form.get("To"));
        }
    }

    private String answer(Map<String, String> form) {
        String phone = form.get("From");
        return switch (form.get("Body").strip().toUpperCase(Locale.ROOT)) {
            case "STOP" -> {
                cancelAll(phone);
                yield twiml(new MessagingResponse.Builder());
            }
            case "C" -> twiml(message("Thank you. We are looking forward to seeing you."));
            default -> twiml(message("Reply C to confirm, or STOP to hear no more of us."));
        };
    }

    /** Twilio itself sees to it that nothing more is sent; what is scheduled would fail one by one. */
    private void cancelAll(String phone) {
        for (Message message : Message.reader().setTo(new PhoneNumber(phone)).read(client)) {
            if (message.getStatus() == Message.Status.SCHEDULED) {
                Message.updater(message.getSid())
                        .setStatus(Message.UpdateStatus.CANCELED)
                        .update(client);
            }
        }
    }

    private static MessagingResponse.Builder message(String text) {
        return new MessagingResponse.Builder()
                .message(new com.twilio.twiml.messaging.Message.Builder()
                        .body(new Body.Builder(text).build())
                        .build());
    }

    private static String twiml(MessagingResponse.Builder response) {
        return response.build().toXml();
    }

    private void reply(HttpExchange exchange, Answer answer) throws IOException {
        try (exchange) {
            Map<String, String> form = form(exchange);
            String signature = exchange.getRequestHeaders().getFirst("X-Twilio-Signature");
            if (!validator.validate(url(exchange.getRequestURI().toString()), form, signature)) {
                exchange.sendResponseHeaders(403, -1);
                return;
            }
            byte[] body = answer.to(form).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/xml");
            exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static Map<String, String> form(HttpExchange exchange) throws IOException {
        Map<String, String> form = new HashMap<>();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        for (String pair : body.split("&")) {
            String[] parts = pair.split("=", 2);
            form.put(decoded(parts[0]), parts.length == 1 ? "" : decoded(parts[1]));
        }
        return form;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private String url(String path) {
        return "http://localhost:" + server.getAddress().getPort() + path;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    @FunctionalInterface
    private interface Answer {
        String to(Map<String, String> form);
    }
}
