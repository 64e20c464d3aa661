/** The calls that a sandbox made to the code under test: status callbacks and webhooks for incoming messages. */
@NullMarked
package dev.faketwilio.webhooks;

import org.jspecify.annotations.NullMarked;
