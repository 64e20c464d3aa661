@NullMarked
package dev.faketwilio.internal.trace;

import org.jspecify.annotations.NullMarked;
