package dev.faketwilio.internal.json;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/** JSON for people: a line for each value, and what they must not see replaced. */
public final class ReadableJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();
    private static final ObjectWriter WRITER = MAPPER.writer(printer());

    private final JsonNode tree;

    private ReadableJson(JsonNode tree) {
        this.tree = tree;
    }

    /**
     * Reads an object or array.
     *
     * @param shown what to show for a name and a value; elements of an array have the name of the array
     * @return null if the bytes are anything else
     */
    public static @Nullable ReadableJson read(byte[] json, BinaryOperator<String> shown) {
        try {
            JsonNode tree = MAPPER.readTree(json);
            return tree != null && tree.isContainerNode() ? new ReadableJson(replaced("", tree, shown)) : null;
        } catch (IOException none) {
            return null;
        }
    }

    /** The text of the first of the fields that is there and a text; empty if none is. */
    public String first(String... names) {
        for (String name : names) {
            String text = tree.path(name).asText("");
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    /** The whole of it. */
    @Override
    public String toString() {
        try {
            return WRITER.writeValueAsString(tree);
        } catch (IOException e) {
            throw new IllegalStateException("Writing JSON into memory failed", e);
        }
    }

    private static JsonNode replaced(String name, JsonNode node, BinaryOperator<String> shown) {
        if (node instanceof ObjectNode object) {
            List<Map.Entry<String, JsonNode>> fields = new ArrayList<>(object.properties());
            object.removeAll();
            for (Map.Entry<String, JsonNode> field : fields) {
                object.set(field.getKey(), replaced(field.getKey(), field.getValue(), shown));
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, replaced(name, array.get(i), shown));
            }
        } else if (!node.isNull()) {
            String text = shown.apply(name, node.asText());
            return text.equals(node.asText()) ? node : TextNode.valueOf(text);
        }
        return node;
    }

    private static DefaultPrettyPrinter printer() {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        Separators separators =
                Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER);
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withSeparators(separators);
        printer.indentObjectsWith(indenter);
        printer.indentArraysWith(indenter);
        return printer;
    }
}
