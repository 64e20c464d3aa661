@NullMarked
package dev.faketwilio.internal.jvm;

import org.jspecify.annotations.NullMarked;
