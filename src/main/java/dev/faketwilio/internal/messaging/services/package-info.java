/** Messaging Services and their sender pools: one class for each resource. */
@NullMarked
package dev.faketwilio.internal.messaging.services;

import org.jspecify.annotations.NullMarked;
