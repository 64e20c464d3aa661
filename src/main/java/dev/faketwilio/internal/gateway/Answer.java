package dev.faketwilio.internal.gateway;

/** What a request comes to: the reply, or that there will be one. */
public sealed interface Answer permits TwilioReply, Waiting {}
