package dev.faketwilio.internal.webhooks;

/** The sandbox was reset or closed meanwhile: whatever was being done for it ends here. */
final class Abandoned extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    Abandoned() {
        super("The sandbox was reset or closed");
    }
}
