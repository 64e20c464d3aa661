package dev.faketwilio.internal.serverless;

import dev.faketwilio.internal.engine.Call;
import dev.faketwilio.internal.engine.Declaration;
import dev.faketwilio.internal.engine.Parameter;
import dev.faketwilio.internal.engine.Representation;
import dev.faketwilio.internal.engine.Resource;
import dev.faketwilio.internal.engine.Sids;
import dev.faketwilio.internal.errors.ServerlessErrors;
import dev.faketwilio.internal.store.Table;
import dev.faketwilio.serverless.Build;
import dev.faketwilio.serverless.Deployment;
import dev.faketwilio.serverless.Environment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code /v1/Services/{ServiceSid}/Environments/{EnvironmentSid}/Deployments}: everything the fake knows about
 * Deployments (contract/serverless.md 8).
 */
final class DeploymentResource implements Resource {

    static final Table<Deployment> TABLE =
            Table.of("deployment", Deployment::sid).under(EnvironmentResource.TABLE, Deployment::environmentSid);

    private static final Parameter<String> BUILD_SID =
            Parameter.text("BuildSid", Sids.LENGTH).where(sid -> Sids.isSid(sid, "ZB"));
    private static final Parameter<Boolean> IS_PLUGIN = Parameter.flag("IsPlugin");

    @Override
    public Declaration<Deployment> declaration() {
        return Declaration.of(TABLE, "DeploymentSid")
                .create(Deployment.CREATE, this::create)
                .list(Deployment.LIST, "deployments")
                .fetch(Deployment.FETCH)
                .json(this::write);
    }

    private Deployment create(Call call) {
        // assumed: an empty BuildSid is none
        String buildSid = call.clearable(BUILD_SID, null);
        boolean isPlugin = call.optional(IS_PLUGIN, false);
        Environment environment = call.parent(EnvironmentResource.TABLE);
        refuseIfThere(environment, buildSid, call);
        if (buildSid != null) {
            refuseUnlessDeployable(environment, buildSid, call);
        }
        call.transaction().put(EnvironmentResource.TABLE, EnvironmentResource.running(environment, buildSid, call));
        return new Deployment(
                call.newSid("ZD"), environment.serviceSid(), environment.sid(), buildSid, isPlugin, call.now());
    }

    /** Section 8.4. The first Deployment without a Build, on an Environment that never had any, is no repetition. */
    private static void refuseIfThere(Environment environment, @Nullable String buildSid, Call call) {
        if (buildSid != null) {
            if (buildSid.equals(environment.buildSid())) {
                throw ServerlessErrors.ALREADY_DEPLOYED.exception();
            }
            return;
        }
        List<Deployment> earlier = call.transaction().under(TABLE, environment.sid());
        if (!earlier.isEmpty() && earlier.get(0).buildSid() == null) {
            throw ServerlessErrors.ALREADY_DEPLOYED.exception();
        }
    }

    private static void refuseUnlessDeployable(Environment environment, String buildSid, Call call) {
        Build build = call.transaction().find(BuildResource.TABLE, buildSid);
        if (build == null || !build.serviceSid().equals(environment.serviceSid())) {
            throw ServerlessErrors.UNDEPLOYABLE_BUILD.exception(buildSid, "it does not exist in this Service");
        }
        if (build.status() != Build.Status.COMPLETED) {
            throw ServerlessErrors.UNDEPLOYABLE_BUILD.exception(
                    buildSid, "its status is " + BuildResource.word(build.status()));
        }
    }

    private void write(Deployment deployment, Representation json) {
        json.sids(deployment.sid())
                .text("service_sid", deployment.serviceSid())
                .text("environment_sid", deployment.environmentSid())
                .text("build_sid", deployment.buildSid())
                // section 8.1: null in live data, whatever the example in the OpenAPI document shows
                .date("date_created", deployment.dateCreated())
                .date("date_updated", null)
                .url("/v1/Services/" + deployment.serviceSid() + "/Environments/" + deployment.environmentSid()
                        + "/Deployments/" + deployment.sid());
    }
}
