@NullMarked
package dev.faketwilio.messaging.linkshortening;

import org.jspecify.annotations.NullMarked;
