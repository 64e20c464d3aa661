package dev.faketwilio.bench;

import java.io.IOException;
import java.util.concurrent.ExecutionException;

/** All benchmarks, one after the other, as one table. */
public final class All {

    private All() {}

    /** Runs them. */
    public static void main(String... args) throws IOException, InterruptedException, ExecutionException {
        Table.head();
        HotPaths.main();
        FreshJvm.main();
        Lukewarm.main();
        Sandboxes.main();
        Scale.main();
        Memory.main();
    }
}
