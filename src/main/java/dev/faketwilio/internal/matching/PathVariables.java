package dev.faketwilio.internal.matching;

import dev.faketwilio.Operation;
import java.util.Optional;

/** The variables of an operation's path, as a request gives them. */
public final class PathVariables {

    private PathVariables() {}

    /**
     * The value of a variable.
     *
     * @param name its name in the operation's template, for example {@code ServiceSid}
     * @param path the path as sent, which fits the template
     * @return the value as sent; empty if the operation has no such variable
     */
    public static Optional<String> value(Operation operation, String name, String path) {
        String[] template = operation.path().split("/", -1);
        String[] sent = path.split("/", -1);
        String variable = "{" + name + "}";
        for (int i = 0; i < Math.min(template.length, sent.length); i++) {
            if (template[i].startsWith(variable)) {
                String suffix = template[i].substring(variable.length());
                return Optional.of(sent[i].substring(0, sent[i].length() - suffix.length()));
            }
        }
        return Optional.empty();
    }

    /** Returns whether the path fits the operation's template but for upper and lower case. */
    static boolean fitsInAnotherCase(Operation operation, String path) {
        String[] template = operation.path().split("/", -1);
        String[] sent = path.split("/", -1);
        if (template.length != sent.length) {
            return false;
        }
        for (int i = 0; i < template.length; i++) {
            if (!template[i].startsWith("{") && !template[i].equalsIgnoreCase(sent[i])) {
                return false;
            }
        }
        return true;
    }
}
