/** Twilio's Serverless API: one class for each resource. */
@NullMarked
package dev.faketwilio.internal.serverless;

import org.jspecify.annotations.NullMarked;
