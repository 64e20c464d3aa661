package dev.faketwilio.internal.jvm;

import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.client.TwilioJava;
import dev.faketwilio.internal.sandbox.Options;

/** What the options let a sandbox change in the whole JVM, until it is closed. */
public final class JvmClients implements AutoCloseable {

    private static final String CLIENT = "com.twilio.http.TwilioRestClient";

    private final AutoCloseable interception;
    private final AutoCloseable installation;

    private JvmClients(AutoCloseable interception, AutoCloseable installation) {
        this.interception = interception;
        this.installation = installation;
    }

    /**
     * Changes what the options ask for.
     *
     * @throws IllegalStateException if another sandbox has done so, or twilio-java is missing
     */
    public static JvmClients install(Options options, TwilioSandbox sandbox) {
        if (options.twilioJava() && !hasTwilioJava()) {
            throw new IllegalStateException("installTwilioJava needs twilio-java, but its class " + CLIENT
                    + " is not on the class path. Add com.twilio.sdk:twilio, or leave the option out");
        }
        AutoCloseable interception = options.interceptJvm() ? Interception.begin(sandbox) : () -> {};
        try {
            return new JvmClients(interception, installation(options, sandbox));
        } catch (RuntimeException | Error failed) {
            new JvmClients(interception, () -> {}).close();
            throw failed;
        }
    }

    private static AutoCloseable installation(Options options, TwilioSandbox sandbox) {
        if (options.twilioJava()) {
            return TwilioJava.install(sandbox);
        }
        return options.interceptJvm() && hasTwilioJava() ? TwilioJava.setAside(sandbox) : () -> {};
    }

    private static boolean hasTwilioJava() {
        ClassLoader loader = JvmClients.class.getClassLoader();
        return loader != null && loader.getResource(CLIENT.replace('.', '/') + ".class") != null;
    }

    /** Puts everything back as it was. */
    @Override
    public void close() {
        try {
            installation.close();
            interception.close();
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
