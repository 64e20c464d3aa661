@NullMarked
package dev.faketwilio.internal.json;

import org.jspecify.annotations.NullMarked;
