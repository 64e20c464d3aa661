package dev.faketwilio.internal.trace.page;

import dev.faketwilio.internal.gateway.Apis;
import dev.faketwilio.internal.gateway.Tenant;
import dev.faketwilio.internal.gateway.Tenants;
import dev.faketwilio.internal.gateway.TwilioHosts;
import dev.faketwilio.internal.trace.LivePaths;
import dev.faketwilio.internal.trace.Overview;
import dev.faketwilio.internal.trace.Trace;
import dev.faketwilio.internal.trace.TraceJson;
import dev.faketwilio.internal.trace.TraceReader;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The pages under {@code /_fake}, by which people look at a server while it runs. They are no part of Twilio: no request
 * for them is recorded. They are shown to browsers on this machine only, which must call the server by a name of the
 * loopback interface: a foreign page whose host name was made to lead here (DNS rebinding) gets nothing. Thread-safe.
 */
public final class LiveLook {

    /** What browsers ask for without being told to, which is not to fail the test as a request that is nobody's. */
    private static final String ICON = "/favicon.ico";

    private static final String HTML = "text/html; charset=utf-8";
    private static final String JSON = "application/json; charset=utf-8";
    private static final String TEXT = "text/plain; charset=utf-8";
    private static final byte[] NO_BODY = {};
    private static final int MAX_SANDBOXES = 200;

    private static final Comparator<Tenant> BY_NAME = Comparator.comparing(Tenant::usedBy)
            .thenComparing(tenant -> tenant.account().sid());

    private final Tenants tenants;
    private final TraceReader reader;
    private volatile boolean shown = true;

    /** Shows the tenants. */
    public LiveLook(Apis apis, Tenants tenants) {
        this.tenants = tenants;
        this.reader = new TraceReader(apis, tenants);
    }

    /** Says whether there is anything under {@code /_fake}. */
    public void show(boolean wanted) {
        shown = wanted;
    }

    /** Returns whether a path is one of the live look's, if this is the host for it; asked of every request. */
    public static boolean has(String path) {
        return path.equals(ICON)
                || (path.startsWith(LivePaths.ROOT)
                        && (path.length() == LivePaths.ROOT.length()
                                || "/.".indexOf(path.charAt(LivePaths.ROOT.length())) >= 0));
    }

    /**
     * Returns whether a request for one of its paths is for the live look rather than for Twilio.
     *
     * @param authority the Host header
     */
    public boolean isAt(String authority) {
        return shown && !TwilioHosts.isTwilios(authority);
    }

    /**
     * Answers such a request.
     *
     * @param query what follows the question mark
     * @param knownTag the If-None-Match header; null for none
     */
    public LiveAnswer answer(String method, String path, String query, String authority, @Nullable String knownTag) {
        if (!isLoopback(host(authority))) {
            return problem(
                    403,
                    "FakeTwilio's live look is shown to http://localhost, http://127.0.0.1 and http://[::1]"
                            + " only. Open it by one of these names, with the port of the server.");
        }
        if (!method.equals("GET") && !method.equals("HEAD")) {
            return problem(405, "FakeTwilio's live look can only be looked at: GET.");
        }
        if (path.equals(ICON)) {
            return new LiveAnswer(204, TEXT, "", NO_BODY);
        }
        boolean json = path.endsWith(LivePaths.JSON);
        String page = json ? path.substring(0, path.length() - LivePaths.JSON.length()) : path;
        List<Tenant> all = tenants.all().stream().sorted(BY_NAME).toList();
        if (page.equals(LivePaths.ROOT) || page.equals(LivePaths.ROOT + "/")) {
            boolean only = !json && all.size() == 1 && !query.equals("all");
            return only ? trace(all.get(0), false, knownTag) : overview(all, json, knownTag);
        }
        Optional<Tenant> wanted = all.stream()
                .filter(tenant -> page.equals(LivePaths.page(tenant.account().sid())))
                .findFirst();
        return wanted.isPresent()
                ? trace(wanted.get(), json, knownTag)
                : problem(404, "FakeTwilio has no such sandbox now. " + LivePaths.ROOT + " lists those that it has.");
    }

    private LiveAnswer trace(Tenant tenant, boolean json, @Nullable String knownTag) {
        String tag = "\"" + version(tenant) + "\"";
        if (tag.equals(knownTag)) {
            return new LiveAnswer(304, json ? JSON : HTML, tag, NO_BODY);
        }
        Trace trace = reader.read(tenant, "");
        return json
                ? new LiveAnswer(200, JSON, tag, TraceJson.of(trace))
                : new LiveAnswer(200, HTML, tag, TracePage.live(trace).getBytes(StandardCharsets.UTF_8));
    }

    private LiveAnswer overview(List<Tenant> all, boolean json, @Nullable String knownTag) {
        StringBuilder versions = new StringBuilder("all");
        all.forEach(tenant -> versions.append(version(tenant)));
        // a hundred versions would be a long tag
        String tag = "\"" + UUID.nameUUIDFromBytes(versions.toString().getBytes(StandardCharsets.UTF_8)) + "\"";
        if (tag.equals(knownTag)) {
            return new LiveAnswer(304, json ? JSON : HTML, tag, NO_BODY);
        }
        List<Overview> first =
                all.stream().limit(MAX_SANDBOXES).map(reader::overview).toList();
        return json
                ? new LiveAnswer(200, JSON, tag, TraceJson.overview(first))
                : new LiveAnswer(
                        200, HTML, tag, OverviewPage.of(first, all.size()).getBytes(StandardCharsets.UTF_8));
    }

    /** Changes with whatever is to be seen of the tenant; to be asked before it is looked at. */
    private static String version(Tenant tenant) {
        tenant.account().glance();
        return tenant.account().sid() + "-" + tenant.journal().changes() + "-"
                + tenant.account().changes() + "-"
                + Integer.toHexString(tenant.usedBy().hashCode());
    }

    private static LiveAnswer problem(int status, String text) {
        return new LiveAnswer(status, TEXT, "", (text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Without the port, in lower case. */
    private static String host(String authority) {
        int port = authority.lastIndexOf(':');
        String host = port > authority.lastIndexOf(']') ? authority.substring(0, port) : authority;
        return host.toLowerCase(Locale.ROOT);
    }

    private static boolean isLoopback(String host) {
        return host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]");
    }
}
