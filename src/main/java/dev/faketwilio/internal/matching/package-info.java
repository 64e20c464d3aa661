/** What is wanted of requests, how far those that came are from it, and how failure texts list them. */
@NullMarked
package dev.faketwilio.internal.matching;

import org.jspecify.annotations.NullMarked;
