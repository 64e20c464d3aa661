/** The requests that reached a sandbox, recorded as they arrived and completed with their answers. */
@NullMarked
package dev.faketwilio.requests;

import org.jspecify.annotations.NullMarked;
