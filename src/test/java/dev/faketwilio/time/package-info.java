@NullMarked
package dev.faketwilio.time;

import org.jspecify.annotations.NullMarked;
