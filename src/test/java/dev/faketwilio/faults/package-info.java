@NullMarked
package dev.faketwilio.faults;

import org.jspecify.annotations.NullMarked;
