/** Traces as pages, and the live look: what is under {@code /_fake}. */
@NullMarked
package dev.faketwilio.internal.trace.page;

import org.jspecify.annotations.NullMarked;
