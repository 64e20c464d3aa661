/** Which sender of its pool a Messaging Service takes for a message: the rules alone, without state. */
@NullMarked
package dev.faketwilio.internal.messaging.senders;

import org.jspecify.annotations.NullMarked;
