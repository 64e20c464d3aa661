package dev.faketwilio.assertions;

import dev.faketwilio.Deletion;
import dev.faketwilio.Operation;
import dev.faketwilio.Resources;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.internal.matching.Criterion;
import dev.faketwilio.messaging.MessagingService;
import dev.faketwilio.messaging.TwilioMessage;
import dev.faketwilio.messaging.compliance.A2pBrand;
import dev.faketwilio.serverless.ServerlessAsset;
import dev.faketwilio.serverless.ServerlessBuild;
import dev.faketwilio.serverless.ServerlessEnvironment;
import dev.faketwilio.serverless.ServerlessFunction;
import dev.faketwilio.serverless.ServerlessService;
import dev.faketwilio.serverless.ServerlessVariable;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A kind of resource, with what assertions need to know of it.
 *
 * @param name what one is called in failure texts
 * @param resources where they are in a sandbox
 * @param naming how one is told from the others
 * @param create the operation that makes one
 * @param delete the operation that deletes one
 * @param <T> the resource's record
 */
record Kind<T>(
        String name,
        Function<TwilioSandbox, Resources<T>> resources,
        Naming<T> naming,
        Operation create,
        Operation delete) {

    static final Kind<ServerlessService> SERVERLESS_SERVICE = new Kind<>(
            "serverless service",
            twilio -> twilio.serverless().services(),
            new Naming<>(
                    service -> List.of(service.sid(), service.uniqueName()),
                    service -> "",
                    service -> quoted(service.uniqueName())),
            ServerlessService.CREATE,
            ServerlessService.DELETE);

    static final Kind<ServerlessFunction> FUNCTION = new Kind<>(
            "function",
            twilio -> twilio.serverless().functions(),
            Naming.ofPart(
                    function -> function.sid(),
                    function -> function.serviceSid(),
                    function -> quoted(function.friendlyName())),
            ServerlessFunction.CREATE,
            ServerlessFunction.DELETE);

    static final Kind<ServerlessAsset> ASSET = new Kind<>(
            "asset",
            twilio -> twilio.serverless().assets(),
            Naming.ofPart(asset -> asset.sid(), asset -> asset.serviceSid(), asset -> quoted(asset.friendlyName())),
            ServerlessAsset.CREATE,
            ServerlessAsset.DELETE);

    static final Kind<ServerlessBuild> BUILD = new Kind<>(
            "build",
            twilio -> twilio.serverless().builds(),
            Naming.ofPart(
                    build -> build.sid(),
                    build -> build.serviceSid(),
                    build -> build.status().name().toLowerCase(Locale.ROOT)),
            ServerlessBuild.CREATE,
            ServerlessBuild.DELETE);

    static final Kind<ServerlessEnvironment> ENVIRONMENT = new Kind<>(
            "environment",
            twilio -> twilio.serverless().environments(),
            Naming.ofPart(
                    environment -> environment.sid(),
                    environment -> environment.serviceSid(),
                    environment -> quoted(environment.uniqueName())),
            ServerlessEnvironment.CREATE,
            ServerlessEnvironment.DELETE);

    static final Kind<ServerlessVariable> VARIABLE = new Kind<>(
            "variable",
            twilio -> twilio.serverless().variables(),
            Naming.ofPart(
                    variable -> variable.sid(), variable -> variable.serviceSid(), variable -> quoted(variable.key())),
            ServerlessVariable.CREATE,
            ServerlessVariable.DELETE);

    static final Kind<TwilioMessage> MESSAGE = new Kind<>(
            "message",
            twilio -> twilio.messaging().messages(),
            Naming.of(message -> message.sid(), message -> quoted(message.body()) + " to " + message.to()),
            TwilioMessage.CREATE,
            TwilioMessage.DELETE);

    static final Kind<MessagingService> MESSAGING_SERVICE = new Kind<>(
            "messaging service",
            twilio -> twilio.messaging().services(),
            Naming.of(service -> service.sid(), service -> quoted(service.friendlyName())),
            MessagingService.CREATE,
            MessagingService.DELETE);

    static final Kind<A2pBrand> BRAND_REGISTRATION = new Kind<>(
            "brand registration",
            twilio -> twilio.messaging().brandRegistrations(),
            Naming.of(brand -> brand.sid(), brand -> brand.brandType().name()),
            A2pBrand.CREATE,
            // none deletes a brand
            A2pBrand.UPDATE);

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
        return naming.names.apply(resource);
    }

    /** Returns what the path of a request to a resource says. */
    Criterion[] path(T resource, TwilioSandbox twilio) {
        Criterion itself = Criterion.pathVariable(delete, "Sid", names(resource));
        return service(naming.serviceSid.apply(resource), twilio)
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
        return names(resource).get(0) + " (" + naming.label.apply(resource)
                + inService(naming.serviceSid.apply(resource), twilio) + ")";
    }

    /**
     * What tells one resource of a kind from the others.
     *
     * @param names the names by which one is found: first its SID
     * @param serviceSid the SID of the Serverless Service that it belongs to; empty for none
     * @param label what a person calls it
     */
    private record Naming<T>(
            Function<T, List<String>> names, Function<T, String> serviceSid, Function<T, String> label) {

        /** Found by its SID alone. */
        static <T> Naming<T> of(Function<T, String> sid, Function<T, String> label) {
            return ofPart(sid, resource -> "", label);
        }

        /** Found by its SID alone; belongs to a Serverless Service. */
        static <T> Naming<T> ofPart(
                Function<T, String> sid, Function<T, String> serviceSid, Function<T, String> label) {
            return new Naming<>(resource -> List.of(sid.apply(resource)), serviceSid, label);
        }
    }
}
