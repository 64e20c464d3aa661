package dev.faketwilio.internal.engine;

import java.util.function.Supplier;

/**
 * A request of an account, as the API sees it.
 *
 * @param account who asks
 * @param addressee whom the response is for
 * @param parameters the parameters, read at most once, and only when it is known who asks
 * @param number the number of the recorded request; 0 if the test itself asks
 */
public record ApiRequest(Account account, Addressee addressee, Supplier<Form> parameters, int number) {}
