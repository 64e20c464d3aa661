package dev.faketwilio.assertions;

import dev.faketwilio.Deletion;
import dev.faketwilio.Operation;
import dev.faketwilio.Resources;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.internal.matching.Criterion;
import dev.faketwilio.messaging.Message;
import dev.faketwilio.messaging.MessagingService;
import dev.faketwilio.messaging.compliance.BrandRegistration;
import dev.faketwilio.serverless.Asset;
import dev.faketwilio.serverless.Build;
import dev.faketwilio.serverless.Environment;
import dev.faketwilio.serverless.ServerlessFunction;
import dev.faketwilio.serverless.ServerlessService;
import dev.faketwilio.serverless.Variable;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A kind of resource, with what assertions need to know of it.
 *
 * @param name what one is called in failure texts
 * @param resources where they are in a sandbox
 * @param names the names by which one is found: first its SID
 * @param serviceSid the SID of the Serverless Service that it belongs to; empty for none
 * @param label what a person calls a resource
 * @param create the operation that makes one
 * @param delete the operation that deletes one
 * @param <T> the resource's record
 */
record Kind<T>(
        String name,
        Function<TwilioSandbox, Resources<T>> resources,
        Function<T, List<String>> names,
        Function<T, String> serviceSid,
        BiFunction<T, TwilioSandbox, String> label,
        Operation create,
        Operation delete) {

    static final Kind<ServerlessService> SERVERLESS_SERVICE = new Kind<>(
            "serverless service",
            twilio -> twilio.serverless().services(),
            service -> List.of(service.sid(), service.uniqueName()),
            service -> "",
            (service, twilio) -> quoted(service.uniqueName()),
            ServerlessService.CREATE,
            ServerlessService.DELETE);

    static final Kind<ServerlessFunction> FUNCTION = new Kind<>(
            "function",
            twilio -> twilio.serverless().functions(),
            function -> List.of(function.sid()),
            function -> function.serviceSid(),
            (function, twilio) -> quoted(function.friendlyName()) + inService(function.serviceSid(), twilio),
            ServerlessFunction.CREATE,
            ServerlessFunction.DELETE);

    static final Kind<Asset> ASSET = new Kind<>(
            "asset",
            twilio -> twilio.serverless().assets(),
            asset -> List.of(asset.sid()),
            asset -> asset.serviceSid(),
            (asset, twilio) -> quoted(asset.friendlyName()) + inService(asset.serviceSid(), twilio),
            Asset.CREATE,
            Asset.DELETE);

    static final Kind<Build> BUILD = new Kind<>(
            "build",
            twilio -> twilio.serverless().builds(),
            build -> List.of(build.sid()),
            build -> build.serviceSid(),
            (build, twilio) -> build.status().name().toLowerCase(Locale.ROOT) + inService(build.serviceSid(), twilio),
            Build.CREATE,
            Build.DELETE);

    static final Kind<Environment> ENVIRONMENT = new Kind<>(
            "environment",
            twilio -> twilio.serverless().environments(),
            environment -> List.of(environment.sid()),
            environment -> environment.serviceSid(),
            (environment, twilio) -> quoted(environment.uniqueName()) + inService(environment.serviceSid(), twilio),
            Environment.CREATE,
            Environment.DELETE);

    static final Kind<Variable> VARIABLE = new Kind<>(
            "variable",
            twilio -> twilio.serverless().variables(),
            variable -> List.of(variable.sid()),
            variable -> variable.serviceSid(),
            (variable, twilio) -> quoted(variable.key()) + inService(variable.serviceSid(), twilio),
            Variable.CREATE,
            Variable.DELETE);

    static final Kind<Message> MESSAGE = new Kind<>(
            "message",
            twilio -> twilio.messaging().messages(),
            message -> List.of(message.sid()),
            message -> "",
            (message, twilio) -> quoted(message.body()) + " to " + message.to(),
            Message.CREATE,
            Message.DELETE);

    static final Kind<MessagingService> MESSAGING_SERVICE = new Kind<>(
            "messaging service",
            twilio -> twilio.messaging().services(),
            service -> List.of(service.sid()),
            service -> "",
            (service, twilio) -> quoted(service.friendlyName()),
            MessagingService.CREATE,
            MessagingService.DELETE);

    static final Kind<BrandRegistration> BRAND_REGISTRATION = new Kind<>(
            "brand registration",
            twilio -> twilio.messaging().brandRegistrations(),
            brand -> List.of(brand.sid()),
            brand -> "",
            (brand, twilio) -> brand.brandType().name(),
            BrandRegistration.CREATE,
            // none deletes a brand
            BrandRegistration.UPDATE);

    private static String inService(String serviceSid, TwilioSandbox twilio) {
        return service(serviceSid, twilio)
                .map(service -> " in service " + quoted(service.uniqueName()))
                .orElse("");
    }

    /** The Service of that SID, also if it has been deleted. */
    private static Optional<ServerlessService> service(String sid, TwilioSandbox twilio) {
        Resources<ServerlessService> services = twilio.serverless().services();
        return Stream.concat(
                        services.all().stream(), services.deleted().stream().map(Deletion::resource))
                .filter(service -> service.sid().equals(sid))
                .findFirst();
    }

    static String quoted(String text) {
        return "\"" + text + "\"";
    }

    /** The resources of this kind in a sandbox. */
    Resources<T> in(TwilioSandbox twilio) {
        return resources.apply(Objects.requireNonNull(twilio, "twilio"));
    }

    /** The names by which a resource is found: first its SID. */
    List<String> names(T resource) {
        return names.apply(resource);
    }

    /** Returns what the path of a request to a resource says. */
    Criterion[] path(T resource, TwilioSandbox twilio) {
        Criterion itself = Criterion.pathVariable(delete, "Sid", names(resource));
        return service(serviceSid.apply(resource), twilio)
                .map(service -> new Criterion[] {
                    Criterion.pathVariable(delete, "ServiceSid", SERVERLESS_SERVICE.names(service)), itself
                })
                .orElseGet(() -> new Criterion[] {itself});
    }

    /** A resource as failure texts name it: kind, SID and label. */
    String describe(T resource, TwilioSandbox twilio) {
        return name + " " + entry(resource, twilio);
    }

    /** A resource as lists in failure texts name it: SID and label. */
    String entry(T resource, TwilioSandbox twilio) {
        return names(resource).get(0) + " (" + label.apply(resource, twilio) + ")";
    }
}
