package dev.faketwilio.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.testing.RawSocket;
import dev.faketwilio.testing.RawSocket.Reply;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes, fetches, changes, lists and deletes Services, Functions and messages of its own among those of others. */
final class LoadClient {

    /** What its messages are sent from. */
    static final String NUMBER = "+14155550100";

    private static final Pattern SID = Pattern.compile("\"sid\": \"((?:ZS|ZH|SM)[0-9a-f]{32})\"");
    private static final String SERVICES = "/serverless/v1/Services";

    private final TwilioSandbox twilio;
    private final String messagesPath;
    private final Random random;
    private final Map<String, List<String>> functionsByService = new LinkedHashMap<>();
    private final List<String> messages = new ArrayList<>();
    private final int number;
    private final boolean deploys;
    private int servicesMade;
    private int functionsMade;

    LoadClient(TwilioSandbox twilio, int number) {
        this.twilio = twilio;
        this.number = number;
        messagesPath = "/api/2010-04-01/Accounts/" + twilio.accountSid() + "/Messages";
        random = new Random(number);
        // 64 Services at once are more than an account may have
        deploys = number % 4 != 0;
    }

    Set<String> services() {
        return functionsByService.keySet();
    }

    List<String> functions() {
        return functionsByService.values().stream().flatMap(Collection::stream).toList();
    }

    List<String> messages() {
        return messages;
    }

    int servicesMade() {
        return servicesMade;
    }

    int functionsMade() {
        return functionsMade;
    }

    /** Sends so many requests on one connection, each of which is to succeed. */
    LoadClient ask(int requests) throws IOException {
        try (RawSocket socket = RawSocket.to(twilio)) {
            for (int i = 0; i < requests; i++) {
                if (!deploys || random.nextInt(4) == 0) {
                    message(socket);
                } else if (functionsByService.isEmpty()) {
                    makeService(socket);
                } else {
                    deploy(functionsByService.keySet().iterator().next(), socket);
                }
            }
        }
        return this;
    }

    private void makeService(RawSocket socket) throws IOException {
        String name = "project-" + number + "-" + servicesMade++;
        String sid = sid(ask(socket, "POST", SERVICES, "UniqueName=" + name + "&FriendlyName=f", 201));
        functionsByService.put(sid, new ArrayList<>());
    }

    private void deploy(String service, RawSocket socket) throws IOException {
        String path = SERVICES + "/" + service;
        List<String> functions = functionsByService.getOrDefault(service, List.of());
        switch (random.nextInt(8)) {
            case 0 -> {
                ask(socket, "DELETE", path, "", 204);
                functionsByService.remove(service);
            }
            case 1 -> assertThat(ask(socket, "GET", path, "", 200)).contains(service);
            case 2 -> ask(socket, "POST", path, "FriendlyName=g", 200);
            case 3 -> ask(socket, "GET", SERVICES + "?PageSize=5", "", 200);
            case 4 -> {
                String listed = ask(socket, "GET", path + "/Functions", "", 200);
                assertThat(functions).allMatch(listed::contains);
            }
            case 5 -> {
                if (functions.isEmpty()) {
                    ask(socket, "GET", path, "", 200);
                } else {
                    ask(socket, "DELETE", path + "/Functions/" + functions.remove(0), "", 204);
                }
            }
            default -> {
                functions.add(sid(ask(socket, "POST", path + "/Functions", "FriendlyName=f", 201)));
                functionsMade++;
            }
        }
    }

    private void message(RawSocket socket) throws IOException {
        switch (messages.isEmpty() ? 2 : random.nextInt(4)) {
            case 0 ->
                assertThat(ask(socket, "GET", messagesPath + "/" + messages.get(0) + ".json", "", 200))
                        .contains(messages.get(0));
            case 1 -> ask(socket, "GET", messagesPath + ".json?PageSize=5", "", 200);
            default ->
                messages.add(sid(ask(
                        socket,
                        "POST",
                        messagesPath + ".json",
                        "To=%2B14155550199&From=" + NUMBER.replace("+", "%2B") + "&Body=Hi",
                        201)));
        }
    }

    private static String sid(String body) {
        Matcher sid = SID.matcher(body);
        assertThat(sid.find()).isTrue();
        return sid.group(1);
    }

    private String ask(RawSocket socket, String method, String path, String form, int status) throws IOException {
        Reply reply = socket.send(RawSocket.request(twilio, method, path, form)).read();
        assertThat(reply.statusLine()).as(reply.body()).startsWith("HTTP/1.1 " + status + " ");
        return reply.body();
    }
}
