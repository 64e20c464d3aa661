package dev.faketwilio.internal.errors;

import java.util.ArrayList;
import java.util.List;

/**
 * An error as the catalogue has it.
 *
 * @param text the text, with names in braces for what differs from request to request; of a value that is named
 *     <code>{masked ...}</code> the last four digits are hidden
 */
public record ErrorTemplate(int status, int code, String text, ErrorBody body) {

    private static final String MASKED = "masked ";

    TwilioException exception(Object... values) {
        return new TwilioException(status, code, filled(values), body);
    }

    private String filled(Object... values) {
        List<String> names = new ArrayList<>();
        StringBuilder filled = new StringBuilder();
        int end = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', end)) {
            filled.append(text, end, open);
            end = text.indexOf('}', open) + 1;
            String name = text.substring(open + 1, end - 1);
            if (!names.contains(name)) {
                names.add(name);
            }
            int index = names.indexOf(name);
            if (index < values.length) {
                String value = String.valueOf(values[index]);
                filled.append(name.startsWith(MASKED) ? masked(value) : value);
            }
        }
        if (names.size() != values.length) {
            throw new IllegalArgumentException(
                    "Error " + code + " needs values for " + names + ", but found " + List.of(values));
        }
        return filled.append(text, end, text.length()).toString();
    }

    /** Numbers in error texts: the last four digits are not told (messaging.md 15.2). */
    private static String masked(String number) {
        StringBuilder masked = new StringBuilder(number);
        int hidden = 0;
        for (int i = number.length() - 1; i >= 0 && hidden < 4; i--) {
            if (Character.isDigit(number.charAt(i))) {
                masked.setCharAt(i, 'X');
                hidden++;
            }
        }
        return masked.toString();
    }
}
