/** What happened in a sandbox, for people: read out of journal and state, bounded and without secrets. */
@NullMarked
package dev.faketwilio.internal.trace;

import org.jspecify.annotations.NullMarked;
