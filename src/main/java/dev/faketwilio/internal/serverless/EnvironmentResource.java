package dev.faketwilio.internal.serverless;

import dev.faketwilio.internal.engine.Call;
import dev.faketwilio.internal.engine.Declaration;
import dev.faketwilio.internal.engine.Parameter;
import dev.faketwilio.internal.engine.Representation;
import dev.faketwilio.internal.engine.Resource;
import dev.faketwilio.internal.errors.ServerlessErrors;
import dev.faketwilio.internal.store.Table;
import dev.faketwilio.serverless.Environment;
import dev.faketwilio.serverless.ServerlessService;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * {@code /v1/Services/{ServiceSid}/Environments}: everything the fake knows about Environments (contract/serverless.md
 * 6).
 */
final class EnvironmentResource implements Resource {

    static final Table<Environment> TABLE =
            Table.of("environment", Environment::sid).under(ServiceResource.TABLE, Environment::serviceSid);

    /** Section 9.2. */
    private static final int LIMIT = 25;

    private static final Parameter<String> UNIQUE_NAME = Parameter.text("UniqueName", 100);
    private static final Parameter<String> DOMAIN_SUFFIX =
            Parameter.text("DomainSuffix", 16).where(ServiceResource::isDomainPart);

    @Override
    public Declaration<Environment> declaration() {
        return Declaration.of(TABLE, "EnvironmentSid")
                .create(Environment.CREATE, this::create)
                .list(Environment.LIST, "environments")
                .fetch(Environment.FETCH)
                .delete(Environment.DELETE)
                .json(this::write);
    }

    private Environment create(Call call) {
        String uniqueName = call.required(UNIQUE_NAME);
        // assumed: an empty suffix is none
        String suffix = call.clearable(DOMAIN_SUFFIX, null);
        ServerlessService service = call.parent(ServiceResource.TABLE);
        List<Environment> others = call.transaction().under(TABLE, service.sid());
        String domainName = domainName(service, suffix);
        for (Environment other : others) {
            // "Stage" is the domain of "stage"
            if (other.uniqueName().equals(uniqueName) || other.domainName().equals(domainName)) {
                throw ServerlessErrors.ENVIRONMENT_EXISTS.exception();
            }
        }
        if (others.size() >= LIMIT) {
            throw ServerlessErrors.LIMIT_REACHED.exception("Environments", LIMIT);
        }
        return new Environment(
                call.newSid("ZE"), service.sid(), null, uniqueName, suffix, domainName, call.now(), call.now());
    }

    /** The Environment with another Build, or with none. */
    static Environment running(Environment environment, @Nullable String buildSid, Call call) {
        return new Environment(
                environment.sid(),
                environment.serviceSid(),
                buildSid,
                environment.uniqueName(),
                environment.domainSuffix(),
                environment.domainName(),
                environment.dateCreated(),
                // assumed: a deployment moves the date, since build_sid is a field of the resource
                call.now());
    }

    /** Section 0.9.8: a domain name is lower case, whatever the suffix is. */
    private static String domainName(ServerlessService service, @Nullable String suffix) {
        return service.domainBase() + (suffix == null ? "" : "-" + suffix.toLowerCase(Locale.ROOT)) + ".twil.io";
    }

    private void write(Environment environment, Representation json) {
        String self = "/v1/Services/" + environment.serviceSid() + "/Environments/" + environment.sid();
        json.sids(environment.sid())
                .text("service_sid", environment.serviceSid())
                .text("build_sid", environment.buildSid())
                .text("unique_name", environment.uniqueName())
                .text("domain_suffix", environment.domainSuffix())
                .text("domain_name", environment.domainName())
                .dates(environment.dateCreated(), environment.dateUpdated())
                .url(self)
                .link("variables", self + "/Variables")
                .link("deployments", self + "/Deployments")
                .link("logs", self + "/Logs");
    }
}
