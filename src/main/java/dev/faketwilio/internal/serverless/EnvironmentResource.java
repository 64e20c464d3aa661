package dev.faketwilio.internal.serverless;

import static dev.faketwilio.internal.engine.Rule.text;
import static dev.faketwilio.serverless.ServerlessEnvironment.BUILD_SID;
import static dev.faketwilio.serverless.ServerlessEnvironment.DOMAIN_NAME;
import static dev.faketwilio.serverless.ServerlessEnvironment.DOMAIN_SUFFIX;
import static dev.faketwilio.serverless.ServerlessEnvironment.SERVICE_SID;
import static dev.faketwilio.serverless.ServerlessEnvironment.UNIQUE_NAME;

import dev.faketwilio.internal.engine.Call;
import dev.faketwilio.internal.engine.Declaration;
import dev.faketwilio.internal.engine.Resource;
import dev.faketwilio.internal.engine.Rule;
import dev.faketwilio.internal.errors.ServerlessErrors;
import dev.faketwilio.internal.properties.Draft;
import dev.faketwilio.internal.store.Table;
import dev.faketwilio.serverless.ServerlessEnvironment;
import dev.faketwilio.serverless.ServerlessService;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * {@code /v1/Services/{ServiceSid}/Environments}: everything the fake knows about Environments (contract/serverless.md
 * 6).
 */
final class EnvironmentResource implements Resource {

    static final Table<ServerlessEnvironment> TABLE = Table.of("environment", ServerlessEnvironment::sid)
            .under(ServiceResource.TABLE, ServerlessEnvironment::serviceSid);

    /** Section 9.2. */
    private static final int LIMIT = 25;

    @Override
    public Declaration<ServerlessEnvironment> declaration() {
        return Declaration.of(ServerlessEnvironment.TYPE, TABLE, "EnvironmentSid")
                .sid("ZE")
                .property(SERVICE_SID, Rule.parent(ServiceResource.TABLE))
                .property(BUILD_SID, Rule.stored())
                .property(UNIQUE_NAME, text(100).required())
                // assumed: an empty suffix is none
                .property(
                        DOMAIN_SUFFIX,
                        text(16).where(ServiceResource::isDomainPart).clearable())
                .property(DOMAIN_NAME, Rule.stored())
                .dates()
                .url(ServerlessEnvironment.FETCH)
                .links("variables", "deployments", "logs")
                .create(ServerlessEnvironment.CREATE, this::create)
                .list(ServerlessEnvironment.LIST, "environments")
                .fetch(ServerlessEnvironment.FETCH)
                .delete(ServerlessEnvironment.DELETE);
    }

    private void create(Draft<ServerlessEnvironment> environment, Call call) {
        ServerlessService service = call.parent(ServiceResource.TABLE);
        List<ServerlessEnvironment> others = call.transaction().under(TABLE, service.sid());
        String uniqueName = environment.get(UNIQUE_NAME);
        String domainName = domainName(service, environment.get(DOMAIN_SUFFIX));
        for (ServerlessEnvironment other : others) {
            // "Stage" is the domain of "stage"
            if (other.uniqueName().equals(uniqueName) || other.domainName().equals(domainName)) {
                throw ServerlessErrors.ENVIRONMENT_EXISTS.exception();
            }
        }
        if (others.size() >= LIMIT) {
            throw ServerlessErrors.LIMIT_REACHED.exception("Environments", LIMIT);
        }
        environment.set(DOMAIN_NAME, domainName);
    }

    /** Section 0.9.8: a domain name is lower case, whatever the suffix is. */
    private static String domainName(ServerlessService service, @Nullable String suffix) {
        return service.domainBase() + (suffix == null ? "" : "-" + suffix.toLowerCase(Locale.ROOT)) + ".twil.io";
    }
}
