/** Twilio's Messaging API, put together of the resources in the packages below: what is listed, seen and seeded. */
@NullMarked
package dev.faketwilio.internal.messaging;

import org.jspecify.annotations.NullMarked;
