/** Records what happens in a sandbox, in order and up to a limit; requests and webhook calls are kept, selected, awaited and listed in the same way. */
@NullMarked
package dev.faketwilio.internal.recording;

import org.jspecify.annotations.NullMarked;
