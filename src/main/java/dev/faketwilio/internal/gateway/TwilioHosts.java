package dev.faketwilio.internal.gateway;

import java.util.List;
import java.util.Locale;

/** Twilio's host names. */
public final class TwilioHosts {

    /** Below these are all of them: the API's, also with edge and region, and those of what is deployed there. */
    public static final List<String> DOMAINS = List.of("twilio.com", "twil.io");

    /** Below it are the hosts of the API. */
    static final String API_DOMAIN = ".twilio.com";

    private TwilioHosts() {}

    /**
     * Returns whether a host is one of Twilio's.
     *
     * @param authority the host in any case, also with a port or with a dot at its end
     */
    public static boolean isTwilios(String authority) {
        String host = host(authority);
        return DOMAINS.stream().anyMatch(domain -> host.endsWith("." + domain));
    }

    /** Returns whether a host is one at which Twilio runs and serves what is deployed there. */
    static boolean isDeployment(String authority) {
        return host(authority).endsWith(".twil.io");
    }

    /** The host of an authority as it is compared: in lower case, without port, and without a dot at its end. */
    static String host(String authority) {
        int colon = portColon(authority);
        String host = (colon < 0 ? authority : authority.substring(0, colon)).toLowerCase(Locale.ROOT);
        return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    }

    /** Returns the label by which a host of Twilio's API names its product, known or not; empty for any other host. */
    static String productLabel(String authority) {
        String host = host(authority);
        return host.endsWith(API_DOMAIN) ? host.substring(0, host.indexOf('.')) : "";
    }

    /** The port of an authority with its colon; empty if it has none. */
    static String port(String authority) {
        int colon = portColon(authority);
        return colon < 0 ? "" : authority.substring(colon);
    }

    private static int portColon(String authority) {
        int colon = authority.lastIndexOf(':');
        return colon >= 0 && authority.indexOf(']', colon) < 0 ? colon : -1;
    }
}
