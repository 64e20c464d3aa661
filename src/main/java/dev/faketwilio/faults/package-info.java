/** What goes wrong between a sandbox and its clients because the test says so. */
@NullMarked
package dev.faketwilio.faults;

import org.jspecify.annotations.NullMarked;
