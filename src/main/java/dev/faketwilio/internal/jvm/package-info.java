/** What is one for a whole JVM, and decides where its HTTP clients connect and whom they trust. */
@NullMarked
package dev.faketwilio.internal.jvm;

import org.jspecify.annotations.NullMarked;
