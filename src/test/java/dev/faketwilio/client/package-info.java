@NullMarked
package dev.faketwilio.client;

import org.jspecify.annotations.NullMarked;
