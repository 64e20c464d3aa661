/** What several tests need: plain HTTP, without any library of Twilio's. */
@NullMarked
package dev.faketwilio.testing;

import org.jspecify.annotations.NullMarked;
