/** Messages on the 2010 API with their media and feedback, and the rules of sending. */
@NullMarked
package dev.faketwilio.internal.messaging.messages;

import org.jspecify.annotations.NullMarked;
