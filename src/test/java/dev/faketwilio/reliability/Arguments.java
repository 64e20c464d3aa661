package dev.faketwilio.reliability;

import dev.faketwilio.Property;
import dev.faketwilio.SeededOAuthApp;
import dev.faketwilio.faults.TwilioError;
import dev.faketwilio.messaging.IncomingMessageSeed;
import dev.faketwilio.messaging.MessagingService;
import dev.faketwilio.messaging.MessagingState;
import dev.faketwilio.serverless.ServerlessState;
import dev.faketwilio.testing.FullAccount;
import java.lang.reflect.Array;
import java.lang.reflect.Parameter;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Usual and extreme arguments of each type. */
final class Arguments {

    private static final Map<Class<?>, List<?>> EXTREMES = Map.ofEntries(
            Map.entry(
                    String.class,
                    List.of(
                            "",
                            " ",
                            "\ud800",
                            "x\udc00y",
                            "\u0000",
                            "a\r\nb",
                            "\u00e9\ud83d\ude00",
                            "x".repeat(70_000))),
            Map.entry(int.class, List.of(Integer.MIN_VALUE, -1, 0, Integer.MAX_VALUE)),
            Map.entry(long.class, List.of(Long.MIN_VALUE, -1L, 0L, Long.MAX_VALUE)),
            Map.entry(boolean.class, List.of(true, false)),
            Map.entry(
                    Duration.class,
                    List.of(
                            Duration.ofSeconds(Long.MIN_VALUE),
                            Duration.ofNanos(-1),
                            Duration.ZERO,
                            Duration.ofNanos(1),
                            Duration.ofSeconds(Long.MAX_VALUE, 999_999_999))),
            Map.entry(Instant.class, List.of(Instant.MIN, Instant.MAX, Instant.EPOCH.minusNanos(1))),
            Map.entry(LocalDate.class, List.of(LocalDate.MIN, LocalDate.MAX, LocalDate.EPOCH)),
            Map.entry(
                    URI.class,
                    List.of(
                            URI.create(""),
                            URI.create("relative"),
                            URI.create("mailto:nobody@example.com"),
                            URI.create("http:///path"),
                            URI.create("http://localhost:99999999/"))),
            Map.entry(Path.class, List.of(Path.of(""), Path.of("no", "such", "directory"))),
            Map.entry(byte[].class, List.of(new byte[0], new byte[] {(byte) 0xff, 0}, new byte[1 << 20])),
            Map.entry(Consumer.class, List.of((Consumer<Object>) any -> thrown())),
            Map.entry(Predicate.class, List.of((Predicate<Object>) any -> thrown())),
            Map.entry(Supplier.class, List.of((Supplier<Object>) Arguments::thrown, (Supplier<Object>) () -> null)),
            Map.entry(Runnable.class, List.of((Runnable) Arguments::thrown)));

    private Arguments() {}

    /** What lambdas of the test throw: it may come out of the call as it is. */
    static final class Thrown extends RuntimeException {
        private static final long serialVersionUID = 1;

        Thrown() {
            super("thrown by a lambda of the test");
        }
    }

    static boolean thrown() {
        throw new Thrown();
    }

    /** Returns extremes of the parameter's type, without null. Waits are short. */
    static List<Object> extremes(Parameter parameter) {
        Class<?> type = parameter.getType();
        List<Object> extremes = new ArrayList<>(EXTREMES.getOrDefault(type, List.of()));
        if (type == Duration.class
                && parameter.getDeclaringExecutable().getName().startsWith("await")) {
            extremes.remove(extremes.size() - 1);
        }
        if (type.isEnum()) {
            extremes.addAll(Arrays.asList(type.getEnumConstants()));
        }
        if (type.isArray() && !type.getComponentType().isPrimitive()) {
            extremes.add(Array.newInstance(type.getComponentType(), 0));
            extremes.add(Array.newInstance(type.getComponentType(), 1));
            if (type == String[].class) {
                extremes.add(new String[] {"\ud800"});
            }
        }
        if (type == List.class) {
            extremes.add(List.of());
            extremes.add(Arrays.asList((Object) null));
        }
        if (type.isInterface() && type != Property.class && type.getName().startsWith("dev.faketwilio")) {
            extremes.add(Proxy.newProxyInstance(
                    type.getClassLoader(), new Class<?>[] {type}, (self, method, any) -> switch (method.getName()) {
                        case "toString" -> "foreign " + type.getSimpleName();
                        case "hashCode" -> 1;
                        case "equals" -> false;
                        default -> thrown();
                    }));
        }
        return extremes;
    }

    /** Returns a usual argument, or null for an instance of the API's own types. */
    static @Nullable Object valid(Parameter parameter, FullAccount account) {
        Class<?> type = parameter.getType();
        if (type == String.class) {
            return text(parameter.getName(), account);
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (type == Consumer.class
                && parameter.getParameterizedType().getTypeName().contains(IncomingMessageSeed.class.getName())) {
            return (Consumer<IncomingMessageSeed>)
                    message -> message.from("+14155550199").to("+14155550100").body("Hi");
        }
        if (type.isArray() && !type.getComponentType().isPrimitive()) {
            return Array.newInstance(type.getComponentType(), 0);
        }
        return VALID.get(type);
    }

    private static final Map<Class<?>, Object> VALID = Map.ofEntries(
            Map.entry(int.class, 1),
            Map.entry(Integer.class, 1),
            Map.entry(SeededOAuthApp.class, new SeededOAuthApp("OQ0123456789abcdef0123456789abcdef", "secret")),
            Map.entry(Boolean.class, true),
            Map.entry(OptionalInt.class, OptionalInt.empty()),
            Map.entry(Property.class, MessagingService.SID),
            Map.entry(TwilioError.class, new TwilioError(400, 20001, "example")),
            Map.entry(long.class, 1_000_000L),
            Map.entry(boolean.class, true),
            Map.entry(Duration.class, Duration.ofMillis(20)),
            Map.entry(Instant.class, Instant.parse("2026-06-01T00:00:00Z")),
            Map.entry(LocalDate.class, LocalDate.of(2026, 1, 2)),
            Map.entry(URI.class, URI.create("http://localhost:8080")),
            Map.entry(Path.class, Path.of("no-such-directory")),
            Map.entry(byte[].class, new byte[] {1}),
            Map.entry(List.class, List.of()),
            Map.entry(Map.class, Map.of()),
            Map.entry(Set.class, Set.of()),
            Map.entry(Object.class, "anything"),
            Map.entry(Clock.class, Clock.systemUTC()),
            Map.entry(Class.class, AutoCloseable.class),
            Map.entry(Consumer.class, (Consumer<Object>) any -> {}),
            Map.entry(Predicate.class, (Predicate<Object>) any -> true),
            Map.entry(Supplier.class, (Supplier<Object>) () -> (AutoCloseable) () -> {}),
            Map.entry(Runnable.class, (Runnable) () -> {}));

    private static String text(String name, FullAccount account) {
        ServerlessState serverless = account.sandbox().serverless();
        MessagingState messaging = account.sandbox().messaging();
        return switch (name) {
            case "to", "from", "number", "phoneNumber", "recipient", "sender" -> "+14155550100";
            case "shortCode" -> "54999";
            case "sid", "messageSid" -> messaging.messages().all().get(0).sid();
            case "sidOrUrl" -> "https://links.example.com";
            case "sidOrUniqueName", "serviceSidOrUniqueName" -> "checkout";
            case "sidOrFriendlyName" -> "Full";
            case "messagingServiceSid", "serviceSid" ->
                messaging.services().all().get(0).sid();
            case "environmentSid" -> serverless.environments().all().get(0).sid();
            case "functionSid" -> serverless.functions().all().get(0).sid();
            case "buildSid" -> serverless.builds().all().get(0).sid();
            case "brandSid" -> messaging.brandRegistrations().all().get(0).sid();
            case "vettingSid" -> messaging.brandVettings().all().get(0).sid();
            case "verificationSid" ->
                messaging.tollfreeVerifications().all().get(0).sid();
            case "origin" -> "https://shop.example.com";
            case "path" -> "/path";
            default -> name.toLowerCase(Locale.ROOT).endsWith("url") ? "https://example.com" : "example";
        };
    }
}
