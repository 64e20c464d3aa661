@NullMarked
package dev.faketwilio.serverless;

import org.jspecify.annotations.NullMarked;
