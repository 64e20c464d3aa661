@NullMarked
package dev.faketwilio;

import org.jspecify.annotations.NullMarked;
