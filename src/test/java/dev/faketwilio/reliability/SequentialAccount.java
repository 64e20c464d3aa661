package dev.faketwilio.reliability;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an account is if one request comes after the other: Serverless Services with their Functions, and one phone number
 * that is in one of two sender pools or in none. As plain as can be, since it says what is right.
 *
 * <p>Each method answers with the status and, after a blank, what the body shows. Public for Lincheck.
 */
public final class SequentialAccount {

    private final Map<Integer, Project> projects = new LinkedHashMap<>();
    private Optional<Integer> pool = Optional.empty();

    /** Creates a Service of that name. */
    public String create(int project, int friendlyName) {
        if (projects.containsKey(project)) {
            return "409";
        }
        projects.put(project, new Project(friendlyName));
        return "201 " + friendlyName;
    }

    /** Gives it another friendly name. */
    public String rename(int project, int friendlyName) {
        Project found = projects.get(project);
        if (found == null) {
            return "404";
        }
        found.friendlyName = friendlyName;
        return "200 " + friendlyName;
    }

    /** Its friendly name. */
    public String fetch(int project) {
        Project found = projects.get(project);
        return found == null ? "404" : "200 " + found.friendlyName;
    }

    /** Deletes it with its Functions. */
    public String delete(int project) {
        return projects.remove(project) == null ? "404" : "204";
    }

    /** The names of all, the newest first. */
    public String list() {
        return newestFirst(new ArrayList<>(projects.keySet()));
    }

    /** Creates a Function in it. */
    public String createFunction(int project, int friendlyName) {
        Project found = projects.get(project);
        if (found == null) {
            return "404";
        }
        found.functions.add(friendlyName);
        return "201 " + friendlyName;
    }

    /** The friendly names of its Functions, the newest first. */
    public String functions(int project) {
        Project found = projects.get(project);
        return found == null ? "404" : newestFirst(new ArrayList<>(found.functions));
    }

    /** Puts the number into a pool. */
    public String join(int wanted) {
        if (pool.isPresent()) {
            return pool.get() == wanted ? "409 21710" : "409 21712";
        }
        pool = Optional.of(wanted);
        return "201";
    }

    /** Takes it out of a pool. */
    public String leave(int wanted) {
        if (!pool.equals(Optional.of(wanted))) {
            return "404";
        }
        pool = Optional.empty();
        return "204";
    }

    private static String newestFirst(List<Integer> oldestFirst) {
        Collections.reverse(oldestFirst);
        StringBuilder text = new StringBuilder("200");
        oldestFirst.forEach(each -> text.append(' ').append(each));
        return text.toString();
    }

    private static final class Project {
        private final List<Integer> functions = new ArrayList<>();
        private int friendlyName;

        Project(int friendlyName) {
            this.friendlyName = friendlyName;
        }
    }
}
