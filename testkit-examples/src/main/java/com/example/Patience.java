package com.example;

import com.twilio.exception.ApiException;
import java.util.function.Supplier;

/** Tries again what Twilio refuses since there are too many requests. */
public final class Patience {

    private static final Integer TOO_MANY_REQUESTS = 429;

    private final int attempts;
    private final Runnable pause;

    /** Tries so often at most, with a pause after each refusal. */
    public Patience(int attempts, Runnable pause) {
        this.attempts = attempts;
        this.pause = pause;
    }

    /** Makes the call, again and again if need be, and returns its result. */
    public <T> T get(Supplier<T> call) {
        for (int attempt = 1; ; attempt++) {
            try {
                return call.get();
            } catch (ApiException refused) {
                if (!TOO_MANY_REQUESTS.equals(refused.getStatusCode()) || attempt == attempts) {
                    throw refused;
                }
                pause.run();
            }
        }
    }
}
