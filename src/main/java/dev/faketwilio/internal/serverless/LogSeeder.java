package dev.faketwilio.internal.serverless;

import dev.faketwilio.internal.engine.Account;
import dev.faketwilio.internal.engine.Api;
import dev.faketwilio.internal.properties.Shape;
import dev.faketwilio.serverless.ServerlessDeployment;
import dev.faketwilio.serverless.ServerlessEnvironment;
import dev.faketwilio.serverless.ServerlessLog;

/** Writes Log entries, as Functions would: contract/serverless.md 9.1. */
public final class LogSeeder {

    private LogSeeder() {}

    /** Writes an entry at the present moment of the clock. */
    public static ServerlessLog write(
            Api api,
            Account account,
            String environmentSid,
            String functionSid,
            ServerlessLog.Level level,
            String message) {
        return api.change(account, transaction -> {
            ServerlessView view = new ServerlessView(account);
            ServerlessEnvironment environment = view.environments().get(environmentSid);
            ServerlessDeployment deployment = view.activeDeployment(environmentSid)
                    .filter(active -> runs(view, active, functionSid))
                    .orElseThrow(() -> new IllegalArgumentException("Function " + functionSid
                            + " cannot write a log in environment \"" + environment.uniqueName()
                            + "\": it is not part of a build that runs there. Deploy it first, for example with"
                            + " .environment(name, environment -> environment.deployed())"));
            ServerlessLog log = Shape.of(ServerlessLog.TYPE)
                    .draft()
                    .set(ServerlessLog.SID, transaction.newSid("NO"))
                    .set(ServerlessLog.SERVICE_SID, environment.serviceSid())
                    .set(ServerlessLog.ENVIRONMENT_SID, environmentSid)
                    .set(ServerlessLog.BUILD_SID, String.valueOf(deployment.buildSid()))
                    .set(ServerlessLog.DEPLOYMENT_SID, deployment.sid())
                    .set(ServerlessLog.FUNCTION_SID, functionSid)
                    .set(ServerlessLog.REQUEST_SID, transaction.newSid("RQ"))
                    .set(ServerlessLog.LEVEL, level)
                    .set(ServerlessLog.MESSAGE, message)
                    .set(ServerlessLog.DATE_CREATED, transaction.now())
                    .build();
            return transaction.put(LogResource.TABLE, log).value();
        });
    }

    private static boolean runs(ServerlessView view, ServerlessDeployment deployment, String functionSid) {
        return view.build(String.valueOf(deployment.buildSid())).functionVersions().stream()
                .anyMatch(version -> version.functionSid().equals(functionSid));
    }
}
