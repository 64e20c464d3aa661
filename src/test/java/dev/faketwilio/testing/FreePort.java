package dev.faketwilio.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.concurrent.ThreadLocalRandom;

/** Finds ports for tests of servers that are told one. */
public final class FreePort {

    /** Below all ports that Linux, macOS and Windows give to those who do not ask for a certain one. */
    private static final int END = 32_768;

    private static final int BEGIN = 10_240;

    private FreePort() {}

    /** A port of the loopback interface that is free, and that no parallel test gets by chance. */
    public static int find() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(BEGIN, END);
            if (isFree(port)) {
                return port;
            }
        }
    }

    /** Does not listen itself: a process that is being started at that moment would go on with it for an instant. */
    private static boolean isFree(int port) {
        try (Socket socket = new Socket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
