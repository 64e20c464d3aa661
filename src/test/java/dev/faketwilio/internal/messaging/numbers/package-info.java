@NullMarked
package dev.faketwilio.internal.messaging.numbers;

import org.jspecify.annotations.NullMarked;
