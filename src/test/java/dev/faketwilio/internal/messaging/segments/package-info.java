@NullMarked
package dev.faketwilio.internal.messaging.segments;

import org.jspecify.annotations.NullMarked;
