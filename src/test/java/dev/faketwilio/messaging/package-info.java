@NullMarked
package dev.faketwilio.messaging;

import org.jspecify.annotations.NullMarked;
