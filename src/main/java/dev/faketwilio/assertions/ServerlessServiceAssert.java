package dev.faketwilio.assertions;

import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.internal.arguments.Elements;
import dev.faketwilio.internal.matching.Criterion;
import dev.faketwilio.serverless.ServerlessFunction;
import dev.faketwilio.serverless.ServerlessService;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.AbstractAssert;

/** Assertions on a Serverless Service and what belongs to it. Not thread-safe. */
public final class ServerlessServiceAssert extends AbstractAssert<ServerlessServiceAssert, ServerlessService> {

    private final TwilioSandbox twilio;

    ServerlessServiceAssert(ServerlessService actual, TwilioSandbox twilio) {
        super(actual, ServerlessServiceAssert.class);
        this.twilio = twilio;
    }

    /**
     * Fails unless the Service has the friendly name.
     *
     * <p>For a Service {@code Checkout}, {@code hasFriendlyName("Checkout")} passes and
     * {@code hasFriendlyName("checkout")} fails.
     *
     * @param expected the friendly name
     * @return this
     */
    public ServerlessServiceAssert hasFriendlyName(String expected) {
        Objects.requireNonNull(expected, "expected");
        return has("friendly_name", actual.friendlyName(), expected);
    }

    /**
     * Fails unless the Functions of the Service do, or do not, see the account's credentials.
     *
     * <p>For a Service with Twilio's defaults, {@code hasIncludeCredentials(true)} passes and
     * {@code hasIncludeCredentials(false)} fails.
     *
     * @param expected whether they do
     * @return this
     */
    public ServerlessServiceAssert hasIncludeCredentials(boolean expected) {
        return has("include_credentials", actual.includeCredentials(), expected);
    }

    /**
     * Fails unless the Service can, or cannot, be edited in Twilio's Console.
     *
     * <p>For a Service with Twilio's defaults, {@code hasUiEditable(false)} passes and {@code hasUiEditable(true)}
     * fails.
     *
     * @param expected whether it can
     * @return this
     */
    public ServerlessServiceAssert hasUiEditable(boolean expected) {
        return has("ui_editable", actual.uiEditable(), expected);
    }

    /**
     * Fails unless the Service has a Function of that friendly name.
     *
     * <p>With a Function {@code /pay}, {@code hasFunction("/pay")} passes and {@code hasFunction("pay")} fails.
     *
     * @param friendlyName the Function's friendly name
     * @return this
     */
    public ServerlessServiceAssert hasFunction(String friendlyName) {
        if (!functionNames().contains(friendlyName)) {
            failWithMessage(
                    "Expected serverless service \"%s\" to have a function \"%s\", but %s.\n%s",
                    actual.uniqueName(), friendlyName, found(functionNames()), requests());
        }
        return this;
    }

    /**
     * Fails if the Service has a Function of that friendly name.
     *
     * <p>With a Function {@code /pay}, {@code doesNotHaveFunction("/refund")} passes and
     * {@code doesNotHaveFunction("/pay")} fails.
     *
     * @param friendlyName the Function's friendly name
     * @return this
     */
    public ServerlessServiceAssert doesNotHaveFunction(String friendlyName) {
        Objects.requireNonNull(friendlyName, "friendlyName");
        if (functionNames().contains(friendlyName)) {
            failWithMessage(
                    "Expected serverless service \"%s\" to have no function \"%s\", but %s.\n%s",
                    actual.uniqueName(), friendlyName, found(functionNames()), requests());
        }
        return this;
    }

    /**
     * Fails unless the Service has Functions of exactly these friendly names, in any order.
     *
     * <p>With the Functions {@code /pay} and {@code /refund}, {@code hasOnlyFunctions("/refund", "/pay")} passes and
     * {@code hasOnlyFunctions("/pay")} fails.
     *
     * @param friendlyNames the Functions' friendly names; none for no Functions
     * @return this
     */
    public ServerlessServiceAssert hasOnlyFunctions(String... friendlyNames) {
        List<String> expected =
                Elements.of(friendlyNames, "friendlyNames").stream().sorted().toList();
        List<String> found = functionNames().stream().sorted().toList();
        if (!found.equals(expected)) {
            failWithMessage(
                    "Expected serverless service \"%s\" to have %s, but %s.\n%s",
                    actual.uniqueName(),
                    expected.isEmpty() ? "no functions" : "only the functions " + expected,
                    found(found),
                    requests());
        }
        return this;
    }

    private ServerlessServiceAssert has(String property, Object found, Object expected) {
        if (!found.equals(expected)) {
            failWithMessage(
                    "Expected serverless service \"%s\" to have %s <%s>, but it is <%s>.\n%s",
                    actual.uniqueName(),
                    property,
                    expected,
                    found,
                    Nearest.requests(
                            twilio.requests(),
                            ServerlessService.UPDATE,
                            Criterion.pathVariable(
                                    ServerlessService.UPDATE, "Sid", Kind.SERVERLESS_SERVICE.names(actual)),
                            Criterion.property(property, expected)));
        }
        return this;
    }

    private static String found(List<String> functionNames) {
        return functionNames.isEmpty() ? "it has no functions" : "its functions are " + functionNames;
    }

    private List<String> functionNames() {
        return twilio.serverless().functions().all().stream()
                .filter(function -> function.serviceSid().equals(actual.sid()))
                .map(ServerlessFunction::friendlyName)
                .toList();
    }

    private String requests() {
        return Nearest.requests(
                twilio.requests(),
                ServerlessFunction.CREATE,
                Criterion.pathVariable(ServerlessFunction.CREATE, "ServiceSid", Kind.SERVERLESS_SERVICE.names(actual)));
    }
}
