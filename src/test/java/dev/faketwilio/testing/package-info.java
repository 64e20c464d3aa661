@NullMarked
package dev.faketwilio.testing;

import org.jspecify.annotations.NullMarked;
