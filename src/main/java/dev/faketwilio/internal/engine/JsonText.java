package dev.faketwilio.internal.engine;

import dev.faketwilio.internal.json.JsonReader;
import dev.faketwilio.internal.json.TwilioJson;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON that resources have to do with otherwise than by answering it. */
public final class JsonText {

    private JsonText() {}

    /**
     * Reads an array of objects whose values are texts, or an object that has them by index: {@code {"0": {...}}}.
     *
     * @return the objects, their fields in order; null if the text is anything else
     */
    public static @Nullable List<Map<String, String>> objects(String text) {
        return JsonReader.objects(text);
    }

    /** Returns how many bytes an object of texts takes. */
    public static int size(Map<String, String> object) {
        return new TwilioJson().texts(object).toBytes().length;
    }
}
