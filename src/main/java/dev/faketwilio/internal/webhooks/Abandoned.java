package dev.faketwilio.internal.webhooks;

/** The sandbox was reset or closed meanwhile: whatever was being done for it ends here. */
final class Abandoned extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Abandoned() {
        super("the sandbox was reset or closed", null, false, false);
    }
}
