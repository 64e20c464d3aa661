@NullMarked
package dev.faketwilio.internal.messaging.messages;

import org.jspecify.annotations.NullMarked;
