package com.example;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.serverless.v1.service.Build;
import com.twilio.rest.serverless.v1.service.Environment;
import com.twilio.rest.serverless.v1.service.Function;
import com.twilio.rest.serverless.v1.service.build.BuildStatus;
import com.twilio.rest.serverless.v1.service.environment.Deployment;
import java.io.IOException;
import java.util.List;

/** Brings code from a file to an Environment, from one Environment to the next, and back. */
public final class Deployer {

    private final TwilioRestClient client;
    private final VersionUploader uploader;
    private final Runnable pause;

    /** Deploys with a client; the pause is made between two looks at an unfinished Build. */
    public Deployer(TwilioRestClient client, VersionUploader uploader, Runnable pause) {
        this.client = client;
        this.uploader = uploader;
        this.pause = pause;
    }

    /** Uploads the code of a Function, builds it and deploys the Build, whose SID is returned. */
    public String deploy(String serviceSid, String environmentSid, String path, String code)
            throws IOException, InterruptedException {
        Function function = Function.creator(serviceSid, path).create(client);
        String version = uploader.upload(serviceSid, function.getSid(), path, code);
        String build = Build.creator(serviceSid)
                .setFunctionVersions(List.of(version))
                .create(client)
                .getSid();
        awaitCompletion(serviceSid, build);
        Deployment.creator(serviceSid, environmentSid).setBuildSid(build).create(client);
        return build;
    }

    /** Deploys to the one Environment what runs on the other. */
    public void promote(String serviceSid, String from, String to) {
        String build = Environment.fetcher(serviceSid, from).fetch(client).getBuildSid();
        Deployment.creator(serviceSid, to).setBuildSid(build).create(client);
    }

    /** Deploys again what ran before the latest Deployment. */
    public void rollBack(String serviceSid, String environmentSid) {
        String current =
                Environment.fetcher(serviceSid, environmentSid).fetch(client).getBuildSid();
        for (Deployment earlier : Deployment.reader(serviceSid, environmentSid).read(client)) {
            String build = earlier.getBuildSid();
            if (build != null && !build.equals(current)) {
                Deployment.creator(serviceSid, environmentSid)
                        .setBuildSid(build)
                        .create(client);
                return;
            }
        }
        throw new IllegalStateException("Nothing else has run on " + environmentSid);
    }

    private void awaitCompletion(String serviceSid, String build) {
        while (true) {
            switch (BuildStatus.fetcher(serviceSid, build).fetch(client).getStatus()) {
                case COMPLETED:
                    return;
                case FAILED:
                    throw new IllegalStateException("Build " + build + " failed");
                default:
                    pause.run();
            }
        }
    }
}
