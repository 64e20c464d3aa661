package dev.faketwilio.reliability;

import dev.faketwilio.FakeTwilio;
import dev.faketwilio.FakeTwilioServer;
import dev.faketwilio.Product;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.assertions.FakeTwilioAssertions;
import dev.faketwilio.testing.FullAccount;
import dev.faketwilio.testing.TwilioHttp;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds an instance of each public type by calling the methods that return one, or that hand one to a lambda, from the
 * sandbox on.
 */
final class Instances {

    private final Map<Class<?>, List<Source>> sources = new LinkedHashMap<>();

    Instances(List<Class<?>> types) {
        sources.put(TwilioSandbox.class, List.of((account, use) -> use.with(account.sandbox())));
        sources.put(FakeTwilioServer.class, List.of((account, use) -> {
            try (FakeTwilioServer server = FakeTwilioServer.start()) {
                use.with(server);
            }
        }));
        types.forEach(this::addConstants);
        for (boolean found = true; found; ) {
            Map<Class<?>, List<Source>> more = new LinkedHashMap<>();
            for (Class<?> type : types) {
                PublicApi.methods(type)
                        .filter(method -> Modifier.isStatic(method.getModifiers()) || has(type))
                        .filter(method -> type != FakeTwilio.class || Modifier.isStatic(method.getModifiers()))
                        .filter(method -> !method.getName().equals("install")
                                && !method.getName().equals("setAside"))
                        .forEach(method -> add(method, types, more));
            }
            found = !more.isEmpty();
            sources.putAll(more);
        }
        types.stream().filter(type -> !sources.containsKey(type)).forEach(this::addConstructors);
    }

    private void addConstants(Class<?> type) {
        for (Field field : type.getFields()) {
            Class<?> constant = field.getType();
            if (Modifier.isStatic(field.getModifiers())
                    && constant.isInterface()
                    && constant.getName().startsWith("dev.faketwilio")) {
                sources.computeIfAbsent(constant, any -> new ArrayList<>())
                        .add((account, use) -> use.with(field.get(null)));
            }
        }
    }

    private void addConstructors(Class<?> type) {
        for (Constructor<?> constructor : type.getConstructors()) {
            sources.computeIfAbsent(type, any -> new ArrayList<>())
                    .add((account, use) -> use.with(constructor.newInstance(arguments(constructor, account, null))));
        }
    }

    boolean has(Class<?> type) {
        return !candidates(type).isEmpty();
    }

    /** Makes an account with one of each kind, with a request, a webhook call and a deletion. */
    static FullAccount account(FakeTwilioServer server) {
        FullAccount account = new FullAccount(server.newSandbox());
        TwilioSandbox twilio = account.sandbox();
        TwilioHttp messages = TwilioHttp.to(twilio, Product.API);
        messages.post(
                "/2010-04-01/Accounts/" + twilio.accountSid() + "/Messages.json",
                "To",
                "+14155550199",
                "From",
                "+14155550100",
                "Body",
                "Hi",
                "StatusCallback",
                "http://127.0.0.1:1/");
        twilio.clock().advance(Duration.ofSeconds(10));
        twilio.webhooks().awaitAll(Duration.ofSeconds(10));
        TwilioHttp serverless = TwilioHttp.to(twilio, Product.SERVERLESS);
        String sid = serverless
                .post("/v1/Services", "UniqueName", "gone", "FriendlyName", "Gone")
                .sid();
        serverless.delete("/v1/Services/" + sid);
        return account;
    }

    /** Hands an instance to the code, inside the lambda if it is a seed. */
    void use(Class<?> type, FullAccount account, Use use) throws Throwable {
        Throwable reason = null;
        for (Source source : candidates(type)) {
            boolean[] begun = {false};
            try {
                source.give(account, instance -> {
                    begun[0] = true;
                    use.with(instance);
                });
                return;
            } catch (Throwable failed) {
                if (begun[0]) {
                    throw failed;
                }
                reason = failed;
            }
        }
        throw new NoInstance(type, reason);
    }

    Object get(Class<?> type, FullAccount account) throws Throwable {
        Object[] got = new Object[1];
        use(type, account, instance -> got[0] = instance);
        return got[0];
    }

    private List<Source> candidates(Class<?> type) {
        return sources.entrySet().stream()
                .filter(entry -> type.isAssignableFrom(entry.getKey()))
                .flatMap(entry -> entry.getValue().stream())
                .toList();
    }

    private void add(Method method, List<Class<?>> types, Map<Class<?>, List<Source>> more) {
        Type returned = method.getGenericReturnType();
        Class<?> made = raw(returned);
        if (types.contains(made) && !sources.containsKey(made)) {
            more.computeIfAbsent(made, any -> new ArrayList<>())
                    .add((account, use) -> from(
                            method,
                            account,
                            receiver -> use.with(call(method, receiver, arguments(method, account, null)))));
        }
        Stream.concat(Stream.of(returned), Stream.of(made.getGenericInterfaces()))
                .filter(ParameterizedType.class::isInstance)
                .map(many -> raw(((ParameterizedType) many).getActualTypeArguments()[0]))
                .filter(element -> types.contains(element) && !sources.containsKey(element))
                .forEach(element -> more.computeIfAbsent(element, any -> new ArrayList<>())
                        .add((account, use) -> from(
                                method,
                                account,
                                receiver ->
                                        use.with(first(call(method, receiver, arguments(method, account, null)))))));
        for (Parameter parameter : method.getParameters()) {
            if (parameter.getType() == Consumer.class
                    && parameter.getParameterizedType() instanceof ParameterizedType consumer) {
                Class<?> seed = raw(consumer.getActualTypeArguments()[0]);
                if (types.contains(seed) && !sources.containsKey(seed)) {
                    more.computeIfAbsent(seed, any -> new ArrayList<>())
                            .add((account, use) -> from(
                                    method,
                                    account,
                                    receiver -> call(method, receiver, arguments(method, account, use))));
                }
            }
        }
    }

    private void from(Method method, FullAccount account, Use use) throws Throwable {
        if (Modifier.isStatic(method.getModifiers())) {
            use.with(FakeTwilioAssertions.class);
        } else {
            use(method.getDeclaringClass(), account, use);
        }
    }

    private Object[] arguments(Executable method, FullAccount account, @Nullable Use use) throws Throwable {
        Parameter[] parameters = method.getParameters();
        Object[] arguments = new Object[parameters.length];
        for (int i = 0; i < parameters.length; i++) {
            arguments[i] = use != null && parameters[i].getType() == Consumer.class
                    ? (Consumer<Object>) seed -> sneaky(use, seed)
                    : valid(parameters[i], account);
        }
        return arguments;
    }

    /** Returns an argument that the method usually accepts. */
    Object valid(Parameter parameter, FullAccount account) throws Throwable {
        Object value = Arguments.valid(parameter, account);
        return value == null ? get(parameter.getType(), account) : value;
    }

    static Object call(Method method, @Nullable Object receiver, Object... arguments) throws Throwable {
        try {
            method.setAccessible(true);
            return method.invoke(receiver, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    private static Object first(Object many) {
        if (many instanceof Optional<?> one) {
            return one.orElseThrow();
        }
        if (many instanceof Stream<?> stream) {
            return stream.findFirst().orElseThrow();
        }
        Iterator<?> all = ((Iterable<?>) many).iterator();
        if (!all.hasNext()) {
            throw new NoSuchElementException("empty");
        }
        return all.next();
    }

    private static Class<?> raw(Type type) {
        if (type instanceof Class<?> plain) {
            return plain;
        }
        if (type instanceof ParameterizedType generic) {
            return (Class<?>) generic.getRawType();
        }
        return type instanceof WildcardType wildcard ? raw(wildcard.getUpperBounds()[0]) : Object.class;
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void sneaky(Use use, Object seed) throws T {
        try {
            use.with(seed);
        } catch (Throwable thrown) {
            throw (T) thrown;
        }
    }

    /** No method has returned an instance: the call was not tried at all. */
    static final class NoInstance extends Exception {
        private static final long serialVersionUID = 1;

        NoInstance(Class<?> type, @Nullable Throwable reason) {
            super("No instance of " + type + ": " + reason, reason);
        }
    }

    /** Code that is given an instance. */
    interface Use {
        void with(Object instance) throws Throwable;
    }

    private interface Source {
        void give(FullAccount account, Use use) throws Throwable;
    }
}
