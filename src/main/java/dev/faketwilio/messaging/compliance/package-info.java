/** US A2P 10DLC and toll-free verification as a test sees them: resources, seeds, reviews. */
@NullMarked
package dev.faketwilio.messaging.compliance;

import org.jspecify.annotations.NullMarked;
