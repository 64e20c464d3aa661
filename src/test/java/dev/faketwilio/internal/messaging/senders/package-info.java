@NullMarked
package dev.faketwilio.internal.messaging.senders;

import org.jspecify.annotations.NullMarked;
