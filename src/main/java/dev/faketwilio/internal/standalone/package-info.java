/** The program: FakeTwilio as a process of its own, for clients in any language. */
@NullMarked
package dev.faketwilio.internal.standalone;

import org.jspecify.annotations.NullMarked;
