@NullMarked
package dev.faketwilio.internal.twiml;

import org.jspecify.annotations.NullMarked;
