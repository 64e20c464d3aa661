package dev.faketwilio.bench;

import dev.faketwilio.internal.engine.Account;
import dev.faketwilio.internal.gateway.Apis;
import dev.faketwilio.internal.gateway.Gateway;
import dev.faketwilio.internal.gateway.RequestBody;
import dev.faketwilio.internal.gateway.RequestUri;
import dev.faketwilio.internal.gateway.Tenant;
import dev.faketwilio.internal.gateway.Tenants;
import dev.faketwilio.internal.gateway.TwilioReply;
import dev.faketwilio.internal.gateway.TwilioRequest;
import dev.faketwilio.internal.messaging.MessagingApi;
import dev.faketwilio.internal.serverless.ServerlessApi;
import dev.faketwilio.internal.store.AccountState;
import dev.faketwilio.internal.time.SandboxClock;
import dev.faketwilio.internal.webhooks.Outbox;
import dev.faketwilio.internal.webhooks.WebhookThreads;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * What of a request is FakeTwilio's own: from the request as Undertow has read it to the reply as Undertow is given it,
 * on one thread, without sockets. So a change to the code shows, however much else the machine does. Run by JMH, which
 * also says how much garbage each request makes.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 50, time = 100, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 50, time = 100, timeUnit = TimeUnit.MILLISECONDS)
@Fork(
        value = 3,
        jvmArgsAppend = {"-Xms1g", "-Xmx1g", "-XX:+AlwaysPreTouch"})
public class OwnCost {

    private static final String ACCOUNT = "AC" + "0".repeat(32);
    private static final String AUTHORITY = "localhost:4010";
    private static final byte[] NO_BODY = {};
    private static final byte[] FORM = "FriendlyName=checkout".getBytes(StandardCharsets.US_ASCII);

    private final Apis apis = new Apis(ServerlessApi::create, MessagingApi::create);
    private final Tenants tenants = new Tenants();
    private final Gateway gateway = new Gateway(apis, tenants);
    private final Tenant tenant = tenant();
    private final String authorization =
            "Basic " + Base64.getEncoder().encodeToString((ACCOUNT + ":secret").getBytes(StandardCharsets.US_ASCII));
    private AccountState seeded = AccountState.EMPTY;
    private String functions = "";
    private String function = "";

    private Tenant tenant() {
        Account account = new Account(ACCOUNT, new SandboxClock(), apis::letTimePass);
        return new Tenant(account, new Outbox(account, "secret", new WebhookThreads(cause -> {}), event -> null));
    }

    /** Runs the benchmark. */
    public static void main(String... args) throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(OwnCost.class.getName())
                        .addProfiler(GCProfiler.class)
                        .build())
                .run();
    }

    /** Makes an account with a page of Functions. */
    @Setup
    public void seed() {
        tenants.admit(ACCOUNT, "secret", tenant);
        String service = sid(post("/serverless/v1/Services", "UniqueName=shop&FriendlyName=Shop"), "ZS");
        functions = Seeds.path(service);
        for (int i = 0; i < 60; i++) {
            function = functions + "/" + sid(create(), "ZH");
        }
        seeded = tenant.account().state();
    }

    /** What creates have made does not pile up. */
    @Setup(Level.Iteration)
    public void reset() {
        tenant.account().restore(seeded, ACCOUNT);
        tenant.journal().clear();
    }

    /** GET one resource. */
    @Benchmark
    public TwilioReply fetch() {
        return get(function);
    }

    /** POST that creates a resource. */
    @Benchmark
    public TwilioReply create() {
        return send("POST", functions, FORM);
    }

    /** GET a page of 50. */
    @Benchmark
    public TwilioReply page() {
        return get(functions);
    }

    private TwilioReply get(String path) {
        return send("GET", path, NO_BODY);
    }

    private TwilioReply post(String path, String form) {
        return send("POST", path, form.getBytes(StandardCharsets.US_ASCII));
    }

    private TwilioReply send(String method, String path, byte[] body) {
        String[] headers = {
            "Host",
            AUTHORITY,
            "Authorization",
            authorization,
            "Content-Type",
            "application/x-www-form-urlencoded",
            "Content-Length",
            Integer.toString(body.length)
        };
        TwilioReply reply = (TwilioReply) gateway.handle(new TwilioRequest(
                method, new RequestUri("http", AUTHORITY, path, null), headers, new RequestBody(body, false, null)));
        if (reply.status() >= 300) {
            throw new IllegalStateException(new String(reply.body(), StandardCharsets.UTF_8));
        }
        return reply;
    }

    private static String sid(TwilioReply reply, String prefix) {
        String text = new String(reply.body(), StandardCharsets.UTF_8);
        int at = text.indexOf('"' + prefix) + 1;
        return text.substring(at, at + 34);
    }
}
