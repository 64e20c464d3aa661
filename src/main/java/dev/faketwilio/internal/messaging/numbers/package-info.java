/** The phone numbers, short codes and other senders that the account owns: one class for each resource. */
@NullMarked
package dev.faketwilio.internal.messaging.numbers;

import org.jspecify.annotations.NullMarked;
