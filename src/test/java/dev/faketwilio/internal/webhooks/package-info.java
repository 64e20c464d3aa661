@NullMarked
package dev.faketwilio.internal.webhooks;

import org.jspecify.annotations.NullMarked;
