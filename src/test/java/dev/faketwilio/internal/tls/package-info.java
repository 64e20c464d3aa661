@NullMarked
package dev.faketwilio.internal.tls;

import org.jspecify.annotations.NullMarked;
