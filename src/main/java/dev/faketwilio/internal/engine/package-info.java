/**
 * The small framework in which Twilio's resources are declared: routes, parameters, paging, SIDs, errors. It knows
 * neither HTTP nor threads, and no resource by name.
 */
@NullMarked
package dev.faketwilio.internal.engine;

import org.jspecify.annotations.NullMarked;
