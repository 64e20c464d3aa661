package dev.faketwilio.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.faketwilio.FakeTwilioServer;
import dev.faketwilio.Product;
import dev.faketwilio.Snapshot;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.testing.FullAccount;
import dev.faketwilio.testing.TwilioHttp;
import dev.faketwilio.time.TwilioClock;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/**
 * Calls every public method with null and with extremes: each call works, or fails with a message before anything has
 * changed, and the sandbox goes on.
 */
class PublicApiTest {

    /** What is not tried, by the beginning of its signature, with the reason. */
    private static final Map<String, String> EXEMPT = new LinkedHashMap<>();

    /** Where null is a value although no annotation says so, with the reason. */
    private static final Map<String, String> NULL_ALLOWED = new LinkedHashMap<>();

    static {
        for (String method : List.of("allow", "restore", "shared", "url")) {
            EXEMPT.put("FakeTwilio." + method, "the running test's sandbox does it, which is tried itself");
        }
        EXEMPT.put("FakeTwilio.after", "called by JUnit with its own objects");
        EXEMPT.put("FakeTwilio.before", "called by JUnit with its own objects");
        EXEMPT.put("FakeTwilio.intercept", "called by JUnit with its own objects");
        EXEMPT.put("FakeTwilio.resolve", "called by JUnit with its own objects");
        EXEMPT.put("FakeTwilio.supports", "called by JUnit with its own objects");
        EXEMPT.put("TwilioJava.install", "changes the client of the whole JVM, in which other tests run");
        EXEMPT.put("TwilioJava.setAside", "changes the client of the whole JVM, in which other tests run");
        EXEMPT.put("TwilioJava$Installation", "changes the client of the whole JVM, in which other tests run");
        EXEMPT.put("TwilioSandbox.close", "ends the account that the test goes on with");
        EXEMPT.put("ResourceSeed$Step", "FakeTwilio's own seeds implement and call it");
        NULL_ALLOWED.put("FakeTwilioAssertions.assertThat(", "as in AssertJ, the assertion itself fails then");
    }

    /** The JVM's own text about a null that nobody has checked. */
    private static final Pattern UNCHECKED = Pattern.compile("Cannot (invoke|read|load|store|enter|throw|assign).*");

    private static final FakeTwilioServer SERVER = FakeTwilioServer.start();
    private static final List<Class<?>> TYPES = PublicApi.types();
    private static final Instances INSTANCES = new Instances(TYPES);

    @AfterAll
    static void close() {
        SERVER.close();
    }

    @TestFactory
    Stream<DynamicNode> every_call_works_or_is_refused_before_anything_changes() {
        return TYPES.stream()
                .map(type -> dynamicContainer(
                        type.getName(),
                        PublicApi.calls(type).stream()
                                .filter(call -> matching(EXEMPT, call) == null)
                                .map(call -> dynamicTest(
                                        PublicApi.signature(call),
                                        () -> assertTimeoutPreemptively(Duration.ofSeconds(60), () -> check(call))))));
    }

    private static @Nullable String matching(Map<String, String> list, Executable call) {
        return list.entrySet().stream()
                .filter(entry -> PublicApi.signature(call).startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    private static void check(Executable call) throws Throwable {
        FullAccount account = Instances.account(SERVER);
        TwilioSandbox twilio = account.sandbox();
        Snapshot before = twilio.snapshot();
        List<String> problems = new ArrayList<>();
        for (Case each : cases(call)) {
            Snapshot[] start = {before};
            Throwable thrown = outcome(call, each, account, () -> start[0] = twilio.snapshot());
            problem(each, thrown).ifPresent(text -> problems.add(each + ": " + text));
            if (thrown != null && !twilio.snapshot().equals(start[0])) {
                problems.add(each + " was refused with " + thrown + ", and has changed the state");
            }
            twilio.faults().clear();
            if (call.getDeclaringClass() == TwilioClock.class) {
                twilio.clock().reset();
            }
            if (!twilio.snapshot().equals(before)) {
                twilio.restore(before);
            }
        }
        assertThat(problems).as(PublicApi.signature(call)).isEmpty();
        assertStillWorks(twilio);
    }

    private static void assertStillWorks(TwilioSandbox twilio) {
        TwilioHttp http = TwilioHttp.to(twilio, Product.MESSAGING);
        String sid = http.post("/v1/Services", "FriendlyName", "Afterwards").sid();
        assertThat(http.get("/v1/Services?PageSize=100").body()).contains(sid);
    }

    private static Optional<String> problem(Case tried, @Nullable Throwable thrown) {
        if (thrown == null) {
            return tried.isNull() ? Optional.of("null was accepted") : Optional.empty();
        }
        boolean expected = thrown instanceof IllegalArgumentException
                || thrown instanceof NullPointerException
                || thrown instanceof IllegalStateException
                || thrown instanceof NoSuchElementException
                || thrown instanceof AssertionError
                || thrown instanceof Arguments.Thrown;
        String message = thrown.getMessage();
        if (!expected
                || message == null
                || message.isBlank()
                || UNCHECKED.matcher(message).lookingAt()) {
            return Optional.of(thrown.getClass().getSimpleName() + " \"" + message + "\" at " + where(thrown));
        }
        return tried.isNull() && !message.contains(tried.name()) && !message.contains("null")
                ? Optional.of("not refused by its name, but with " + thrown + " at " + where(thrown))
                : Optional.empty();
    }

    private static String where(Throwable thrown) {
        return Stream.of(thrown.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("dev.faketwilio"))
                .map(StackTraceElement::toString)
                .findFirst()
                .orElse("?");
    }

    /**
     * Returns what a call throws, or null.
     *
     * @param first runs immediately before the call
     */
    private static @Nullable Throwable outcome(Executable call, Case tried, FullAccount account, Runnable first)
            throws Throwable {
        Parameter[] parameters = call.getParameters();
        Object[] arguments = new Object[parameters.length];
        for (int i = 0; i < parameters.length; i++) {
            arguments[i] =
                    tried.values().containsKey(i) ? tried.values().get(i) : INSTANCES.valid(parameters[i], account);
        }
        try {
            if (call instanceof Constructor<?> constructor) {
                first.run();
                closed(constructor.newInstance(arguments));
            } else if (Modifier.isStatic(call.getModifiers())) {
                first.run();
                closed(Instances.call((Method) call, null, arguments));
            } else {
                INSTANCES.use(call.getDeclaringClass(), account, instance -> {
                    first.run();
                    closed(Instances.call((Method) call, instance, arguments));
                });
            }
            return null;
        } catch (InvocationTargetException thrown) {
            return thrown.getCause();
        } catch (Throwable thrown) {
            return thrown;
        }
    }

    private static void closed(Object made) {
        if (made instanceof FakeTwilioServer server) {
            server.close();
        }
    }

    private static List<Case> cases(Executable call) {
        List<Case> cases = new ArrayList<>();
        cases.add(new Case(call, Map.of()));
        Parameter[] parameters = call.getParameters();
        for (int i = 0; i < parameters.length; i++) {
            if (!parameters[i].getType().isPrimitive()
                    && !PublicApi.isNullable(parameters[i])
                    && matching(NULL_ALLOWED, call) == null) {
                Map<Integer, Object> values = new LinkedHashMap<>();
                values.put(i, null);
                cases.add(new Case(call, values));
            }
            for (Object one : Arguments.extremes(parameters[i])) {
                cases.add(new Case(call, Map.of(i, one)));
            }
        }
        return cases;
    }

    /** One call: the arguments that are not usual, by their positions. */
    private record Case(Executable call, Map<Integer, Object> values) {

        boolean isNull() {
            return values.values().stream().anyMatch(Objects::isNull);
        }

        String name() {
            return call.getParameters()[values.keySet().iterator().next()].getName();
        }

        @Override
        public String toString() {
            StringBuilder text = new StringBuilder();
            values.forEach((position, value) -> {
                String shown = String.valueOf(value);
                text.append(call.getParameters()[position].getName())
                        .append(" = ")
                        .append(shown.length() > 30 ? shown.substring(0, 30) + "..." : shown)
                        .append(' ');
            });
            return text.toString().strip();
        }
    }
}
