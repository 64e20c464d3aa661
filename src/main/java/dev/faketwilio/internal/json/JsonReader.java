package dev.faketwilio.internal.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads JSON of others: the little that Twilio takes in parameters, and files. */
public final class JsonReader {

    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private JsonReader() {}

    /**
     * Reads any JSON.
     *
     * @return a text, number, boolean, {@code List} or {@code Map} of such, or null
     * @throws IllegalArgumentException if it is none; the message says where it ceases to be
     */
    public static @Nullable Object read(String text) {
        try {
            return MAPPER.readValue(text, Object.class);
        } catch (JsonProcessingException malformed) {
            JsonLocation at = malformed.getLocation();
            String where = at == null ? "" : " in line " + at.getLineNr() + ", column " + at.getColumnNr();
            throw new IllegalArgumentException(malformed.getOriginalMessage() + where, malformed);
        }
    }

    /**
     * Reads an array of objects whose values are texts, or an object that has them by index: {@code {"0": {...}}}.
     *
     * @return the objects, their fields in order; null if the text is anything else
     */
    public static @Nullable List<Map<String, String>> objects(String text) {
        JsonNode list;
        try {
            list = MAPPER.readTree(text);
        } catch (IOException malformed) {
            return null;
        }
        if (list == null || !(list.isArray() || isByIndex(list))) {
            return null;
        }
        List<Map<String, String>> objects = new ArrayList<>();
        for (JsonNode element : list) {
            if (!element.isObject()) {
                return null;
            }
            Map<String, String> object = new LinkedHashMap<>();
            for (Map.Entry<String, JsonNode> field : element.properties()) {
                if (!field.getValue().isTextual()) {
                    return null;
                }
                object.put(field.getKey(), field.getValue().textValue());
            }
            objects.add(object);
        }
        return objects;
    }

    /** Returns whether it is an object with the keys 0, 1, 2 and so on, in that order. */
    private static boolean isByIndex(JsonNode node) {
        int index = 0;
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            if (!field.getKey().equals(Integer.toString(index++))) {
                return false;
            }
        }
        return index > 0;
    }
}
