@NullMarked
package dev.faketwilio.internal.trace.page;

import org.jspecify.annotations.NullMarked;
