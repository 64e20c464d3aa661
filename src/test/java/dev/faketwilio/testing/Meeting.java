package dev.faketwilio.testing;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** A point at which two threads of one run wait for each other, so that samples surely overlap. One for each run. */
public final class Meeting {

    private final CyclicBarrier barrier = new CyclicBarrier(2);

    private Meeting() {}

    /** The meeting of the run. */
    @SuppressWarnings("deprecation") // computeIfAbsent came with JUnit 6 only
    public static Meeting of(ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(Meeting.class))
                .getOrComputeIfAbsent(Meeting.class, type -> new Meeting(), Meeting.class);
    }

    /** Waits for the other, but not forever. */
    public void await() {
        try {
            barrier.await(30, TimeUnit.SECONDS);
        } catch (BrokenBarrierException | TimeoutException e) {
            throw new AssertionError("The other did not come", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Gives the meeting to parameters. */
    public static final class Parameter implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Meeting.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return of(context);
        }
    }

    /** Meets before and after all that other extensions do for a class: declared first, it goes first and last. */
    public static final class Around implements BeforeAllCallback, AfterAllCallback {

        @Override
        public void beforeAll(ExtensionContext context) {
            of(context).await();
        }

        @Override
        public void afterAll(ExtensionContext context) {
            of(context).await();
        }
    }
}
