package dev.faketwilio.internal.serverless;

import dev.faketwilio.internal.engine.Account;
import dev.faketwilio.internal.engine.Api;
import dev.faketwilio.internal.properties.Shape;
import dev.faketwilio.serverless.Deployment;
import dev.faketwilio.serverless.Environment;
import dev.faketwilio.serverless.Log;

/** Writes Log entries, as Functions would: contract/serverless.md 9.1. */
public final class LogSeeder {

    private LogSeeder() {}

    /** Writes an entry at the present moment of the clock. */
    public static Log write(
            Api api, Account account, String environmentSid, String functionSid, Log.Level level, String message) {
        return api.change(account, transaction -> {
            ServerlessView view = new ServerlessView(account);
            Environment environment = view.environments().get(environmentSid);
            Deployment deployment = view.activeDeployment(environmentSid)
                    .filter(active -> runs(view, active, functionSid))
                    .orElseThrow(() -> new IllegalArgumentException("Function " + functionSid
                            + " cannot write a log in environment \"" + environment.uniqueName()
                            + "\": it is not part of a build that runs there. Deploy it first, for example with"
                            + " .environment(name, environment -> environment.deployed())"));
            Log log = Shape.of(Log.TYPE)
                    .draft()
                    .set(Log.SID, transaction.newSid("NO"))
                    .set(Log.SERVICE_SID, environment.serviceSid())
                    .set(Log.ENVIRONMENT_SID, environmentSid)
                    .set(Log.BUILD_SID, String.valueOf(deployment.buildSid()))
                    .set(Log.DEPLOYMENT_SID, deployment.sid())
                    .set(Log.FUNCTION_SID, functionSid)
                    .set(Log.REQUEST_SID, transaction.newSid("RQ"))
                    .set(Log.LEVEL, level)
                    .set(Log.MESSAGE, message)
                    .set(Log.DATE_CREATED, transaction.now())
                    .build();
            return transaction.put(LogResource.TABLE, log).value();
        });
    }

    private static boolean runs(ServerlessView view, Deployment deployment, String functionSid) {
        return view.build(String.valueOf(deployment.buildSid())).functionVersions().stream()
                .anyMatch(version -> version.functionSid().equals(functionSid));
    }
}
