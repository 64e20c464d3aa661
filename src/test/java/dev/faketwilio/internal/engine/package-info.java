@NullMarked
package dev.faketwilio.internal.engine;

import org.jspecify.annotations.NullMarked;
