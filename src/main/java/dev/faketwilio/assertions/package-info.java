/** AssertJ assertions on sandboxes, their resources and their requests. */
@NullMarked
package dev.faketwilio.assertions;

import org.jspecify.annotations.NullMarked;
