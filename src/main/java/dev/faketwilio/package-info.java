/**
 * FakeTwilio: an embedded, in-memory fake of Twilio for JVM tests.
 *
 * <p>Start at {@link dev.faketwilio.FakeTwilio} (the JUnit extension), {@link dev.faketwilio.FakeTwilioServer} (the
 * same without JUnit) and {@link dev.faketwilio.TwilioSandbox} (what a test holds in its hands).
 */
@NullMarked
package dev.faketwilio;

import org.jspecify.annotations.NullMarked;
