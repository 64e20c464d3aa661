package dev.faketwilio.internal.faults;

import dev.faketwilio.Operation;
import dev.faketwilio.faults.FaultRule;
import dev.faketwilio.faults.Faults;

/**
 * The faults of a sandbox in the hands of somebody who may not set them up for ever.
 *
 * @param guard called before each change; throws an exception to refuse it
 */
record GuardedFaults(FaultRules rules, Runnable guard) implements Faults {

    @Override
    public FaultRule on(Operation operation) {
        guard.run();
        return rules.on(operation);
    }

    @Override
    public FaultRule onAnyRequest() {
        guard.run();
        return rules.onAnyRequest();
    }

    @Override
    public void clear() {
        guard.run();
        rules.clear();
    }

    @Override
    public void verify() {
        rules.verify();
    }

    @Override
    public String toString() {
        return rules.toString();
    }
}
