package dev.faketwilio.internal.gateway;

import dev.faketwilio.internal.engine.Addressee;
import dev.faketwilio.internal.engine.Api;
import dev.faketwilio.internal.engine.ApiRequest;
import dev.faketwilio.internal.engine.Dates;
import dev.faketwilio.internal.engine.Form;
import dev.faketwilio.internal.engine.Reply;
import dev.faketwilio.internal.engine.Route;
import dev.faketwilio.internal.errors.TwilioErrors;
import dev.faketwilio.internal.errors.Unrecoverable;
import java.time.Instant;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** A request of an account on its way from its arrival to its response. One thread at a time uses it. */
final class Exchange {

    private final Arrival arrival;
    private final Destination destination;
    private final Tenant tenant;
    private final int concurrent;
    private final Api api;
    private final Route route;
    private final Instant now;
    private final JournalEntry entry;

    /**
     * Records the request, and finds its operation.
     *
     * @param concurrent how many requests of the account are in flight, this one included
     */
    Exchange(Arrival arrival, Destination destination, Tenants.Credential credential, Apis apis, int concurrent) {
        this.arrival = arrival;
        this.destination = destination;
        this.tenant = credential.tenant();
        this.concurrent = concurrent;
        this.api = apis.of(destination.product());
        this.route = api.route(destination.product(), request().method(), destination.path());
        this.now = tenant.account().clock().now();
        Parts parts = request().body().parts();
        if (parts != null) {
            tenant.files().add(parts);
        }
        this.entry = tenant.journal().arrived(now, request(), destination, credential.username(), route.operation());
    }

    Tenant tenant() {
        return tenant;
    }

    Route route() {
        return route;
    }

    /** Returns when it arrived, on the account's clock. */
    Instant now() {
        return now;
    }

    JournalEntry entry() {
        return entry;
    }

    /** Carries out the operation. */
    Reply carryOut() {
        String version = request().header(Addressee.VERSION_HEADER);
        Addressee addressee = tenant.known(
                new Addressee(tenant.account().sid(), destination.origin(), version == null ? "" : version));
        return api.respond(route, new ApiRequest(tenant.account(), addressee, this::parameters, entry.number()));
    }

    private Form parameters() {
        return route.takesBody() ? Bodies.form(request()) : Bodies.query(request());
    }

    /** Records the fault that it meets. */
    void met(String fault) {
        tenant.journal().met(entry, fault);
    }

    /** Records the response, and returns it. */
    TwilioReply respond(Reply reply) {
        tenant.journal().completed(entry, reply);
        return arrival.respond(reply, concurrent, Dates.http(now));
    }

    /**
     * Tells the test of an exception, and responds with 500.
     *
     * @throws VirtualMachineError if the server cannot go on after it
     */
    TwilioReply failed(Throwable cause) {
        Unrecoverable.rethrow(cause);
        tenant.strictness().failed(Failures.log(entry.method() + " " + entry.host() + entry.path(), cause));
        return respond(Reply.refused(TwilioErrors.INTERNAL_ERROR.exception(cause)));
    }

    /**
     * Makes the request wait; until then it remains in flight.
     *
     * @param until completed with whether it goes on or is refused
     * @param then returns the reply to which it comes
     */
    Waiting await(CompletionStage<Boolean> until, Function<Boolean, Reply> then) {
        return new Waiting(until, goesOn -> {
            try {
                return respond(then.apply(goesOn));
            } catch (Throwable failure) {
                return failed(failure);
            } finally {
                tenant.inFlight().decrementAndGet();
            }
        });
    }

    private TwilioRequest request() {
        return arrival.request();
    }
}
