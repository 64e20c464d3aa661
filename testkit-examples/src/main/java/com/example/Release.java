package com.example;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.serverless.v1.service.Build;
import com.twilio.rest.serverless.v1.service.Function;
import com.twilio.rest.serverless.v1.service.build.BuildStatus;
import com.twilio.rest.serverless.v1.service.environment.Deployment;
import com.twilio.rest.serverless.v1.service.function.FunctionVersion;
import java.util.ArrayList;
import java.util.List;

/** Releases one Serverless Service: builds the latest versions of its Functions, and deploys the Build. */
public final class Release {

    private final TwilioRestClient client;
    private final String serviceSid;

    public Release(TwilioRestClient client, String serviceSid) {
        this.client = client;
        this.serviceSid = serviceSid;
    }

    /** Starts a Build, which takes Twilio some time. */
    public String build() {
        List<String> versions = new ArrayList<>();
        for (Function function : Function.reader(serviceSid).read(client)) {
            versions.add(FunctionVersion.reader(serviceSid, function.getSid())
                    .read(client)
                    .iterator()
                    .next()
                    .getSid());
        }
        return Build.creator(serviceSid)
                .setFunctionVersions(versions)
                .create(client)
                .getSid();
    }

    /** Whether the Build can be deployed. */
    public boolean isReady(String buildSid) {
        return BuildStatus.fetcher(serviceSid, buildSid).fetch(client).getStatus() == BuildStatus.Status.COMPLETED;
    }

    /** Deploys the Build. */
    public void deploy(String buildSid, String environmentSid) {
        Deployment.creator(serviceSid, environmentSid).setBuildSid(buildSid).create(client);
    }
}
