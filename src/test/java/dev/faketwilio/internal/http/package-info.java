@NullMarked
package dev.faketwilio.internal.http;

import org.jspecify.annotations.NullMarked;
