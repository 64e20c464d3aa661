/** JSON in the form in which Twilio writes it. The only package that knows the JSON library. */
@NullMarked
package dev.faketwilio.internal.json;

import org.jspecify.annotations.NullMarked;
