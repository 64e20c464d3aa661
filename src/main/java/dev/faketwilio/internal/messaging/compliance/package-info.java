/** US A2P 10DLC: brands, their vettings, campaigns; and how Twilio's reviews go on. */
@NullMarked
package dev.faketwilio.internal.messaging.compliance;

import org.jspecify.annotations.NullMarked;
