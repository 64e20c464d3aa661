/** Twilio's Messaging API: one class for each resource. */
@NullMarked
package dev.faketwilio.internal.messaging;

import org.jspecify.annotations.NullMarked;
