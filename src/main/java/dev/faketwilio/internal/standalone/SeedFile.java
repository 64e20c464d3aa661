package dev.faketwilio.internal.standalone;

import dev.faketwilio.internal.json.JsonReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is to be put into the accounts at the start: a JSON array of entries, each of which is one request to the API, or one
 * of the few things that Twilio's API cannot make. {@code docs/standalone.md} describes it.
 *
 * @param entries in the order in which they are to be done
 */
record SeedFile(List<Entry> entries) {

    private static final Set<String> KINDS = Set.of("post", "shortCode", "channelSender");
    private static final Set<String> FIELDS =
            Set.of("post", "shortCode", "channelSender", "form", "files", "as", "account");

    /**
     * Reads a file.
     *
     * @throws Unfit if it cannot be read, or is no such file; the message says where and what was expected
     */
    static SeedFile read(Path file) {
        String text;
        try {
            text = Files.readString(file);
        } catch (IOException e) {
            throw new Unfit("Cannot read the seed file " + file + " (" + e + ")");
        }
        Object json;
        try {
            json = JsonReader.read(text);
        } catch (IllegalArgumentException malformed) {
            throw new Unfit("The seed file " + file + " is no JSON: " + malformed.getMessage());
        }
        if (!(json instanceof List<?> list)) {
            throw new Unfit("The seed file " + file + " has to be a JSON array of entries, such as"
                    + " [{\"post\": \"/messaging/v1/Services\", \"form\": {\"FriendlyName\": \"Alerts\"}}]");
        }
        List<Entry> entries = new ArrayList<>();
        for (Object each : list) {
            entries.add(entry(each, "Entry " + (entries.size() + 1) + " of the seed file " + file, file));
        }
        return new SeedFile(entries);
    }

    private static Entry entry(Object json, String where, Path file) {
        if (!(json instanceof Map<?, ?> fields)) {
            throw new Unfit(where + " is no object");
        }
        Map<String, Object> named = new LinkedHashMap<>();
        fields.forEach((name, value) -> named.put(String.valueOf(name), value == null ? "" : value));
        for (String name : named.keySet()) {
            if (!FIELDS.contains(name)) {
                throw new Unfit(where + " has a field \"" + name + "\", which means nothing here");
            }
        }
        List<String> kinds = named.keySet().stream().filter(KINDS::contains).toList();
        if (kinds.size() != 1) {
            throw new Unfit(
                    where + " has to have one of \"post\", \"shortCode\" and \"channelSender\", but has " + kinds);
        }
        String kind = kinds.get(0);
        Map<String, Path> files = new LinkedHashMap<>();
        values(named, "files", where).forEach((name, paths) -> files.put(name, file.resolveSibling(paths.get(0))));
        return new Entry(
                where,
                kind,
                text(named, kind),
                new Body(values(named, "form", where), files),
                text(named, "as"),
                text(named, "account"));
    }

    private static String text(Map<String, Object> fields, String name) {
        return String.valueOf(fields.getOrDefault(name, ""));
    }

    /** The parameters of a form, each with one value or several. */
    private static Map<String, List<String>> values(Map<String, Object> fields, String name, String where) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        Object form = fields.getOrDefault(name, Map.of());
        if (!(form instanceof Map<?, ?> map)) {
            throw new Unfit(where + ": \"" + name + "\" has to be an object");
        }
        map.forEach((parameter, value) -> {
            List<?> several = value instanceof List<?> list ? list : List.of(String.valueOf(value));
            values.put(
                    String.valueOf(parameter),
                    several.stream().map(String::valueOf).toList());
        });
        return values;
    }

    /**
     * One thing to be done.
     *
     * @param where which entry of which file, for messages
     * @param kind {@code post}, {@code shortCode} or {@code channelSender}
     * @param what the path, the short code or the sender
     * @param as the name by which later entries mean the SID; empty for none
     * @param account the account's SID; empty for the first account
     */
    record Entry(String where, String kind, String what, Body body, String as, String account) {}

    /**
     * What a request has in its body.
     *
     * @param form the parameters
     * @param files the files to upload, by parameter
     */
    record Body(Map<String, List<String>> form, Map<String, Path> files) {}

    /** A seed file that cannot be followed. The message says why. */
    static final class Unfit extends RuntimeException {

        private static final long serialVersionUID = 1;

        Unfit(String message) {
            super(message);
        }
    }
}
