/** What seeds collect, and how resources are made of it. */
@NullMarked
package dev.faketwilio.internal.seeding;

import org.jspecify.annotations.NullMarked;
