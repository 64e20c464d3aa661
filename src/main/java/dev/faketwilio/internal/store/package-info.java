/**
 * The account's state: one immutable {@link dev.faketwilio.internal.store.AccountState} of tables. A change makes a new state
 * that shares nearly everything with the old one, so a snapshot, a restore and a roll-back are one reference each.
 */
@NullMarked
package dev.faketwilio.internal.store;

import org.jspecify.annotations.NullMarked;
