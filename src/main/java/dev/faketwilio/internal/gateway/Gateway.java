package dev.faketwilio.internal.gateway;

import dev.faketwilio.Operation;
import dev.faketwilio.internal.engine.Addressee;
import dev.faketwilio.internal.engine.Api;
import dev.faketwilio.internal.engine.Dates;
import dev.faketwilio.internal.engine.Reply;
import dev.faketwilio.internal.engine.Route;
import dev.faketwilio.internal.engine.Sids;
import dev.faketwilio.internal.errors.TwilioErrors;
import dev.faketwilio.internal.errors.TwilioException;
import dev.faketwilio.internal.faults.Rule;
import dev.faketwilio.requests.UnexpectedRequest;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The way of every request: to a product, to an account, into the journal, to its operation, and back. Thread-safe; never
 * blocks for longer than an operation on maps takes.
 */
public final class Gateway {

    private static final byte[] NO_BODY = {};
    private static final String JSON = "application/json";
    private static final String JSON_UTF_8 = "application/json; charset=utf-8";

    private final Apis apis;
    private final Tenants tenants;

    /** Opens the way to the APIs for the tenants. */
    public Gateway(Apis apis, Tenants tenants) {
        this.apis = apis;
        this.tenants = tenants;
    }

    /** Answers a request; whatever it is, there is an answer. */
    public Answer handle(TwilioRequest request) {
        long start = System.nanoTime();
        Destination destination = Destination.of(request);
        if (request.method().equals("OPTIONS")) {
            // assumed: 204, and before authentication, since a browser asks without credentials (conventions.md 7)
            return new TwilioReply(
                    204, NO_BODY, JSON, requestId(start), 0, 0, domain(destination), "", "", "", Delivery.WHOLE);
        }
        if (destination == null) {
            misdirected(request);
            String local = request.scheme() + "://" + request.authority();
            return stranger(request, null, TwilioErrors.unknownHost(request.authority(), request.path(), local), start);
        }
        Tenants.Credential credential;
        try {
            credential = tenants.authenticate(request.header("Authorization"));
        } catch (TwilioException refused) {
            String address = request.method() + " " + destination.host() + destination.path();
            tenants.turnedAway(request.header("Authorization"), address, address + "  " + refused.status());
            return stranger(request, destination, refused, start);
        }
        return tenant(request, destination, credential, start);
    }

    private Answer tenant(TwilioRequest request, Destination destination, Tenants.Credential credential, long start) {
        Tenant tenant = credential.tenant();
        int concurrent = tenant.inFlight().incrementAndGet();
        Answer answer = null;
        try {
            Api api = apis.of(destination.product());
            Route route = api.route(destination.product(), request.method(), destination.path());
            Instant now = tenant.account().clock().now();
            Journal journal = tenant.journal();
            JournalEntry entry = journal.arrived(now, request, destination, credential.username(), route.operation());
            if (!route.isBuilt()) {
                unexpected(tenant, entry);
            }
            Rule fault = tenant.faults().claim(entry, now);
            if (fault == null) {
                Reply reply = carryOut(request, destination, tenant, api, route, entry);
                journal.answered(entry, reply);
                answer = answer(request, destination, reply, start, concurrent, now);
            } else {
                Faulted faulted = new Faulted(
                        fault,
                        entry,
                        journal,
                        () -> carryOut(request, destination, tenant, api, route, entry),
                        reply -> answer(request, destination, reply, start, concurrent, now));
                answer = inFlight(faulted.answer(), tenant);
            }
            return answer;
        } finally {
            if (!(answer instanceof Waiting)) {
                tenant.inFlight().decrementAndGet();
            }
        }
    }

    /** Tells the tenant of a request to no host of Twilio's, if it can be told whose it is. */
    private void misdirected(TwilioRequest request) {
        String address = request.method() + " " + request.authority() + request.path();
        String words = address + "  404";
        try {
            tenants.authenticate(request.header("Authorization"))
                    .tenant()
                    .strictness()
                    .met(
                            UnexpectedRequest.UNKNOWN_OPERATION,
                            address,
                            () -> words + "\n  " + NearestOperation.inWords(null, request.method(), request.path()));
        } catch (TwilioException nobodys) {
            tenants.turnedAway(request.header("Authorization"), address, words);
        }
    }

    private static void unexpected(Tenant tenant, JournalEntry entry) {
        tenant.strictness()
                .met(
                        entry.operation().isPresent()
                                ? UnexpectedRequest.NOT_BUILT
                                : UnexpectedRequest.UNKNOWN_OPERATION,
                        entry.method() + " " + entry.host() + entry.path(),
                        () -> entry.inDetail()
                                + entry.operation()
                                        .map(operation -> "\n  The operation is " + operation + ".")
                                        .orElseGet(() -> "\n  "
                                                + NearestOperation.inWords(
                                                        entry.product(), entry.method(), entry.path())));
    }

    private static Addressee addressee(TwilioRequest request, Destination destination, Tenant tenant) {
        String version = request.header(Addressee.VERSION_HEADER);
        return tenant.known(
                new Addressee(tenant.account().sid(), destination.origin(), version == null ? "" : version));
    }

    /** The request remains in flight for as long as it waits. */
    private static Answer inFlight(Answer answer, Tenant tenant) {
        if (!(answer instanceof Waiting waiting)) {
            return answer;
        }
        return new Waiting(waiting.until(), goesOn -> {
            try {
                return waiting.then().apply(goesOn);
            } finally {
                tenant.inFlight().decrementAndGet();
            }
        });
    }

    private static Reply carryOut(
            TwilioRequest request, Destination destination, Tenant tenant, Api api, Route route, JournalEntry entry) {
        return api.answer(
                route,
                tenant.account(),
                addressee(request, destination, tenant),
                () -> Bodies.query(request),
                () -> Bodies.form(request),
                entry.number());
    }

    private static TwilioReply answer(
            TwilioRequest request, Destination destination, Reply reply, long start, int concurrent, Instant now) {
        return new TwilioReply(
                reply.status(),
                reply.body(),
                contentType(request),
                requestId(start),
                System.nanoTime() - start,
                concurrent,
                destination.product().host(),
                Dates.http(now),
                allow(reply.allow()),
                reply.location(),
                Delivery.WHOLE);
    }

    /** The answer to a request that is nobody's. */
    private static TwilioReply stranger(
            TwilioRequest request, @Nullable Destination destination, TwilioException refused, long start) {
        return new TwilioReply(
                refused.status(),
                TwilioErrors.toJson(refused),
                contentType(request),
                requestId(start),
                System.nanoTime() - start,
                0,
                domain(destination),
                "",
                "",
                "",
                Delivery.WHOLE);
    }

    private static String domain(@Nullable Destination destination) {
        return destination == null ? "" : destination.product().host();
    }

    /** conventions.md 6: the character set is named to clients that ask for it. */
    private static String contentType(TwilioRequest request) {
        return request.header("Accept-Charset") != null ? JSON_UTF_8 : JSON;
    }

    private static String requestId(long start) {
        return Sids.sid("RQ", start);
    }

    private static String allow(List<Operation.Method> methods) {
        if (methods.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        for (Operation.Method method : methods) {
            text.append(text.length() == 0 ? "" : ", ").append(method);
        }
        return text.toString();
    }
}
