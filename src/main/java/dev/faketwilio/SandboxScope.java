package dev.faketwilio;

/** For how much of a test class one sandbox, and so one Twilio account, lasts. */
public enum SandboxScope {

    /**
     * One sandbox for the test class with its nested classes. Before each test its state goes back to what the
     * {@code @BeforeAll} methods (and {@code seed}) put there. The default.
     */
    PER_CLASS,

    /**
     * A sandbox of its own for each test, with the state that the {@code @BeforeAll} methods (and {@code seed}) put into
     * the sandbox of the class. The choice for test methods that run concurrently.
     */
    PER_TEST
}
