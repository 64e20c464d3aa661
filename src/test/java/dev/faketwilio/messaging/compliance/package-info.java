@NullMarked
package dev.faketwilio.messaging.compliance;

import org.jspecify.annotations.NullMarked;
