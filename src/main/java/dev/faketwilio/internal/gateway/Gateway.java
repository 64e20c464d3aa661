package dev.faketwilio.internal.gateway;

import dev.faketwilio.Product;
import dev.faketwilio.SeededOAuthApp;
import dev.faketwilio.internal.engine.Form;
import dev.faketwilio.internal.engine.Reply;
import dev.faketwilio.internal.errors.TwilioErrors;
import dev.faketwilio.internal.errors.TwilioException;
import dev.faketwilio.internal.faults.Rule;
import dev.faketwilio.internal.oauth.TokenResource;
import dev.faketwilio.requests.UnexpectedRequest;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The way of every request: to a product, to an account, into the journal, to its operation, and back. Thread-safe; never
 * blocks for longer than an operation on maps takes.
 */
public final class Gateway {

    private final Apis apis;
    private final Tenants tenants;

    /** Opens the way to the APIs for the tenants. */
    public Gateway(Apis apis, Tenants tenants) {
        this.apis = apis;
        this.tenants = tenants;
    }

    /** Responds to a request, whatever it is. */
    public Answer handle(TwilioRequest request) {
        Arrival arrival = Arrival.of(request);
        if (request.method().equals("OPTIONS")) {
            // assumed: 204, and before authentication, since a browser asks without credentials (conventions.md 7)
            return arrival.respond(Reply.empty(204));
        }
        Destination destination = arrival.destination();
        if (destination == null) {
            TwilioException unknown = unknown(request);
            misdirected(request, unknown);
            request.body().delete();
            return arrival.respond(Reply.refused(unknown));
        }
        Tenants.Credential credential;
        try {
            credential = authenticate(request, destination);
        } catch (TwilioException refused) {
            String address = request.method() + " " + destination.host() + destination.path();
            String name = nameIn(request, destination);
            tenants.turnedAway(name, address, address + "  " + refused.status() + hint(name, destination));
            request.body().delete();
            return arrival.respond(Reply.refused(refused));
        }
        AtomicInteger inFlight = credential.tenant().inFlight();
        int concurrent = inFlight.incrementAndGet();
        Answer answer = null;
        try {
            answer = respond(new Exchange(arrival, destination, credential, apis, concurrent));
            return answer;
        } finally {
            if (!(answer instanceof Waiting)) {
                inFlight.decrementAndGet();
            }
        }
    }

    /** Returns who asks; for what needs no credentials, the account in the path, if it comes without any. */
    private Tenants.Credential authenticate(TwilioRequest request, Destination destination) {
        if (isForToken(request, destination)) {
            Form form = Bodies.form(request);
            Tenants.Credential app =
                    tenants.app(form.first(TokenResource.CLIENT_ID), form.first(TokenResource.CLIENT_SECRET));
            String account = Bodies.query(request).first(TokenResource.ACCOUNT_SID);
            // assumed: an app acts for its own account alone, since there are no subaccounts
            if (account != null && !account.equals(app.tenant().account().sid())) {
                throw TwilioErrors.INVALID_CLIENT.exception();
            }
            return app;
        }
        String authorization = request.header("Authorization");
        if (authorization == null) {
            String account = apis.of(destination.product())
                    .route(destination.product(), request.method(), destination.path())
                    .openAccount();
            Tenants.Credential owner = account == null ? null : tenants.ownerOf(account);
            if (owner != null) {
                return owner;
            }
        }
        return tenants.authenticate(authorization, destination.takesTokens());
    }

    /** Returns whether it is for a token, which an app gets by its credentials in the form. */
    private boolean isForToken(TwilioRequest request, Destination destination) {
        return destination.product() == Product.OAUTH
                && SeededOAuthApp.CREATE_TOKEN.equals(apis.of(Product.OAUTH)
                        .route(Product.OAUTH, request.method(), destination.path())
                        .operation());
    }

    private @Nullable String nameIn(TwilioRequest request, Destination destination) {
        try {
            return isForToken(request, destination)
                    ? Bodies.form(request).first(TokenResource.CLIENT_ID)
                    : Tenants.nameIn(request.header("Authorization"));
        } catch (TwilioException unreadable) {
            return null;
        }
    }

    private static String hint(@Nullable String name, Destination destination) {
        return name != null
                        && Tenants.isApp(name)
                        && !destination.takesTokens()
                        && destination.product() != Product.OAUTH
                ? "\n  It gave a bearer token, which Twilio accepts on api.twilio.com alone; authenticate with an API key here"
                : "";
    }

    private static Answer respond(Exchange exchange) {
        Tenant tenant = exchange.tenant();
        try {
            if (!exchange.route().isBuilt()) {
                unexpected(tenant, exchange.entry());
            }
            Rule fault = tenant.faults().claim(exchange.entry(), exchange.now());
            return fault == null ? exchange.respond(exchange.carryOut()) : new Faulted(fault, exchange).respond();
        } catch (Throwable failure) {
            return exchange.failed(failure);
        }
    }

    /**
     * Responds to a request that failed where it is not known whose it is; the tests that run are told.
     *
     * @param request its method and address
     */
    public TwilioReply failed(String request, Throwable cause) {
        tenants.unknownCallers().failed(Failures.log(request, cause));
        return Arrival.unreadable(Reply.refused(TwilioErrors.INTERNAL_ERROR.exception(cause)));
    }

    /**
     * Responds to a request that is not valid HTTP.
     *
     * @param reason what is wrong, as the end of a sentence
     */
    public static TwilioReply malformed(String reason) {
        return Arrival.unreadable(Reply.refused(TwilioErrors.MALFORMED.exception(reason)));
    }

    /** Responds to a request whose body is in a coding that nobody understands. */
    public static TwilioReply unknownTransferCoding(String coding) {
        return Arrival.unreadable(Reply.refused(TwilioErrors.UNKNOWN_TRANSFER_CODING.exception(coding)));
    }

    /** Responds to a request whose body is so large that it is not read. */
    public static TwilioReply tooLarge() {
        return Arrival.unreadable(Reply.refused(TwilioErrors.BODY_TOO_LARGE.exception()));
    }

    private static TwilioException unknown(TwilioRequest request) {
        String authority = request.authority();
        if (TwilioHosts.isDeployment(authority)) {
            return TwilioErrors.NOT_RUN.exception(TwilioHosts.host(authority));
        }
        return TwilioHosts.productLabel(authority).isEmpty()
                ? TwilioErrors.UNKNOWN_HOST.exception(request.path(), authority, request.scheme() + "://" + authority)
                : TwilioErrors.UNKNOWN_PRODUCT.exception(TwilioHosts.host(authority));
    }

    /** Tells the tenant of a request to no product of Twilio's, if it can be told whose it is. */
    private void misdirected(TwilioRequest request, TwilioException unknown) {
        String address = request.method() + " " + request.authority() + request.path();
        String words = address + "  " + unknown.status();
        boolean notBuilt = unknown.status() == 501;
        try {
            tenants.authenticate(request.header("Authorization"), true)
                    .tenant()
                    .strictness()
                    .met(
                            notBuilt ? UnexpectedRequest.NOT_BUILT : UnexpectedRequest.UNKNOWN_OPERATION,
                            address,
                            () -> words + "\n  " + (notBuilt ? unknown.getMessage() : nearest(request)));
        } catch (TwilioException nobodys) {
            tenants.turnedAway(Tenants.nameIn(request.header("Authorization")), address, words);
        }
    }

    private static String nearest(TwilioRequest request) {
        return NearestOperation.inWords(
                TwilioHosts.productLabel(request.authority()), request.method(), request.path());
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
                                                        entry.product().subdomain(), entry.method(), entry.path())));
    }
}
