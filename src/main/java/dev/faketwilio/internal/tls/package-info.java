/** Certificates for Twilio's host names, made in memory and forgotten with the server. */
@NullMarked
package dev.faketwilio.internal.tls;

import org.jspecify.annotations.NullMarked;
