/** Link shortening as immutable records: domains, their certificates and configuration, and the words that seed them. */
@NullMarked
package dev.faketwilio.messaging.linkshortening;

import org.jspecify.annotations.NullMarked;
