package dev.faketwilio.assertions;

import dev.faketwilio.Operation;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.serverless.ServerlessAssetVersion;
import dev.faketwilio.serverless.ServerlessBuild;
import dev.faketwilio.serverless.ServerlessDeployment;
import dev.faketwilio.serverless.ServerlessEnvironment;
import dev.faketwilio.serverless.ServerlessFunctionVersion;
import dev.faketwilio.serverless.ServerlessVariable;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** What runs on an Environment, and with which Variables; and the failure texts that say what does instead. */
final class Deployed {

    private Deployed() {}

    static void function(TwilioSandbox twilio, String environmentSid, String path) {
        Objects.requireNonNull(path, "path");
        List<String> paths = paths(
                twilio,
                environmentSid,
                "function " + Kind.quoted(path),
                build -> build.functionVersions().stream()
                        .map(ServerlessFunctionVersion::path)
                        .toList());
        if (!paths.contains(path)) {
            throw notInBuild(twilio, environmentSid, "function", path, paths);
        }
    }

    static void asset(TwilioSandbox twilio, String environmentSid, String path) {
        Objects.requireNonNull(path, "path");
        List<String> paths = paths(
                twilio,
                environmentSid,
                "asset " + Kind.quoted(path),
                build -> build.assetVersions().stream()
                        .map(ServerlessAssetVersion::path)
                        .toList());
        if (!paths.contains(path)) {
            throw notInBuild(twilio, environmentSid, "asset", path, paths);
        }
    }

    static void build(TwilioSandbox twilio, String environmentSid, String buildSid) {
        Objects.requireNonNull(buildSid, "buildSid");
        ServerlessEnvironment environment = environment(twilio, environmentSid);
        if (!buildSid.equals(environment.buildSid())) {
            Existence.exists(twilio, Kind.BUILD, buildSid);
            throw failure(
                    "Expected " + Kind.ENVIRONMENT.describe(environment, twilio) + " to run build " + buildSid
                            + ", but " + running(environment) + ".",
                    twilio,
                    ServerlessDeployment.CREATE);
        }
    }

    static void nothing(TwilioSandbox twilio, String environmentSid) {
        ServerlessEnvironment environment = environment(twilio, environmentSid);
        if (environment.buildSid() != null) {
            throw failure(
                    "Expected nothing to run on " + Kind.ENVIRONMENT.describe(environment, twilio) + ", but "
                            + running(environment) + ".",
                    twilio,
                    ServerlessDeployment.CREATE);
        }
    }

    static void status(TwilioSandbox twilio, String buildSid, ServerlessBuild.Status expected) {
        Existence.exists(twilio, Kind.BUILD, buildSid);
        ServerlessBuild build = twilio.serverless().build(buildSid);
        if (build.status() != expected) {
            throw failure(
                    "Expected build " + buildSid + " to be " + word(expected) + ", but it is " + word(build.status())
                            + ".",
                    twilio,
                    ServerlessBuild.FETCH_STATUS);
        }
    }

    static void variable(TwilioSandbox twilio, String environmentSid, String key, String value) {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(value, "value");
        ServerlessEnvironment environment = environment(twilio, environmentSid);
        Optional<String> found = twilio.serverless().variable(environmentSid, key);
        if (!found.equals(Optional.of(value))) {
            throw failure(
                    "Expected " + Kind.ENVIRONMENT.describe(environment, twilio) + " to have the variable " + key + "=<"
                            + value + ">, but "
                            + found.map(other -> "its value is <" + other + ">")
                                    .orElseGet(() -> "its variables are " + keys(twilio, environmentSid))
                            + ".",
                    twilio,
                    found.isPresent() ? ServerlessVariable.UPDATE : ServerlessVariable.CREATE);
        }
    }

    static void noVariable(TwilioSandbox twilio, String environmentSid, String key) {
        Objects.requireNonNull(key, "key");
        ServerlessEnvironment environment = environment(twilio, environmentSid);
        twilio.serverless().variable(environmentSid, key).ifPresent(found -> {
            throw failure(
                    "Expected " + Kind.ENVIRONMENT.describe(environment, twilio) + " to have no variable " + key
                            + ", but its value is <" + found + ">.",
                    twilio,
                    ServerlessVariable.DELETE);
        });
    }

    /** The paths of the Build that runs on the Environment. */
    private static List<String> paths(
            TwilioSandbox twilio, String environmentSid, String what, Function<ServerlessBuild, List<String>> paths) {
        ServerlessEnvironment environment = environment(twilio, environmentSid);
        String buildSid = environment.buildSid();
        if (buildSid == null) {
            throw failure(
                    "Expected " + what + " to be deployed to " + Kind.ENVIRONMENT.describe(environment, twilio)
                            + ", but nothing runs there.",
                    twilio,
                    ServerlessDeployment.CREATE);
        }
        return paths.apply(twilio.serverless().build(buildSid));
    }

    private static AssertionError notInBuild(
            TwilioSandbox twilio, String environmentSid, String kind, String path, List<String> paths) {
        ServerlessEnvironment environment = environment(twilio, environmentSid);
        return failure(
                "Expected " + kind + " " + Kind.quoted(path) + " to be deployed to "
                        + Kind.ENVIRONMENT.describe(environment, twilio) + ", but " + running(environment)
                        + ", and its " + kind + "s are " + paths + ".",
                twilio,
                ServerlessBuild.CREATE);
    }

    private static ServerlessEnvironment environment(TwilioSandbox twilio, String sid) {
        Existence.exists(twilio, Kind.ENVIRONMENT, sid);
        return twilio.serverless().environments().get(sid);
    }

    private static String running(ServerlessEnvironment environment) {
        return environment.buildSid() == null
                ? "nothing runs there"
                : "build " + environment.buildSid() + " runs there";
    }

    private static List<String> keys(TwilioSandbox twilio, String environmentSid) {
        return twilio.serverless().variables().all().stream()
                .filter(variable -> variable.environmentSid().equals(environmentSid))
                .map(ServerlessVariable::key)
                .toList();
    }

    private static String word(ServerlessBuild.Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    private static AssertionError failure(String text, TwilioSandbox twilio, Operation operation) {
        return new AssertionError(text + "\n" + Nearest.requests(twilio.requests(), operation));
    }
}
