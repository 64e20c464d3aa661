@NullMarked
package dev.faketwilio.internal.store;

import org.jspecify.annotations.NullMarked;
