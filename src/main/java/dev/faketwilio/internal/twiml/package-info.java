/** Reads what the code under test answers to an incoming message: TwiML. */
@NullMarked
package dev.faketwilio.internal.twiml;

import org.jspecify.annotations.NullMarked;
