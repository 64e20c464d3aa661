@NullMarked
package dev.faketwilio.internal.junit;

import org.jspecify.annotations.NullMarked;
