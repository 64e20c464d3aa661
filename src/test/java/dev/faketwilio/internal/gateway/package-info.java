@NullMarked
package dev.faketwilio.internal.gateway;

import org.jspecify.annotations.NullMarked;
