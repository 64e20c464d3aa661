package dev.faketwilio.internal.trace;

import dev.faketwilio.Product;
import dev.faketwilio.internal.engine.Account;
import dev.faketwilio.internal.engine.Api;
import dev.faketwilio.internal.engine.Inventory;
import dev.faketwilio.internal.engine.Upload;
import dev.faketwilio.internal.gateway.Apis;
import dev.faketwilio.internal.gateway.Journal;
import dev.faketwilio.internal.gateway.JournalEntry;
import dev.faketwilio.internal.gateway.Tenant;
import dev.faketwilio.internal.gateway.Tenants;
import dev.faketwilio.internal.json.ReadableJson;
import dev.faketwilio.internal.store.AccountState;
import dev.faketwilio.internal.trace.Trace.Call;
import dev.faketwilio.internal.trace.Trace.Deleted;
import dev.faketwilio.internal.trace.Trace.Exchange;
import dev.faketwilio.internal.trace.Trace.Item;
import dev.faketwilio.internal.trace.Trace.Kind;
import dev.faketwilio.internal.trace.Trace.Parameter;
import dev.faketwilio.internal.trace.Trace.Text;
import dev.faketwilio.webhooks.WebhookCall;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** Reads traces. Waits for nobody: a test that is stopped in a debugger, wherever, can be looked at. Thread-safe. */
public final class TraceReader {

    private static final int MAX_REQUESTS = 500;
    private static final int MAX_CALLS = 200;
    private static final int MAX_RESOURCES = 200;
    private static final int MAX_PARAMETERS = 200;
    private static final int MAX_CHARACTERS = 3_000_000;

    private static final String[] NAMES = {
        "unique_name",
        "phone_number",
        "short_code",
        "friendly_name",
        "key",
        "path",
        "domain_name",
        "to",
        "message",
        "status"
    };

    private final Apis apis;
    private final Tenants tenants;

    /** Reads traces of the tenants. */
    public TraceReader(Apis apis, Tenants tenants) {
        this.apis = apis;
        this.tenants = tenants;
    }

    /**
     * Returns what there is to see of the tenant's account now.
     *
     * @param failure what the test failed with, in words; empty if it has not
     */
    public Trace read(Tenant tenant, String failure) {
        Secrets secrets = Secrets.of(tenants.passwordsOf(tenant));
        Account account = tenant.account();
        Journal journal = tenant.journal();
        List<JournalEntry> entries = journal.latest(MAX_REQUESTS);
        int count = journal.count();
        AccountState state = account.glance();
        return new Trace(
                new Trace.Subject(
                        secrets.shown(tenant.usedBy()),
                        Allowance.failure(secrets.shown(failure)),
                        account.sid(),
                        account.clock().now()),
                count,
                exchanges(entries, secrets),
                notices(journal, entries.size()),
                calls(tenant.outbox().calls(), secrets),
                kinds(account, state, secrets));
    }

    /** The tenant in a line of a list. */
    public Overview overview(Tenant tenant) {
        Secrets secrets = Secrets.of(tenants.passwordsOf(tenant));
        List<JournalEntry> latest = tenant.journal().latest(1);
        return new Overview(
                tenant.account().sid(),
                secrets.shown(tenant.usedBy()),
                latest.isEmpty() ? 0 : latest.get(0).number(),
                latest.isEmpty()
                        ? ""
                        : Allowance.line(secrets.shown(latest.get(0).toString())));
    }

    private static List<String> notices(Journal journal, int shown) {
        List<String> notices = new ArrayList<>();
        int dropped = journal.dropped();
        if (dropped > 0) {
            notices.add(
                    "The first " + Numbers.count(dropped) + " requests have been dropped: the sandbox had recorded more"
                            + " bytes than its recording limit.");
        }
        int left = journal.count() - dropped - shown;
        if (left > 0) {
            notices.add((dropped == 0 ? "The first " : "The next ") + Numbers.count(left)
                    + " requests are left out to keep the page small; requests() of the sandbox has them all.");
        }
        String turnedAway = journal.turnedAwayInWords();
        if (!turnedAway.isBlank()) {
            notices.add(turnedAway.strip());
        }
        return notices;
    }

    /** From the latest to the first, since the latest say most if there is not room for all. */
    private static List<Exchange> exchanges(List<JournalEntry> entries, Secrets secrets) {
        Allowance allowance = new Allowance(MAX_CHARACTERS);
        Deque<Exchange> exchanges = new ArrayDeque<>();
        for (int i = entries.size() - 1; i >= 0; i--) {
            JournalEntry entry = entries.get(i);
            boolean variables = entry.path().contains("/Variables");
            exchanges.addFirst(exchange(
                    entry, entry.nanosAfter(entries.get(0)), variables ? secrets.ofVariables() : secrets, allowance));
        }
        return List.copyOf(exchanges);
    }

    private static Exchange exchange(JournalEntry entry, long afterNanos, Secrets secrets, Allowance allowance) {
        List<Parameter> form = parameters(entry.form(), secrets);
        entry.files().forEach((name, file) -> form.add(new Parameter(name, file(file, secrets))));
        List<Parameter> headers = new ArrayList<>();
        entry.eachHeader((name, value) -> headers.add(
                new Parameter(Allowance.line(secrets.shown(name)), Allowance.line(secrets.header(name, value)))));
        return new Exchange(
                entry.number(),
                new Trace.Arrival(entry.receivedAt(), afterNanos, entry.username()),
                new Trace.Target(
                        Allowance.line(entry.method()),
                        Allowance.line(entry.host()),
                        Allowance.line(secrets.shown(entry.path())),
                        entry.operation().orElse(null)),
                new Trace.Content(
                        parameters(entry.query(), secrets),
                        form,
                        headers,
                        body(entry, form.isEmpty(), secrets, allowance)),
                new Trace.Response(
                        entry.status(),
                        entry.errorCode(),
                        entry.nanos(),
                        answer(entry, secrets, allowance),
                        entry.fault().orElse(""),
                        entry.resultingSid().orElse("")));
    }

    private static Text body(JournalEntry entry, boolean noForm, Secrets secrets, Allowance allowance) {
        if (entry.isCut()) {
            return new Text("", false, "The body was larger than is taken, and has not been kept");
        }
        return noForm ? allowance.text(entry.body(), secrets) : Text.NONE;
    }

    private static Text answer(JournalEntry entry, Secrets secrets, Allowance allowance) {
        byte[] body = entry.responseBody();
        if (body == null) {
            return entry.completed() ? new Text("", false, "The body is no longer kept") : Text.NONE;
        }
        return allowance.text(body, secrets);
    }

    private static List<Call> calls(List<WebhookCall> calls, Secrets secrets) {
        Allowance allowance = new Allowance(MAX_CHARACTERS);
        return calls.subList(Math.max(0, calls.size() - MAX_CALLS), calls.size()).stream()
                .map(call -> call(call, secrets, allowance))
                .toList();
    }

    private static Call call(WebhookCall call, Secrets secrets, Allowance allowance) {
        List<Parameter> parameters = new ArrayList<>();
        call.parameters()
                .forEach((name, value) -> parameters.add(new Parameter(
                        Allowance.line(secrets.shown(name)), Allowance.line(secrets.shown(name, value)))));
        return new Call(
                call.number(),
                call.calledAt(),
                new Trace.CallContent(
                        call.kind(),
                        call.method(),
                        Allowance.line(secrets.shown(call.url())),
                        call.messageSid(),
                        parameters),
                new Trace.CallResult(
                        call.attempts(),
                        call.status(),
                        call.completed(),
                        call.problems().stream()
                                .map(problem -> Allowance.line(secrets.shown(problem)))
                                .toList(),
                        allowance.text(call.responseBody().getBytes(StandardCharsets.UTF_8), secrets)));
    }

    private static String file(Upload file, Secrets secrets) {
        String name = file.fileName();
        String type = file.contentType();
        return Allowance.line(secrets.shown("file " + (name == null ? "without a name" : "\"" + name + "\"") + ", "
                + (type == null ? "" : type + ", ")
                + Numbers.count(file.content().size()) + " bytes"));
    }

    private static List<Parameter> parameters(Map<String, List<String>> parameters, Secrets secrets) {
        List<Parameter> shown = new ArrayList<>();
        parameters.forEach((name, values) -> {
            for (String value : values) {
                if (shown.size() < MAX_PARAMETERS) {
                    shown.add(new Parameter(
                            Allowance.line(secrets.shown(name)), Allowance.line(secrets.shown(name, value))));
                } else if (shown.size() == MAX_PARAMETERS) {
                    shown.add(new Parameter("\u2026", "More are left out to keep the page small"));
                }
            }
        });
        return shown;
    }

    private List<Kind> kinds(Account account, AccountState state, Secrets secrets) {
        Allowance allowance = new Allowance(MAX_CHARACTERS);
        List<Kind> kinds = new ArrayList<>();
        for (Api api : apis.made()) {
            for (Inventory.Kind kind : Inventory.of(api, account, state, MAX_RESOURCES)) {
                kinds.add(kind(kind, kind.name().equals("variable") ? secrets.ofVariables() : secrets, allowance));
            }
        }
        return kinds;
    }

    private static Kind kind(Inventory.Kind kind, Secrets secrets, Allowance allowance) {
        return new Kind(
                (kind.product() == Product.SERVERLESS_UPLOAD ? Product.SERVERLESS : kind.product()).subdomain(),
                kind.name(),
                kind.count(),
                kind.items().stream()
                        .map(item -> item(item, secrets, allowance))
                        .toList(),
                kind.deletedCount(),
                kind.deleted().stream()
                        .map(gone -> new Deleted(item(gone.item(), secrets, allowance), gone.at(), gone.request()))
                        .toList());
    }

    private static Item item(Inventory.Item item, Secrets secrets, Allowance allowance) {
        ReadableJson json = secrets.json(item.json());
        String name = json == null ? "" : Allowance.line(json.first(NAMES));
        return new Item(item.sid(), name, allowance.text(json));
    }
}
