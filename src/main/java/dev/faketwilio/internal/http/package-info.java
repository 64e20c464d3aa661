/** The HTTP server: bytes to requests, replies to bytes. The only package that knows Undertow. */
@NullMarked
package dev.faketwilio.internal.http;

import org.jspecify.annotations.NullMarked;
