/** What is recorded of a sandbox, in order and up to a limit: kept, selected, awaited and listed in the same way. */
@NullMarked
package dev.faketwilio.internal.recording;

import org.jspecify.annotations.NullMarked;
