@NullMarked
package dev.faketwilio.internal.standalone;

import org.jspecify.annotations.NullMarked;
