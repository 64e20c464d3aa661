/** Properties of resources and their values: what the public resource types are made of. */
@NullMarked
package dev.faketwilio.internal.properties;

import org.jspecify.annotations.NullMarked;
