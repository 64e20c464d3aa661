package dev.faketwilio.internal.standalone;

import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.internal.engine.Reply;
import dev.faketwilio.internal.gateway.Parts;
import dev.faketwilio.internal.sandbox.Sandbox;
import dev.faketwilio.internal.standalone.SeedFile.Entry;
import dev.faketwilio.internal.standalone.SeedFile.Unfit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Carries out a seed file by the rules of the API: what it refuses over HTTP is refused here, and what it can do can be
 * seeded.
 */
final class SeedRun {

    private final List<TwilioSandbox> sandboxes;
    private final Map<String, String> sids = new HashMap<>();

    /** Prepares to seed the accounts, of which the first is meant where an entry names none. */
    SeedRun(List<TwilioSandbox> sandboxes) {
        this.sandboxes = sandboxes;
    }

    /**
     * Does all entries, one after the other.
     *
     * @throws Unfit at the first that cannot be done; the message says why
     */
    void run(SeedFile file) {
        for (Entry entry : file.entries()) {
            TwilioSandbox sandbox = sandbox(entry);
            sids.put("account", sandbox.accountSid());
            String sid = sid(entry, sandbox);
            if (!entry.as().isEmpty()) {
                sids.put(entry.as(), sid);
            }
        }
    }

    private TwilioSandbox sandbox(Entry entry) {
        return sandboxes.stream()
                .filter(each -> entry.account().isEmpty() || each.accountSid().equals(entry.account()))
                .findFirst()
                .orElseThrow(() -> new Unfit(entry.where() + " is for account " + entry.account()
                        + ", but there are only "
                        + sandboxes.stream().map(TwilioSandbox::accountSid).toList()));
    }

    private String sid(Entry entry, TwilioSandbox sandbox) {
        try {
            return switch (entry.kind()) {
                case "shortCode" -> sandbox.given().shortCode(entry.what()).sid();
                case "channelSender" ->
                    sandbox.given().channelSender(entry.what()).sid();
                default -> post(entry, sandbox);
            };
        } catch (IllegalArgumentException refused) {
            throw new Unfit(entry.where() + ": " + refused.getMessage());
        } catch (IOException e) {
            throw new Unfit(entry.where() + ": " + e);
        }
    }

    private String post(Entry entry, TwilioSandbox sandbox) throws IOException {
        String path = resolved(entry.what());
        if (path.indexOf('{') >= 0) {
            throw new Unfit(entry.where() + ": no entry before it has the name that " + path
                    + " mentions; there are \"account\" and what \"as\" has named: " + sids.keySet());
        }
        Reply reply = ((Sandbox) sandbox).post(path, parts(entry));
        if (reply.error() != null) {
            throw new Unfit(entry.where() + ": POST " + path + " was refused with " + reply.status() + ": "
                    + new String(reply.body().toBytes(), StandardCharsets.UTF_8));
        }
        String sid = reply.resultingSid();
        return sid == null ? "" : sid;
    }

    /** A text with the SIDs that stand for the names in it, in braces. */
    private String resolved(String text) {
        String resolved = text;
        for (Map.Entry<String, String> sid : sids.entrySet()) {
            resolved = resolved.replace("{" + sid.getKey() + "}", sid.getValue());
        }
        return resolved;
    }

    private Parts parts(Entry entry) throws IOException {
        try (Parts.Reader parts = new Parts.Reader()) {
            for (Map.Entry<String, List<String>> parameter : entry.body().form().entrySet()) {
                for (String value : parameter.getValue()) {
                    parts.add(parameter.getKey(), null, bytes(resolved(value)));
                }
            }
            for (Map.Entry<String, Path> file : entry.body().files().entrySet()) {
                Path path = file.getValue();
                parts.add(file.getKey(), path.getFileName().toString(), Files.readAllBytes(path));
            }
            return parts.end();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
