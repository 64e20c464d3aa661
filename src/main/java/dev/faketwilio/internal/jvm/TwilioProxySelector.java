package dev.faketwilio.internal.jvm;

import dev.faketwilio.internal.gateway.TwilioHosts;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sends what is for Twilio's hosts through one proxy, and everything else the way that it would take without. */
final class TwilioProxySelector extends ProxySelector {

    private final Proxy proxy;
    private final @Nullable ProxySelector usual;

    TwilioProxySelector(InetSocketAddress proxy, @Nullable ProxySelector usual) {
        this.proxy = new Proxy(Proxy.Type.HTTP, proxy);
        this.usual = usual;
    }

    @Override
    public List<Proxy> select(URI uri) {
        if (isForTwilio(uri)) {
            return List.of(proxy);
        }
        return usual == null ? List.of(Proxy.NO_PROXY) : usual.select(uri);
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {
        if (usual != null && !isForTwilio(uri)) {
            usual.connectFailed(uri, address, failure);
        }
    }

    private static boolean isForTwilio(URI uri) {
        String scheme = uri.getScheme();
        return ("https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme))
                && uri.getHost() != null
                && TwilioHosts.isTwilios(uri.getHost());
    }
}
