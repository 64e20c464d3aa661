/** The tokens of OAuth apps. */
@NullMarked
package dev.faketwilio.internal.oauth;

import org.jspecify.annotations.NullMarked;
