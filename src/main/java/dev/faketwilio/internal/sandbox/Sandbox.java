package dev.faketwilio.internal.sandbox;

import dev.faketwilio.Https;
import dev.faketwilio.Product;
import dev.faketwilio.Seeding;
import dev.faketwilio.Simulation;
import dev.faketwilio.Snapshot;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.faults.Faults;
import dev.faketwilio.internal.arguments.Elements;
import dev.faketwilio.internal.engine.Account;
import dev.faketwilio.internal.engine.Reply;
import dev.faketwilio.internal.gateway.JournalEntry;
import dev.faketwilio.internal.gateway.OwnRequests;
import dev.faketwilio.internal.gateway.Parts;
import dev.faketwilio.internal.gateway.Tenant;
import dev.faketwilio.internal.messaging.MessagingView;
import dev.faketwilio.internal.serverless.ServerlessView;
import dev.faketwilio.internal.store.AccountState;
import dev.faketwilio.internal.time.SandboxClock;
import dev.faketwilio.internal.trace.TraceReader;
import dev.faketwilio.internal.trace.page.TracePage;
import dev.faketwilio.messaging.MessagingState;
import dev.faketwilio.requests.RecordedRequests;
import dev.faketwilio.requests.UnexpectedRequest;
import dev.faketwilio.serverless.ServerlessState;
import dev.faketwilio.time.TwilioClock;
import dev.faketwilio.webhooks.WebhookCall;
import dev.faketwilio.webhooks.WebhookCalls;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedDeque;

/** One account on a server, as tests hold it. */
public final class Sandbox implements TwilioSandbox {

    private final SandboxHost host;
    private final Tenant tenant;
    private final String authToken;
    private final Deque<Runnable> closings = new ConcurrentLinkedDeque<>();
    private volatile Lease lease;
    private volatile SandboxSeeding seeding;
    private volatile TwilioClock clock;
    private volatile Baseline baseline = Baseline.EMPTY;

    Sandbox(SandboxHost host, Tenant tenant, String authToken) {
        this.host = host;
        this.tenant = tenant;
        this.authToken = authToken;
        this.lease = new Lease(tenant);
        this.seeding = new SandboxSeeding(host, tenant).during(lease);
        this.clock = clockDuring(tenant, lease);
    }

    @Override
    public String accountSid() {
        return account().sid();
    }

    @Override
    public String authToken() {
        return authToken;
    }

    @Override
    public URI url(Product product) {
        Objects.requireNonNull(product, "product");
        return URI.create(address() + "/" + product.subdomain());
    }

    @Override
    public URI address() {
        return host.address();
    }

    @Override
    public Https https() {
        return host.https();
    }

    @Override
    public Seeding given() {
        Lease.requireOpen(tenant, "given()");
        return seeding;
    }

    @Override
    public Simulation simulate() {
        Lease.requireOpen(tenant, "simulate()");
        return new SandboxSimulation(host, tenant, lease);
    }

    @Override
    public ServerlessState serverless() {
        return new ServerlessView(account());
    }

    @Override
    public MessagingState messaging() {
        return new MessagingView(account());
    }

    @Override
    public RecordedRequests requests() {
        return tenant.journal().requests();
    }

    @Override
    public WebhookCalls webhooks() {
        return tenant.outbox().session().calls();
    }

    /**
     * Posts to the API for the account, unrecorded.
     *
     * @param path the path with its product, for example {@code /messaging/v1/Services}
     */
    public Reply post(String path, Parts parts) {
        return OwnRequests.post(host.apis(), account(), path, parts);
    }

    @Override
    public TwilioClock clock() {
        return clock;
    }

    @Override
    public Faults faults() {
        Lease.requireOpen(tenant, "faults()");
        Lease now = lease;
        return tenant.faults().guardedBy(() -> now.require("faults()"));
    }

    @Override
    public Snapshot snapshot() {
        Lease.requireOpen(tenant, "snapshot()");
        Instant now = clock().now();
        tenant.files().keep();
        return new Moment(this, account().present(), now);
    }

    @Override
    public void restore(Snapshot snapshot) {
        Objects.requireNonNull(snapshot, "snapshot");
        Lease.requireOpen(tenant, "restore(Snapshot)");
        if (!(snapshot instanceof Moment moment) || moment.of != this) {
            throw new IllegalArgumentException("Cannot go back to the " + snapshot + " in the " + this
                    + ": it was made in another sandbox. Call snapshot() on this one, and restore(...) on the same");
        }
        SandboxClock shared = account().clock();
        tenant.outbox().endWith(() -> {
            // the clock first: between the two, nobody finds the earlier state at the later time
            shared.moveSilently(moment.time);
            account().goBackTo(moment.state);
        });
        // after everything else: a listener may throw, or use the sandbox
        shared.tellListeners();
    }

    @Override
    public void reset() {
        Lease.requireOpen(tenant, "reset()");
        restart(baseline, accountSid());
    }

    /** Returns what there is now, to come back to. */
    public Baseline capture() {
        tenant.files().keep();
        return new Baseline(account().present(), seeding.credentials());
    }

    /** Lets {@link #reset()} come back to that from now on. */
    public void resetTo(Baseline earlier) {
        baseline = earlier;
    }

    /** Lets the SIDs made from now on follow from another text. */
    public void sidsFrom(String sidSeed) {
        account().sidsFrom(sidSeed);
    }

    /**
     * Begins anew from a baseline, to which {@link #reset()} comes back from now on.
     *
     * @param sidSeed what the SIDs made from now on follow from
     */
    public void restart(Baseline from, String sidSeed) {
        baseline = from;
        lease.end();
        tenant.faults().end();
        seeding.withdrawCredentials(from.credentials());
        tenant.outbox().endWith(() -> {
            account().clock().reset();
            account().restore(from.state(), sidSeed);
        });
        tenant.journal().clear();
        tenant.files().reset();
        tenant.strictness().begin();
        Lease next = new Lease(tenant);
        lease = next;
        seeding = seeding.during(next);
        clock = clockDuring(tenant, next);
    }

    private static TwilioClock clockDuring(Tenant tenant, Lease lease) {
        return tenant.account().clock().guardedBy(() -> lease.require("clock()"));
    }

    /**
     * Ends a test: its faults are gone, and what they hold back is refused.
     *
     * @return what fails it apart from its assertions, one text for each: faults that were not used, and requests that
     *     no working program sends
     */
    public List<String> endTest() {
        List<String> problems = new ArrayList<>(endFaults());
        problems.addAll(tenant.strictness().takeProblems());
        return problems;
    }

    /**
     * Ends a class.
     *
     * @return what fails it, one text for each: what came after its tests, and what others of its tests have left behind
     */
    public List<String> endClass() {
        List<String> problems = endTest();
        problems.addAll(tenant.strictness().problemsAfterEnd());
        return problems;
    }

    /**
     * Ends the faults: what they hold back is refused.
     *
     * @return what they were set up for and did not do, one text for each
     */
    public List<String> endFaults() {
        List<String> problems = tenant.faults().unmet();
        tenant.faults().end();
        return problems;
    }

    /** Says which test uses it from now on, in words for people who look. */
    public void nowUsedBy(String test) {
        tenant.nowUsedBy(test);
    }

    /** Says that a test runs with it: requests that are nobody's may be this test's. */
    public void testBegins() {
        host.tenants().unknownCallers().begin(tenant);
    }

    /** Says that no test runs with it any longer. */
    public void testIsOver() {
        host.tenants().unknownCallers().end(tenant);
    }

    @Override
    public void allow(UnexpectedRequest... kinds) {
        List<UnexpectedRequest> allowed = Elements.of(kinds, "kinds");
        Lease.requireOpen(tenant, "allow(UnexpectedRequest...)");
        tenant.strictness().allow(allowed);
    }

    @Override
    public void verify() {
        Lease.requireOpen(tenant, "verify()");
        List<String> problems = new ArrayList<>(tenant.faults().unmet());
        problems.addAll(tenant.strictness().problems());
        problems.addAll(tenant.strictness().problemsAfterEnd());
        if (!problems.isEmpty()) {
            throw new AssertionError(String.join("\n\n", problems));
        }
    }

    /** Says which sandbox outlives this one, and can tell of requests that come too late for it. */
    public void within(Sandbox outer) {
        tenant.strictness().within(outer.tenant.strictness());
    }

    /** Sets how many bytes of requests are kept, and how many bytes of calls to the code under test. */
    public void recordAtMost(long bytes) {
        tenant.recordAtMost(bytes);
    }

    /** Begins as the options say: with what they allow, keep and seed. */
    public void begin(Options options) {
        allowAlways(options.limits().allowed());
        recordAtMost(options.limits().recording());
        options.begin(given());
        resetTo(capture());
    }

    /** Allows kinds of requests in all tests. */
    public void allowAlways(Collection<UnexpectedRequest> kinds) {
        tenant.strictness().allowAlways(kinds);
    }

    /** Returns what happened, in a line: how many requests there were, and the last of them. */
    public String summary() {
        List<JournalEntry> last = tenant.journal().latest(1);
        String meanwhile = tenant.strictness().meanwhileInWords();
        List<WebhookCall> calls = tenant.outbox().calls();
        return (meanwhile.isEmpty() ? "" : meanwhile + "\n") + "account " + accountSid() + ", "
                + (last.isEmpty()
                        ? "no requests" + tenant.journal().turnedAwayInWords().replace('\n', ' ')
                        : "requests: " + last.get(0).number() + ", the last " + last.get(0))
                + (calls.isEmpty()
                        ? ""
                        : ", webhook calls: " + calls.size() + ", the last " + calls.get(calls.size() - 1));
    }

    /**
     * A page with all requests and the state, without secrets, as it is now.
     *
     * @param failure what the test failed with, in words
     */
    public String failurePage(String failure) {
        return TracePage.ofFailure(new TraceReader(host.apis(), host.tenants()).read(tenant, failure));
    }

    /** Returns whether it is a sandbox of that server. */
    public boolean isOn(SandboxHost other) {
        return host == other;
    }

    /** Closes something when this sandbox ends. */
    public void closeAtEnd(Runnable closing) {
        closings.addFirst(closing);
    }

    @Override
    public void close() {
        for (Runnable closing = closings.poll(); closing != null; closing = closings.poll()) {
            closing.run();
        }
        host.tenants().dismiss(tenant);
    }

    /**
     * A point to come back to.
     *
     * @param state the state
     * @param credentials how many API keys and OAuth apps there were
     */
    public record Baseline(AccountState state, int credentials) {

        static final Baseline EMPTY = new Baseline(AccountState.EMPTY, 0);

        /** The same for another account, to which no API key or OAuth app belongs. */
        public Baseline withoutCredentials() {
            return new Baseline(state, 0);
        }
    }

    /** A snapshot. */
    private record Moment(Sandbox of, AccountState state, Instant time) implements Snapshot {

        @Override
        public String toString() {
            return "snapshot of account " + of.accountSid() + " at " + time;
        }
    }

    private Account account() {
        return tenant.account();
    }

    @Override
    public String toString() {
        return "TwilioSandbox of account " + accountSid();
    }
}
