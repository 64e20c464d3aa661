/** Calls the code under test as Twilio does: over HTTP, signed, with its timeouts and retries. */
@NullMarked
package dev.faketwilio.internal.webhooks;

import org.jspecify.annotations.NullMarked;
