@NullMarked
package dev.faketwilio.assertions;

import org.jspecify.annotations.NullMarked;
