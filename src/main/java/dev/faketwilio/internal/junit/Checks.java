package dev.faketwilio.internal.junit;

import dev.faketwilio.SandboxScope;
import dev.faketwilio.internal.sandbox.Options;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What is refused, since tests would disturb each other or options mean nothing together. */
final class Checks {

    private Checks() {}

    static void options(Options options) {
        if (options.fixedAccount()
                && (options.accountSid().isEmpty() || options.authToken().isEmpty())) {
            throw new ExtensionConfigurationException(
                    "FakeTwilio has only half of a fixed account: give both accountSid and authToken, or neither");
        }
        if (options.fixedAccount() && options.scope() == SandboxScope.PER_TEST) {
            throw new ExtensionConfigurationException("FakeTwilio cannot give the fixed account "
                    + options.accountSid() + " to several sandboxes: remove accountSid, or use PER_CLASS, which"
                    + " puts the account back to its baseline before each test");
        }
        if (options.limits().recording() < 1) {
            throw new ExtensionConfigurationException("FakeTwilio cannot keep at most "
                    + options.limits().recording() + " bytes of requests: expected recordingLimit to be at least 1");
        }
        if (options.port() < 0 || options.port() > 65_535) {
            throw new ExtensionConfigurationException(
                    "FakeTwilio cannot listen on port " + options.port() + ": expected 0 (any) to 65535");
        }
    }

    /** Refuses a second declaration for the same tests, unless it says the same. */
    static void sameOptions(Options first, Optional<Options> second, ExtensionContext context) {
        if (second.isPresent() && !second.get().equals(first)) {
            throw new ExtensionConfigurationException("FakeTwilio is declared twice for " + context.getDisplayName()
                    + ", with different options. Keep one declaration, with all options, on the outermost class");
        }
    }

    /** Refuses tests, or nested classes, that run beside others in one sandbox. */
    static void oneAtATime(ExtensionContext context, ClassScope scope) {
        boolean parallel = context.getConfigurationParameter("junit.jupiter.execution.parallel.enabled")
                .map(Boolean::parseBoolean)
                .orElse(false);
        if (!parallel) {
            return;
        }
        Optional<ExtensionContext> next = Optional.of(context);
        while (next.isPresent() && !next.get().getUniqueId().equals(scope.outermostId())) {
            ExtensionContext at = next.get();
            if (at.getExecutionMode() == ExecutionMode.CONCURRENT) {
                throw new ExtensionConfigurationException("The tests of "
                        + context.getRequiredTestClass().getName()
                        + " run concurrently, but share one FakeTwilio sandbox that is reset before each test."
                        + " Give each test its own (@FakeTwilioTest(sandbox = PER_TEST)), or run them one after"
                        + " the other (@Execution(SAME_THREAD)), or do without the reset"
                        + " (@FakeTwilioTest(reset = false))");
            }
            next = at.getParent();
        }
    }
}
