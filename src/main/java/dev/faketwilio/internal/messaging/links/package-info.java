/** Link shortening and the lists of deactivated numbers: one class for each resource. */
@NullMarked
package dev.faketwilio.internal.messaging.links;

import org.jspecify.annotations.NullMarked;
