package dev.faketwilio.internal.junit;

import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.client.TwilioJava;
import dev.faketwilio.internal.sandbox.Sandbox;

/**
 * What the extension gives to parameters: exactly {@link TwilioSandbox}, and twilio-java's client, which is known by
 * name only, so that no class of it is loaded where it is absent.
 */
public final class Injection {

    private static final String CLIENT = "com.twilio.http.TwilioRestClient";

    private Injection() {}

    /** Returns whether a parameter of the type is ours to resolve. */
    public static boolean supports(Class<?> type) {
        return type == TwilioSandbox.class || type.getName().equals(CLIENT);
    }

    /** The value for such a parameter. */
    public static Object resolve(Class<?> type, Sandbox sandbox) {
        return type == TwilioSandbox.class ? sandbox : TwilioJava.client(sandbox);
    }
}
