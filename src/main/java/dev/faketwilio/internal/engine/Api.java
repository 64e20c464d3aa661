package dev.faketwilio.internal.engine;

import dev.faketwilio.Operation;
import dev.faketwilio.Product;
import dev.faketwilio.Property;
import dev.faketwilio.internal.errors.TwilioErrors;
import dev.faketwilio.internal.errors.TwilioException;
import dev.faketwilio.internal.store.Row;
import dev.faketwilio.internal.store.Table;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One of Twilio's APIs: the resources that belong together, on one product or several. Stateless; shared by all
 * accounts and threads.
 */
public final class Api {

    /** The variable by which the 2010 API names the account in its paths. */
    static final String ACCOUNT = "AccountSid";

    private static final int CREATED = 201;

    private final List<Declaration<?>> declarations;
    private final Map<Product, Routes<BoundOperation<?>>> routes;
    private final Map<Operation, BoundOperation<?>> operations;
    private final Map<Table<?>, List<Table<?>>> children;
    private final Map<Table<?>, List<Table<?>>> companions;
    private final List<Consumer<Transaction>> passing;
    private final Map<Table<?>, List<String>> pathVariables;
    private final Map<Product, Routes<Operation>> known;
    private final Runnable guard;

    /**
     * Puts an API together.
     *
     * @param resources its resources, parents before children
     */
    public Api(List<Resource> resources) {
        declarations = new ArrayList<>();
        routes = new EnumMap<>(Product.class);
        operations = new HashMap<>();
        children = new HashMap<>();
        companions = new HashMap<>();
        passing = new ArrayList<>();
        pathVariables = new HashMap<>();
        known = new EnumMap<>(Product.class);
        guard = () -> {};
        for (Resource resource : resources) {
            Declaration<?> declaration = resource.declaration();
            declaration.fields().requireComplete();
            declarations.add(declaration);
            Table<?> table = declaration.table();
            pathVariables.put(table, declaration.pathVariables());
            passing.add(0, declaration.passing());
            Table<?> parent = table.parent();
            if (parent != null) {
                if (!pathVariables.containsKey(parent)) {
                    throw new IllegalStateException(
                            table + " belongs to " + parent + ", which must stand before it in the list of resources");
                }
                children.computeIfAbsent(parent, any -> new ArrayList<>()).add(table);
            }
            if (!declaration.inner().isEmpty()) {
                children.computeIfAbsent(table, any -> new ArrayList<>()).addAll(declaration.inner());
            }
            for (Table<?> owner : declaration.owners()) {
                companions.computeIfAbsent(owner, any -> new ArrayList<>()).add(table);
            }
            for (BoundOperation<?> bound : declaration.operations()) {
                Operation operation = bound.operation();
                if (isTwilios(operation)) {
                    routes.computeIfAbsent(operation.product(), any -> new Routes<>())
                            .add(operation, bound);
                }
                if (operations.put(operation, bound) != null) {
                    throw new IllegalStateException(operation + " is declared twice");
                }
            }
        }
    }

    private Api(Api same, Runnable guard) {
        declarations = same.declarations;
        routes = same.routes;
        operations = same.operations;
        children = same.children;
        companions = same.companions;
        passing = same.passing;
        pathVariables = same.pathVariables;
        known = same.known;
        this.guard = guard;
    }

    /**
     * Returns the same API for somebody who may change an account only while something holds.
     *
     * @param guard throws an exception if it does not hold; called within the account's lock before each change
     */
    public Api guardedBy(Runnable guard) {
        return new Api(this, guard);
    }

    /** The operations of Twilio's that are built, in no particular order. */
    public Iterable<Operation> built() {
        return operations.keySet().stream().filter(Api::isTwilios).toList();
    }

    /** Returns whether requests lead to an operation; else only seeds do. */
    private static boolean isTwilios(Operation operation) {
        return operation.path().startsWith("/");
    }

    /**
     * Finds the operation that a request is for.
     *
     * @param method the HTTP method
     * @param path the path as sent, with the version and without the query
     */
    public Route route(Product product, String method, String path) {
        Operation.Method verb = verb(method);
        Routes<BoundOperation<?>> own = routes.get(product);
        Routes.Match<BoundOperation<?>> match = own == null || verb == null ? null : own.find(path);
        BoundOperation<?> bound = match == null || verb == null ? null : match.value(verb);
        return match == null || verb == null || bound == null || isAnothers(product, verb, path, match, bound)
                ? unbuilt(product, verb, path)
                : new Route.Built<>(path, bound, match.variables(verb));
    }

    /**
     * Responds to a request of an account.
     *
     * @param route what {@link #route} found for it
     */
    public Reply respond(Route route, ApiRequest request) {
        if (route instanceof Route.Refused refused) {
            return refused.reply();
        }
        Route.Built<?> built = (Route.Built<?>) route;
        try {
            String owner = built.variables().get(ACCOUNT);
            if (owner != null && !owner.equals(request.account().sid())) {
                throw TwilioErrors.WRONG_CREDENTIALS.exception();
            }
            return respondTo(built, request);
        } catch (TwilioException refused) {
            return Reply.refused(refused);
        }
    }

    private <T> Reply respondTo(Route.Built<T> route, ApiRequest request) {
        BoundOperation<T> bound = route.bound();
        Outcome<T> outcome = run(request.account(), route, request.parameters().get(), request.number());
        Product product = bound.operation().product();
        Addressee addressee = request.addressee();
        Declaration<T> declaration = bound.declaration();
        if (outcome instanceof Outcome.One<T> one) {
            Consumer<Representation> own = one.form();
            return Reply.success(
                    one.made() ? CREATED : bound.status(),
                    ResponseBody.of(
                            own == null
                                    ? Rendering.one(declaration, product, addressee, one.row())
                                    : Rendering.other(product, addressee, own)),
                    declaration.table().sidOf(one.row().value()));
        }
        if (outcome instanceof Outcome.Other<T> other) {
            return Reply.success(
                    other.made() ? CREATED : bound.status(),
                    ResponseBody.of(Rendering.other(product, addressee, other.form())),
                    other.resource() == null ? null : declaration.table().sidOf(other.resource()));
        }
        if (outcome instanceof Outcome.Redirect<T> redirect) {
            Consumer<Representation> form = redirect.form();
            String location = redirect.location();
            return Reply.redirect(
                    bound.status(),
                    form == null ? ResponseBody.NONE : ResponseBody.of(Rendering.other(product, addressee, form)),
                    location.startsWith("/") ? addressee.origin().of(product) + location : location);
        }
        if (outcome instanceof Outcome.File<T> file) {
            return Reply.file(bound.status(), file.body(), file.sid());
        }
        if (outcome instanceof Outcome.Page<T> page) {
            return Reply.success(bound.status(), Rendering.page(declaration, product, addressee, page), null);
        }
        return Reply.success(bound.status(), ResponseBody.NONE, ((Outcome.Gone<T>) outcome).sid());
    }

    /** Does something to an account for the test itself that no operation of Twilio's does; as a whole or not at all. */
    public <R extends @Nullable Object> R change(Account account, Function<Transaction, R> change) {
        return account.atomically(() -> {
            guard.run();
            account.settle();
            return change.apply(new Transaction(this, account, 0));
        });
    }

    private <T> Outcome<T> run(Account account, Route.Built<T> route, Form form, int number) {
        return account.atomically(() -> {
            guard.run();
            account.settle();
            return new Call(this, new Transaction(this, account, number), route, form).run(route.bound());
        });
    }

    /** Lets the passing of time do its work on an account: on the youngest resources first, parents last. */
    public void letTimePass(Account account) {
        for (Consumer<Transaction> rule : passing) {
            rule.accept(new Transaction(this, account, 0));
        }
    }

    /**
     * Carries an operation out for the test itself: by the same rules as over HTTP, but unrecorded.
     *
     * @param form the parameters, and the variables of the path beside them
     * @return the resource that it made, changed or deleted
     * @throws TwilioException if Twilio would refuse it
     * @throws IllegalArgumentException if it cannot be carried out like this; the message says why
     */
    public Object perform(Account account, Operation operation, Form form) {
        BoundOperation<?> bound = operations.get(operation);
        if (bound == null || operation.method() == Operation.Method.GET) {
            throw new IllegalArgumentException("Cannot perform " + operation + ": expected an operation of FakeTwilio's"
                    + " that changes something, for example MessagingService.CREATE");
        }
        Map<String, String> variables = new HashMap<>();
        String path = operation.path();
        for (String name : PathTemplate.variables(path)) {
            String value = name.equals(ACCOUNT) ? account.sid() : form.first(name);
            if (value == null) {
                throw new IllegalArgumentException("Cannot perform " + operation + " without the parameter " + name
                        + ", which its path needs; there are " + form.asMap().keySet());
            }
            variables.put(name, value);
            path = path.replace("{" + name + "}", value);
        }
        Outcome<?> outcome = run(account, new Route.Built<>(path, bound, variables), form, 0);
        if (outcome instanceof Outcome.One<?> one) {
            return one.row().value();
        }
        Object resource = outcome instanceof Outcome.Gone<?> gone
                ? gone.value()
                : outcome instanceof Outcome.Other<?> other ? other.resource() : null;
        if (resource == null) {
            throw new IllegalArgumentException("Cannot perform " + operation
                    + ": it keeps nothing, so there is no resource" + " to return. Send a request instead");
        }
        return resource;
    }

    /**
     * The parameter by which a seed sets a property of what an operation makes.
     *
     * @throws IllegalArgumentException if a seed cannot set it; the message lists what it can
     */
    public Form seeded(Operation operation, Property<?> property, Object value) {
        BoundOperation<?> bound = Objects.requireNonNull(operations.get(operation), operation.name());
        return bound.declaration().fields().seeded(property, value);
    }

    /** The resource as it is now; the given one if it is gone. */
    @SuppressWarnings("unchecked") // the table is that of the resource's type
    public <R> R current(Account account, Operation operation, R resource) {
        BoundOperation<R> bound =
                (BoundOperation<R>) Objects.requireNonNull(operations.get(operation), operation.name());
        Table<R> table = bound.declaration().table();
        Row<R> row = account.present().find(table, table.keyOf(resource));
        return row == null ? resource : row.value();
    }

    List<Declaration<?>> declarations() {
        return declarations;
    }

    List<Table<?>> childrenOf(Table<?> table) {
        return children.getOrDefault(table, List.of());
    }

    List<Table<?>> companionsOf(Table<?> table) {
        return companions.getOrDefault(table, List.of());
    }

    /** The names under which the table's resources appear in paths, other than {@code Sid}. */
    List<String> pathVariablesOf(Table<?> table) {
        List<String> names = pathVariables.get(table);
        if (names == null) {
            throw new IllegalStateException(table + " is not in the list of resources");
        }
        return names;
    }

    /**
     * Returns whether what fits a variable of a built operation is a word of Twilio's own, which belongs to an operation that is
     * not built: {@code /v1/Services/Usecases}. SIDs are no words, so their requests need not look into the list.
     */
    private boolean isAnothers(
            Product product,
            Operation.Method verb,
            String path,
            Routes.Match<BoundOperation<?>> match,
            BoundOperation<?> bound) {
        for (String value : match.values()) {
            if (value.length() != Sids.LENGTH) {
                Routes.Match<Operation> all = known(product).find(path);
                return all != null && !bound.operation().equals(all.value(verb));
            }
        }
        return false;
    }

    private Routes<Operation> known(Product product) {
        synchronized (known) {
            return known.computeIfAbsent(product, KnownOperations::routes);
        }
    }

    /** The refusal of a request that fits no operation that is built. */
    private Route unbuilt(Product product, Operation.@Nullable Method verb, String path) {
        Routes.Match<Operation> match = known(product).find(path);
        if (match == null) {
            boolean xml = product == Product.API && known(product).find(path + ".json") != null;
            return new Route.Refused(
                    null, Reply.refused(xml ? TwilioErrors.JSON_ONLY.exception(path) : TwilioErrors.notFound(path)));
        }
        Operation operation = verb == null ? null : match.value(verb);
        if (operation == null) {
            List<Operation.Method> allowed = List.copyOf(match.leaves().keySet());
            return new Route.Refused(null, Reply.refused(TwilioErrors.METHOD_NOT_ALLOWED.exception(), allowed));
        }
        return new Route.Refused(operation, Reply.refused(TwilioErrors.NOT_BUILT.exception(operation)));
    }

    /** HEAD is answered as GET; what else Twilio's operations do not use is null. */
    private static Operation.@Nullable Method verb(String method) {
        return switch (method) {
            case "GET", "HEAD" -> Operation.Method.GET;
            case "POST" -> Operation.Method.POST;
            case "DELETE" -> Operation.Method.DELETE;
            case "PUT" -> Operation.Method.PUT;
            case "PATCH" -> Operation.Method.PATCH;
            default -> null;
        };
    }
}
