package dev.faketwilio.internal.http;

import dev.faketwilio.internal.gateway.Failures;
import dev.faketwilio.internal.gateway.Gateway;
import io.undertow.server.HttpServerExchange;
import java.util.function.Consumer;

/**
 * Sees to it that each request gets a response or the end of its connection, whatever is thrown on its way.
 *
 * @param fatal told of what the server cannot go on after
 */
record ResponseGuard(Gateway gateway, Consumer<Throwable> fatal) {

    ResponseGuard {
        // loads classes for which there may be no memory when they are needed
        Failures.isFatal(new Exception());
    }

    /** Does something for an exchange, on its I/O thread. */
    void run(HttpServerExchange exchange, Runnable step) {
        try {
            step.run();
        } catch (Throwable failure) {
            failed(exchange, failure);
        }
    }

    /** Responds with 500, on the exchange's I/O thread. */
    void failed(HttpServerExchange exchange, Throwable cause) {
        if (Failures.isFatal(cause)) {
            fatal.accept(cause);
            ReplyWriter.abandon(exchange);
            return;
        }
        try {
            String request = exchange.getRequestMethod() + " " + exchange.getRequestURI();
            ReplyWriter.writeAndClose(gateway.failed(request, cause), exchange);
        } catch (Throwable again) {
            ReplyWriter.abandon(exchange);
            if (Failures.isFatal(again)) {
                fatal.accept(again);
            }
        }
    }
}
