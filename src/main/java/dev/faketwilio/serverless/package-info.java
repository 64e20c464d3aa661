/** Twilio Serverless as a test sees it: immutable records of the resources, views of the state, words for seeding. */
@NullMarked
package dev.faketwilio.serverless;

import org.jspecify.annotations.NullMarked;
