package dev.faketwilio.internal.serverless;

import static dev.faketwilio.internal.engine.Rule.flag;
import static dev.faketwilio.internal.engine.Rule.sid;
import static dev.faketwilio.serverless.ServerlessDeployment.BUILD_SID;
import static dev.faketwilio.serverless.ServerlessDeployment.DATE_CREATED;
import static dev.faketwilio.serverless.ServerlessDeployment.ENVIRONMENT_SID;
import static dev.faketwilio.serverless.ServerlessDeployment.IS_PLUGIN;
import static dev.faketwilio.serverless.ServerlessDeployment.SERVICE_SID;

import dev.faketwilio.internal.engine.Call;
import dev.faketwilio.internal.engine.Declaration;
import dev.faketwilio.internal.engine.Resource;
import dev.faketwilio.internal.engine.Rule;
import dev.faketwilio.internal.errors.ServerlessErrors;
import dev.faketwilio.internal.properties.Draft;
import dev.faketwilio.internal.properties.Words;
import dev.faketwilio.internal.store.Table;
import dev.faketwilio.serverless.ServerlessBuild;
import dev.faketwilio.serverless.ServerlessDeployment;
import dev.faketwilio.serverless.ServerlessEnvironment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code /v1/Services/{ServiceSid}/Environments/{EnvironmentSid}/Deployments}: everything the fake knows about
 * Deployments (contract/serverless.md 8).
 */
final class DeploymentResource implements Resource {

    static final Table<ServerlessDeployment> TABLE = Table.of("deployment", ServerlessDeployment::sid)
            .under(EnvironmentResource.TABLE, ServerlessDeployment::environmentSid);

    @Override
    public Declaration<ServerlessDeployment> declaration() {
        return Declaration.of(ServerlessDeployment.TYPE, TABLE, "DeploymentSid")
                .sid("ZD")
                .property(SERVICE_SID, Rule.parent(ServiceResource.TABLE))
                .property(ENVIRONMENT_SID, Rule.parent(EnvironmentResource.TABLE))
                // assumed: an empty BuildSid is none
                .property(BUILD_SID, sid("ZB").clearable())
                .hidden(IS_PLUGIN, flag().byDefault(false))
                // section 8.1: null in live data, whatever the example in the OpenAPI document shows
                .property(DATE_CREATED, Rule.stored())
                .constant("date_updated", null)
                .url(ServerlessDeployment.FETCH)
                .create(ServerlessDeployment.CREATE, this::create)
                .list(ServerlessDeployment.LIST, "deployments")
                .fetch(ServerlessDeployment.FETCH);
    }

    private void create(Draft<ServerlessDeployment> deployment, Call call) {
        String buildSid = deployment.get(BUILD_SID);
        ServerlessEnvironment environment = call.parent(EnvironmentResource.TABLE);
        refuseIfThere(environment, buildSid, call);
        if (buildSid != null) {
            refuseUnlessDeployable(environment, buildSid, call);
        }
        // assumed: a deployment moves the Environment's date, since build_sid is a property of it
        call.transaction()
                .change(
                        EnvironmentResource.TABLE,
                        environment,
                        running -> running.set(ServerlessEnvironment.BUILD_SID, buildSid)
                                .set(ServerlessEnvironment.DATE_UPDATED, call.now()));
    }

    /** Section 8.4. assumed: the first Deployment without a Build, on an Environment that never had any, is no repetition. */
    private static void refuseIfThere(ServerlessEnvironment environment, @Nullable String buildSid, Call call) {
        if (buildSid != null) {
            if (buildSid.equals(environment.buildSid())) {
                throw ServerlessErrors.ALREADY_DEPLOYED.exception();
            }
            return;
        }
        List<ServerlessDeployment> earlier = call.transaction().under(TABLE, environment.sid());
        if (!earlier.isEmpty() && earlier.get(0).buildSid() == null) {
            throw ServerlessErrors.ALREADY_DEPLOYED.exception();
        }
    }

    private static void refuseUnlessDeployable(ServerlessEnvironment environment, String buildSid, Call call) {
        ServerlessBuild build = call.transaction().find(BuildResource.TABLE, buildSid);
        if (build == null || !build.serviceSid().equals(environment.serviceSid())) {
            throw ServerlessErrors.UNDEPLOYABLE_BUILD.exception(buildSid, "it does not exist in this Service");
        }
        if (build.status() != ServerlessBuild.Status.COMPLETED) {
            throw ServerlessErrors.UNDEPLOYABLE_BUILD.exception(
                    buildSid, "its status is " + Words.LOWER.of(build.status()));
        }
    }
}
