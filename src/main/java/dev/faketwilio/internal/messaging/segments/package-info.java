/** Into how many SMS a text goes: Twilio's encodings, and the replacement of characters that would need the larger one. */
@NullMarked
package dev.faketwilio.internal.messaging.segments;

import org.jspecify.annotations.NullMarked;
