@NullMarked
package dev.faketwilio.internal.messaging.delivery;

import org.jspecify.annotations.NullMarked;
