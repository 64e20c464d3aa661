/** Bridges to the official client libraries. */
@NullMarked
package dev.faketwilio.client;

import org.jspecify.annotations.NullMarked;
