/** The rules by which a sandbox's requests meet faults: for which requests, how often, and where requests wait. */
@NullMarked
package dev.faketwilio.internal.faults;

import org.jspecify.annotations.NullMarked;
