@NullMarked
package dev.faketwilio.requests;

import org.jspecify.annotations.NullMarked;
