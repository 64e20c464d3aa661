/**
 * Between HTTP and the engine: which product and which account a request is for, and the journal of requests. It knows
 * no HTTP server.
 */
@NullMarked
package dev.faketwilio.internal.gateway;

import org.jspecify.annotations.NullMarked;
