/** Benchmarks, started by hand: they print figures and assert nothing. */
@NullMarked
package dev.faketwilio.bench;

import org.jspecify.annotations.NullMarked;
