@NullMarked
package dev.faketwilio.webhooks;

import org.jspecify.annotations.NullMarked;
