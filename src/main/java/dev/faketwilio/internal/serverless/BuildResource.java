package dev.faketwilio.internal.serverless;

import static dev.faketwilio.internal.engine.Rule.text;
import static dev.faketwilio.serverless.ServerlessBuild.ASSET_VERSIONS;
import static dev.faketwilio.serverless.ServerlessBuild.DATE_CREATED;
import static dev.faketwilio.serverless.ServerlessBuild.DATE_UPDATED;
import static dev.faketwilio.serverless.ServerlessBuild.DEPENDENCIES;
import static dev.faketwilio.serverless.ServerlessBuild.FUNCTION_VERSIONS;
import static dev.faketwilio.serverless.ServerlessBuild.RUNTIME;
import static dev.faketwilio.serverless.ServerlessBuild.SERVICE_SID;
import static dev.faketwilio.serverless.ServerlessBuild.SID;
import static dev.faketwilio.serverless.ServerlessBuild.STATUS;

import dev.faketwilio.TwilioResource;
import dev.faketwilio.internal.engine.Call;
import dev.faketwilio.internal.engine.Declaration;
import dev.faketwilio.internal.engine.Parameter;
import dev.faketwilio.internal.engine.PathTemplate;
import dev.faketwilio.internal.engine.Representation;
import dev.faketwilio.internal.engine.Resource;
import dev.faketwilio.internal.engine.Rule;
import dev.faketwilio.internal.engine.Transaction;
import dev.faketwilio.internal.errors.ServerlessErrors;
import dev.faketwilio.internal.errors.TwilioErrors;
import dev.faketwilio.internal.properties.Draft;
import dev.faketwilio.internal.properties.Shape;
import dev.faketwilio.internal.store.Table;
import dev.faketwilio.internal.store.Tombstone;
import dev.faketwilio.serverless.ServerlessAssetVersion;
import dev.faketwilio.serverless.ServerlessBuild;
import dev.faketwilio.serverless.ServerlessBuild.Dependency;
import dev.faketwilio.serverless.ServerlessEnvironment;
import dev.faketwilio.serverless.ServerlessFunctionVersion;
import dev.faketwilio.serverless.Visibility;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code /v1/Services/{ServiceSid}/Builds}: everything the fake knows about Builds (contract/serverless.md 5). */
final class BuildResource implements Resource {

    static final Table<ServerlessBuild> TABLE =
            Table.of("build", ServerlessBuild::sid).under(ServiceResource.TABLE, ServerlessBuild::serviceSid);

    // section 9.2
    private static final int MAX_FUNCTION_VERSIONS = 100;
    private static final int MAX_OPEN_ASSET_VERSIONS = 1000;
    private static final int MAX_PRIVATE_ASSET_VERSIONS = 50;
    private static final int MAX_PER_HOUR = 100;

    private static final Parameter<String> FUNCTION_VERSION_SIDS = Parameter.sid("FunctionVersions", "ZN");
    private static final Parameter<String> ASSET_VERSION_SIDS = Parameter.sid("AssetVersions", "ZN");

    private static final PathTemplate STATUS_URL =
            new PathTemplate(ServerlessBuild.FETCH_STATUS.path(), Shape.of(ServerlessBuild.TYPE));

    @Override
    public Declaration<ServerlessBuild> declaration() {
        return Declaration.of(ServerlessBuild.TYPE, TABLE, "BuildSid")
                .keeping(BuildPlan.OF_BUILDS)
                .sid("ZB")
                .property(SERVICE_SID, Rule.parent(ServiceResource.TABLE))
                .property(ASSET_VERSIONS, Rule.stored(), BuildResource::writeAssetVersions)
                .property(FUNCTION_VERSIONS, Rule.stored(), BuildResource::writeFunctionVersions)
                // assumed: both are read before the versions are looked up, so a malformed one is refused first
                .property(
                        DEPENDENCIES,
                        Rule.of(Dependencies::parameter).byDefault(List.of()).whenEmpty(List.of()),
                        BuildResource::writeDependencies)
                // assumed: the limit, and that an empty one is none
                .property(RUNTIME, text(255).clearable())
                .property(STATUS, Rule.<ServerlessBuild.Status>stored().byDefault(ServerlessBuild.Status.BUILDING))
                .dates()
                .url(ServerlessBuild.FETCH)
                .link("build_status", "/Status")
                .create(ServerlessBuild.CREATE, this::create, BuildResource::asNew)
                .list(ServerlessBuild.LIST, "builds")
                .fetch(ServerlessBuild.FETCH)
                .fetch(ServerlessBuild.FETCH_STATUS, (build, call) -> status(build))
                .delete(ServerlessBuild.DELETE, this::refuseIfDeployed)
                .whenSeen(BuildResource::seen)
                .asTimePasses(BuildResource::passing);
    }

    private void create(Draft<ServerlessBuild> build, Call call) {
        String serviceSid = build.get(SERVICE_SID);
        List<ServerlessFunctionVersion> functionVersions = functionVersions(call, serviceSid);
        List<ServerlessAssetVersion> assetVersions = assetVersions(call, serviceSid);
        if (functionVersions.isEmpty() && assetVersions.isEmpty()) {
            throw ServerlessErrors.EMPTY_BUILD.exception();
        }
        refuseSamePaths(functionVersions, assetVersions);
        String runtime = Runtimes.of(build.get(RUNTIME), lastSuccessful(serviceSid, call.transaction()));
        List<Dependency> dependencies = Dependencies.complete(build.get(DEPENDENCIES), runtime);
        refuseIfTooMany(call.transaction());
        BuildPlan plan = BuildPlan.ofNew(build.get(SID), serviceSid, call.transaction());
        if (Runtimes.fails(dependencies, runtime)) {
            plan = plan.endingIn(ServerlessBuild.Status.FAILED);
        }
        call.transaction().put(BuildPlan.OF_BUILDS, plan);
        build.set(ASSET_VERSIONS, assetVersions)
                .set(FUNCTION_VERSIONS, functionVersions)
                .set(DEPENDENCIES, dependencies)
                .set(RUNTIME, runtime);
        if (isDue(build.get(DATE_CREATED), plan, call.now())) {
            build.set(STATUS, plan.end());
        }
    }

    /** Section 0.9.1: the last Build that succeeded, deleted or not (assumed); null if there was none. */
    private static @Nullable ServerlessBuild lastSuccessful(String serviceSid, Transaction transaction) {
        return everMade(transaction)
                .filter(build ->
                        build.serviceSid().equals(serviceSid) && build.status() == ServerlessBuild.Status.COMPLETED)
                .reduce((one, other) -> other.dateUpdated().isBefore(one.dateUpdated()) ? one : other)
                .orElse(null);
    }

    /** The deleted Builds, then those that are there, oldest first. */
    private static Stream<ServerlessBuild> everMade(Transaction transaction) {
        return Stream.concat(
                transaction.state().deletions(TABLE).stream().map(Tombstone::value),
                transaction.state().all(TABLE).stream());
    }

    private static List<ServerlessFunctionVersion> functionVersions(Call call, String serviceSid) {
        List<ServerlessFunctionVersion> versions =
                versions(FileKind.FUNCTION, call.all(FUNCTION_VERSION_SIDS), call, serviceSid);
        if (versions.size() > MAX_FUNCTION_VERSIONS) {
            throw ServerlessErrors.LIMIT_REACHED.exception("Function Versions", MAX_FUNCTION_VERSIONS);
        }
        return versions;
    }

    private static List<ServerlessAssetVersion> assetVersions(Call call, String serviceSid) {
        List<ServerlessAssetVersion> versions =
                versions(FileKind.ASSET, call.all(ASSET_VERSION_SIDS), call, serviceSid);
        long ofPrivates = versions.stream()
                .filter(version -> version.visibility() == Visibility.PRIVATE)
                .count();
        if (ofPrivates > MAX_PRIVATE_ASSET_VERSIONS) {
            throw ServerlessErrors.LIMIT_REACHED.exception("Private Asset Versions", MAX_PRIVATE_ASSET_VERSIONS);
        }
        if (versions.size() - ofPrivates > MAX_OPEN_ASSET_VERSIONS) {
            throw ServerlessErrors.LIMIT_REACHED.exception("Asset Versions", MAX_OPEN_ASSET_VERSIONS);
        }
        return versions;
    }

    /** Section 5.4; assumed: the same version sent twice is no conflict, and is there once. */
    private static <V extends TwilioResource> List<V> versions(
            FileKind<?, V> kind, List<String> sids, Call call, String serviceSid) {
        Map<String, V> byFile = new LinkedHashMap<>();
        List<V> found = new ArrayList<>();
        for (String sid : sids) {
            V version = call.transaction().find(kind.versionTable(), sid);
            if (version == null
                    || !version.get(kind.versions().property("service_sid")).equals(serviceSid)) {
                throw ServerlessErrors.UNKNOWN_VERSION.exception(kind.word(), sid);
            }
            found.add(version);
        }
        for (V version : found) {
            V earlier = byFile.putIfAbsent(version.get(kind.fileSid()), version);
            if (earlier != null && !earlier.equals(version)) {
                throw ServerlessErrors.CONFLICTING_VERSIONS.exception(
                        kind.word(),
                        kind.versionTable().keyOf(earlier),
                        kind.versionTable().keyOf(version));
            }
        }
        return List.copyOf(byFile.values());
    }

    private static void refuseSamePaths(
            List<ServerlessFunctionVersion> functionVersions, List<ServerlessAssetVersion> assetVersions) {
        Map<String, String> sidsByPath = new HashMap<>();
        functionVersions.forEach(version -> refuseSamePath(sidsByPath, version.path(), version.sid()));
        assetVersions.forEach(version -> refuseSamePath(sidsByPath, version.path(), version.sid()));
    }

    private static void refuseSamePath(Map<String, String> sidsByPath, String path, String sid) {
        String earlier = sidsByPath.putIfAbsent(path, sid);
        if (earlier != null) {
            throw ServerlessErrors.CONFLICTING_PATHS.exception(path, earlier, sid);
        }
    }

    /** Section 9.2: counted by the sandbox's clock, deleted Builds too. */
    private static void refuseIfTooMany(Transaction transaction) {
        Instant anHourAgo = transaction.now().minus(Duration.ofHours(1));
        long recent = everMade(transaction)
                .filter(build -> build.dateCreated().isAfter(anHourAgo))
                .count();
        if (recent >= MAX_PER_HOUR) {
            throw TwilioErrors.TOO_MANY_REQUESTS.exception();
        }
    }

    private void refuseIfDeployed(ServerlessBuild build, Call call) {
        if (isDeployed(build, call.transaction())) {
            throw ServerlessErrors.PART_OF_ACTIVE_DEPLOYMENT.exception("Build");
        }
    }

    private static boolean isDeployed(ServerlessBuild build, Transaction transaction) {
        return transaction.under(EnvironmentResource.TABLE, build.serviceSid()).stream()
                .map(ServerlessEnvironment::buildSid)
                .anyMatch(build.sid()::equals);
    }

    /** The first look at a Build sees it building; while the clock stands still, the second one ends that. */
    private static ServerlessBuild seen(ServerlessBuild build, Transaction transaction) {
        BuildPlan plan = transaction.find(BuildPlan.OF_BUILDS, build.sid());
        if (build.status() != ServerlessBuild.Status.BUILDING
                || plan == null
                || plan.ending() != BuildPlan.Ending.POLLED
                || !transaction.clockStandsStill()) {
            return build;
        }
        if (plan.polled()) {
            Draft<ServerlessBuild> ended = Draft.of(build);
            end(ended, plan.end(), transaction.now());
            return ended.build();
        }
        transaction.put(BuildPlan.OF_BUILDS, plan.seenBuilding());
        return build;
    }

    /** Ends the building where the clock ends it, and removes what no Environment runs after seven days. */
    private static void passing(Transaction transaction) {
        for (ServerlessBuild build : transaction.state().all(TABLE)) {
            BuildPlan plan = transaction.find(BuildPlan.OF_BUILDS, build.sid());
            if (build.status() == ServerlessBuild.Status.BUILDING
                    && plan != null
                    && isDue(build.dateCreated(), plan, transaction.now())) {
                Instant since = build.dateCreated().plus(plan.after());
                transaction.change(TABLE, build, ended -> end(ended, plan.end(), since));
            }
        }
        Retention.removeUnused(
                transaction, TABLE, ServerlessBuild::dateCreated, build -> !isDeployed(build, transaction));
    }

    private static boolean isDue(Instant created, BuildPlan plan, Instant now) {
        Instant due = plan.due(created);
        return due != null && !due.isAfter(now);
    }

    /** Ends the building. */
    static void end(Draft<ServerlessBuild> build, ServerlessBuild.Status status, Instant since) {
        build.set(STATUS, status).set(DATE_UPDATED, since);
    }

    /** A Build that is completed at once is building in the response, too, as it always is on Twilio. */
    private static ServerlessBuild asNew(ServerlessBuild build) {
        return Draft.of(build).set(STATUS, ServerlessBuild.Status.BUILDING).build();
    }

    private static Consumer<Representation> status(ServerlessBuild build) {
        return json -> json.sids(build.sid())
                .property(build, SERVICE_SID)
                .property(build, STATUS)
                .url(STATUS_URL.of(build));
    }

    private static void writeAssetVersions(List<ServerlessAssetVersion> versions, Representation json) {
        json.array(
                "asset_versions",
                versions,
                (version, element) -> FileVersionResource.writeInBuild(FileKind.ASSET, version, element));
    }

    private static void writeFunctionVersions(List<ServerlessFunctionVersion> versions, Representation json) {
        json.array(
                "function_versions",
                versions,
                (version, element) -> FileVersionResource.writeInBuild(FileKind.FUNCTION, version, element));
    }

    private static void writeDependencies(List<Dependency> dependencies, Representation json) {
        json.array(
                "dependencies",
                dependencies,
                (dependency, element) -> element.text("name", dependency.name()).text("version", dependency.version()));
    }
}
