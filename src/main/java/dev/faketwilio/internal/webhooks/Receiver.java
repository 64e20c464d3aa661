package dev.faketwilio.internal.webhooks;

import dev.faketwilio.internal.engine.WebUrl;
import dev.faketwilio.internal.errors.WebhookAlerts;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where the connection of a call leads: to this machine, or where the test has said.
 *
 * @param addresses to be tried one after the other
 * @param secure whether over TLS
 */
record Receiver(List<InetAddress> addresses, int port, boolean secure) {

    /**
     * Finds the receiver of a URL.
     *
     * @param routes what the test has said of an origin; null for nothing
     * @throws CallFailed if it is not on this machine, and the test has said nothing of it
     */
    static Receiver of(Target target, Function<String, @Nullable WebUrl> routes) throws CallFailed {
        WebUrl route = routes.apply(target.url().origin());
        String host = (route == null ? target.url() : route).host();
        String name = host.startsWith("[") ? host.substring(1, host.length() - 1) : host.toLowerCase(Locale.ROOT);
        if (name.endsWith(".invalid")) {
            // no such name exists anywhere (RFC 2606), which a test can make use of
            throw CallFailed.with(WebhookAlerts.BAD_HOST_NAME.alert(host));
        }
        if (route != null) {
            return new Receiver(resolved(name, host), route.port(), route.isSecure());
        }
        List<InetAddress> here = isLocal(name) ? onThisMachine(resolved(name, host)) : List.of();
        if (here.isEmpty()) {
            throw CallFailed.refused("Not called: " + target.url().origin()
                    + " is not on this machine, and FakeTwilio calls"
                    + " nothing else unless the test says so. Say where the code under test listens: twilio.given()"
                    + ".webhookRoute(\"" + target.url().origin() + "\", URI.create(\"http://localhost:<port>\"))");
        }
        return new Receiver(here, target.url().port(), target.url().isSecure());
    }

    /** Returns whether the name can be looked up without asking anybody else. */
    private static boolean isLocal(String name) {
        return name.equals("localhost")
                || name.endsWith(".localhost")
                || name.indexOf(':') >= 0
                || name.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'));
    }

    private static List<InetAddress> resolved(String name, String host) throws CallFailed {
        try {
            // *.localhost is this machine by RFC 6761, whatever the resolver thinks
            return Arrays.asList(InetAddress.getAllByName(name.endsWith(".localhost") ? "localhost" : name));
        } catch (UnknownHostException e) {
            throw CallFailed.with(WebhookAlerts.BAD_HOST_NAME.alert(host));
        }
    }

    private static List<InetAddress> onThisMachine(List<InetAddress> addresses) {
        return addresses.stream().filter(InetAddress::isLoopbackAddress).toList();
    }
}
