/** The life cycle of sandboxes in JUnit: what lives in which store, and which sandbox is whose. */
@NullMarked
package dev.faketwilio.internal.junit;

import org.jspecify.annotations.NullMarked;
