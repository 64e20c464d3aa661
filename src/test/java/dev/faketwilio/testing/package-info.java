/** Tools that several tests share: plain HTTP clients, endpoints, runs of sample test classes. */
@NullMarked
package dev.faketwilio.testing;

import org.jspecify.annotations.NullMarked;
