package com.example;

import java.util.concurrent.Executor;

/** Starts the {@link FunctionReaper} in the background. Nobody waits for it. */
public final class NightlyCleanUp {

    private final FunctionReaper reaper;
    private final Executor executor;

    public NightlyCleanUp(FunctionReaper reaper, Executor executor) {
        this.reaper = reaper;
        this.executor = executor;
    }

    public void start(String serviceSid, String... kept) {
        executor.execute(() -> reaper.deleteUnused(serviceSid, kept));
    }
}
