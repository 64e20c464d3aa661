package dev.faketwilio.assertions;

import dev.faketwilio.Operation;
import dev.faketwilio.Resources;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.messaging.MessagingService;
import dev.faketwilio.serverless.ServerlessFunction;
import dev.faketwilio.serverless.ServerlessService;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A kind of resource, with what assertions need to know of it.
 *
 * @param name what one is called in failure texts
 * @param resources where they are in a sandbox
 * @param sid a resource's SID
 * @param label what a person calls a resource
 * @param create the operation that makes one
 * @param delete the operation that deletes one
 * @param <T> the resource's record
 */
record Kind<T>(
        String name,
        Function<TwilioSandbox, Resources<T>> resources,
        Function<T, String> sid,
        BiFunction<T, TwilioSandbox, String> label,
        Operation create,
        Operation delete) {

    static final Kind<ServerlessService> SERVERLESS_SERVICE = new Kind<>(
            "serverless service",
            twilio -> twilio.serverless().services(),
            ServerlessService::sid,
            (service, twilio) -> quoted(service.uniqueName()),
            ServerlessService.CREATE,
            ServerlessService.DELETE);

    static final Kind<ServerlessFunction> FUNCTION = new Kind<>(
            "function",
            twilio -> twilio.serverless().functions(),
            ServerlessFunction::sid,
            (function, twilio) -> quoted(function.friendlyName()) + inService(function.serviceSid(), twilio),
            ServerlessFunction.CREATE,
            ServerlessFunction.DELETE);

    static final Kind<MessagingService> MESSAGING_SERVICE = new Kind<>(
            "messaging service",
            twilio -> twilio.messaging().services(),
            MessagingService::sid,
            (service, twilio) -> quoted(service.friendlyName()),
            MessagingService.CREATE,
            MessagingService.DELETE);

    private static String inService(String serviceSid, TwilioSandbox twilio) {
        return twilio.serverless()
                .services()
                .find(serviceSid)
                .map(service -> " in service " + quoted(service.uniqueName()))
                .orElse("");
    }

    static String quoted(String text) {
        return "\"" + text + "\"";
    }

    /** A resource as failure texts name it: kind, SID and label. */
    String describe(T resource, TwilioSandbox twilio) {
        return name + " " + entry(resource, twilio);
    }

    /** A resource as lists in failure texts name it: SID and label. */
    String entry(T resource, TwilioSandbox twilio) {
        return sid.apply(resource) + " (" + label.apply(resource, twilio) + ")";
    }
}
