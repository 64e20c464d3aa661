package dev.faketwilio.internal.serverless;

import static dev.faketwilio.internal.engine.Rule.text;
import static dev.faketwilio.serverless.Build.ASSET_VERSIONS;
import static dev.faketwilio.serverless.Build.DATE_CREATED;
import static dev.faketwilio.serverless.Build.DATE_UPDATED;
import static dev.faketwilio.serverless.Build.DEPENDENCIES;
import static dev.faketwilio.serverless.Build.FUNCTION_VERSIONS;
import static dev.faketwilio.serverless.Build.RUNTIME;
import static dev.faketwilio.serverless.Build.SERVICE_SID;
import static dev.faketwilio.serverless.Build.SID;
import static dev.faketwilio.serverless.Build.STATUS;

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
import dev.faketwilio.serverless.AssetVersion;
import dev.faketwilio.serverless.Build;
import dev.faketwilio.serverless.Build.Dependency;
import dev.faketwilio.serverless.Environment;
import dev.faketwilio.serverless.FunctionVersion;
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

    static final Table<Build> TABLE = Table.of("build", Build::sid).under(ServiceResource.TABLE, Build::serviceSid);

    // section 9.2
    private static final int MAX_FUNCTION_VERSIONS = 100;
    private static final int MAX_OPEN_ASSET_VERSIONS = 1000;
    private static final int MAX_PRIVATE_ASSET_VERSIONS = 50;
    private static final int MAX_PER_HOUR = 100;

    private static final Parameter<String> FUNCTION_VERSION_SIDS = Parameter.sid("FunctionVersions", "ZN");
    private static final Parameter<String> ASSET_VERSION_SIDS = Parameter.sid("AssetVersions", "ZN");

    private static final PathTemplate STATUS_URL = new PathTemplate(Build.FETCH_STATUS.path(), Shape.of(Build.TYPE));

    @Override
    public Declaration<Build> declaration() {
        return Declaration.of(Build.TYPE, TABLE, "BuildSid")
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
                .property(STATUS, Rule.<Build.Status>stored().byDefault(Build.Status.BUILDING))
                .dates()
                .url(Build.FETCH)
                .link("build_status", "/Status")
                .create(Build.CREATE, this::create, BuildResource::asNew)
                .list(Build.LIST, "builds")
                .fetch(Build.FETCH)
                .fetch(Build.FETCH_STATUS, (build, call) -> status(build))
                .delete(Build.DELETE, this::refuseIfDeployed)
                .whenSeen(BuildResource::seen)
                .asTimePasses(BuildResource::passing);
    }

    private void create(Draft<Build> build, Call call) {
        String serviceSid = build.get(SERVICE_SID);
        List<FunctionVersion> functionVersions = functionVersions(call, serviceSid);
        List<AssetVersion> assetVersions = assetVersions(call, serviceSid);
        if (functionVersions.isEmpty() && assetVersions.isEmpty()) {
            throw ServerlessErrors.EMPTY_BUILD.exception();
        }
        refuseSamePaths(functionVersions, assetVersions);
        String runtime = Runtimes.of(build.get(RUNTIME), lastSuccessful(serviceSid, call.transaction()));
        List<Dependency> dependencies = Dependencies.complete(build.get(DEPENDENCIES), runtime);
        refuseIfTooMany(call.transaction());
        BuildPlan plan = BuildPlan.ofNew(build.get(SID), serviceSid, call.transaction());
        if (Runtimes.fails(dependencies, runtime)) {
            plan = plan.endingIn(Build.Status.FAILED);
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
    private static @Nullable Build lastSuccessful(String serviceSid, Transaction transaction) {
        return everMade(transaction)
                .filter(build -> build.serviceSid().equals(serviceSid) && build.status() == Build.Status.COMPLETED)
                .reduce((one, other) -> other.dateUpdated().isBefore(one.dateUpdated()) ? one : other)
                .orElse(null);
    }

    /** The deleted Builds, then those that are there, oldest first. */
    private static Stream<Build> everMade(Transaction transaction) {
        return Stream.concat(
                transaction.state().deletions(TABLE).stream().map(Tombstone::value),
                transaction.state().all(TABLE).stream());
    }

    private static List<FunctionVersion> functionVersions(Call call, String serviceSid) {
        List<FunctionVersion> versions = versions(FileKind.FUNCTION, call.all(FUNCTION_VERSION_SIDS), call, serviceSid);
        if (versions.size() > MAX_FUNCTION_VERSIONS) {
            throw ServerlessErrors.LIMIT_REACHED.exception("Function Versions", MAX_FUNCTION_VERSIONS);
        }
        return versions;
    }

    private static List<AssetVersion> assetVersions(Call call, String serviceSid) {
        List<AssetVersion> versions = versions(FileKind.ASSET, call.all(ASSET_VERSION_SIDS), call, serviceSid);
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

    private static void refuseSamePaths(List<FunctionVersion> functionVersions, List<AssetVersion> assetVersions) {
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

    private void refuseIfDeployed(Build build, Call call) {
        if (isDeployed(build, call.transaction())) {
            throw ServerlessErrors.PART_OF_ACTIVE_DEPLOYMENT.exception("Build");
        }
    }

    private static boolean isDeployed(Build build, Transaction transaction) {
        return transaction.under(EnvironmentResource.TABLE, build.serviceSid()).stream()
                .map(Environment::buildSid)
                .anyMatch(build.sid()::equals);
    }

    /** The first look at a Build sees it building; while the clock stands still, the second one ends that. */
    private static Build seen(Build build, Transaction transaction) {
        BuildPlan plan = transaction.find(BuildPlan.OF_BUILDS, build.sid());
        if (build.status() != Build.Status.BUILDING
                || plan == null
                || plan.ending() != BuildPlan.Ending.POLLED
                || !transaction.clockStandsStill()) {
            return build;
        }
        if (plan.polled()) {
            Draft<Build> ended = Draft.of(build);
            end(ended, plan.end(), transaction.now());
            return ended.build();
        }
        transaction.put(BuildPlan.OF_BUILDS, plan.seenBuilding());
        return build;
    }

    /** Ends the building where the clock ends it, and removes what no Environment runs after seven days. */
    private static void passing(Transaction transaction) {
        for (Build build : transaction.state().all(TABLE)) {
            BuildPlan plan = transaction.find(BuildPlan.OF_BUILDS, build.sid());
            if (build.status() == Build.Status.BUILDING
                    && plan != null
                    && isDue(build.dateCreated(), plan, transaction.now())) {
                Instant since = build.dateCreated().plus(plan.after());
                transaction.change(TABLE, build, ended -> end(ended, plan.end(), since));
            }
        }
        Retention.removeUnused(transaction, TABLE, Build::dateCreated, build -> !isDeployed(build, transaction));
    }

    private static boolean isDue(Instant created, BuildPlan plan, Instant now) {
        Instant due = plan.due(created);
        return due != null && !due.isAfter(now);
    }

    /** Ends the building. */
    static void end(Draft<Build> build, Build.Status status, Instant since) {
        build.set(STATUS, status).set(DATE_UPDATED, since);
    }

    /** A Build that is completed at once is building in the response, too, as it always is on Twilio. */
    private static Build asNew(Build build) {
        return Draft.of(build).set(STATUS, Build.Status.BUILDING).build();
    }

    private static Consumer<Representation> status(Build build) {
        return json -> json.sids(build.sid())
                .property(build, SERVICE_SID)
                .property(build, STATUS)
                .url(STATUS_URL.of(build));
    }

    private static void writeAssetVersions(List<AssetVersion> versions, Representation json) {
        json.array(
                "asset_versions",
                versions,
                (version, element) -> FileVersionResource.writeInBuild(FileKind.ASSET, version, element));
    }

    private static void writeFunctionVersions(List<FunctionVersion> versions, Representation json) {
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
