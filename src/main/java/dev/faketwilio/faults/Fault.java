package dev.faketwilio.faults;

/** A fault that has been set up. Usable from any thread. */
public interface Fault {

    /** {@return how many requests have met it} */
    int uses();

    /** Removes it: further requests do not meet it, and those that it holds back are let go. */
    void remove();

    /** {@return the fault in words: the requests that it is for, and what happens to them} */
    @Override
    String toString();
}
