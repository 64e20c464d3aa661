package dev.faketwilio.internal.serverless;

import dev.faketwilio.internal.engine.Call;
import dev.faketwilio.internal.engine.Declaration;
import dev.faketwilio.internal.engine.Parameter;
import dev.faketwilio.internal.engine.Representation;
import dev.faketwilio.internal.engine.Resource;
import dev.faketwilio.internal.engine.Sids;
import dev.faketwilio.internal.engine.Transaction;
import dev.faketwilio.internal.errors.ServerlessErrors;
import dev.faketwilio.internal.errors.TwilioErrors;
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
import java.util.Locale;
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

    private static final Parameter<String> FUNCTION_VERSIONS = versionSids("FunctionVersions");
    private static final Parameter<String> ASSET_VERSIONS = versionSids("AssetVersions");
    private static final Parameter<String> RUNTIME = Parameter.text("Runtime", 255);

    private static Parameter<String> versionSids(String name) {
        return Parameter.text(name, Sids.LENGTH).where(sid -> Sids.isSid(sid, "ZN"));
    }

    @Override
    public Declaration<Build> declaration() {
        return Declaration.of(TABLE, "BuildSid")
                .keeping(BuildPlan.OF_BUILDS)
                .create(Build.CREATE, this::create, BuildResource::writeNew)
                .list(Build.LIST, "builds")
                .fetch(Build.FETCH)
                .fetch(Build.FETCH_STATUS, (build, call) -> status(build))
                .delete(Build.DELETE, this::refuseIfDeployed)
                .whenSeen(BuildResource::seen)
                .asTimePasses(BuildResource::passing)
                .json(BuildResource::write);
    }

    private Build create(Call call) {
        String serviceSid = call.parent(ServiceResource.TABLE).sid();
        List<FunctionVersion> functionVersions = functionVersions(call, serviceSid);
        List<AssetVersion> assetVersions = assetVersions(call, serviceSid);
        if (functionVersions.isEmpty() && assetVersions.isEmpty()) {
            throw ServerlessErrors.EMPTY_BUILD.exception();
        }
        refuseSamePaths(functionVersions, assetVersions);
        String runtime = Runtimes.of(call.clearable(RUNTIME, null), lastSuccessful(serviceSid, call.transaction()));
        List<Dependency> asked = call.clearable(Dependencies.parameter(), List.of());
        List<Dependency> dependencies = Dependencies.complete(asked == null ? List.of() : asked, runtime);
        refuseIfTooMany(call.transaction());
        String sid = call.newSid("ZB");
        BuildPlan plan = BuildPlan.ofNew(sid, serviceSid, call.transaction());
        if (Runtimes.fails(dependencies, runtime)) {
            plan = plan.endingIn(Build.Status.FAILED);
        }
        call.transaction().put(BuildPlan.OF_BUILDS, plan);
        Build build = new Build(
                sid,
                serviceSid,
                assetVersions,
                functionVersions,
                dependencies,
                runtime,
                Build.Status.BUILDING,
                call.now(),
                call.now());
        return isDue(build, plan, call.now()) ? withStatus(build, plan.end(), call.now()) : build;
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
        List<FunctionVersion> versions = versions(FileKind.FUNCTION, call.all(FUNCTION_VERSIONS), call, serviceSid);
        if (versions.size() > MAX_FUNCTION_VERSIONS) {
            throw ServerlessErrors.LIMIT_REACHED.exception("Function Versions", MAX_FUNCTION_VERSIONS);
        }
        return versions;
    }

    private static List<AssetVersion> assetVersions(Call call, String serviceSid) {
        List<AssetVersion> versions = versions(FileKind.ASSET, call.all(ASSET_VERSIONS), call, serviceSid);
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
    private static <V> List<V> versions(FileKind<?, V> kind, List<String> sids, Call call, String serviceSid) {
        Map<String, V> byFile = new LinkedHashMap<>();
        List<V> found = new ArrayList<>();
        for (String sid : sids) {
            V version = call.transaction().find(kind.versionTable(), sid);
            if (version == null || !kind.version(version).serviceSid().equals(serviceSid)) {
                throw ServerlessErrors.UNKNOWN_VERSION.exception(kind.word(), sid);
            }
            found.add(version);
        }
        for (V version : found) {
            V earlier = byFile.putIfAbsent(kind.version(version).fileSid(), version);
            if (earlier != null && !earlier.equals(version)) {
                throw ServerlessErrors.CONFLICTING_VERSIONS.exception(
                        kind.word(),
                        kind.version(earlier).sid(),
                        kind.version(version).sid());
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
            return withStatus(build, plan.end(), transaction.now());
        }
        transaction.put(BuildPlan.OF_BUILDS, plan.seenBuilding());
        return build;
    }

    /** Ends the building where the clock ends it, and removes what no Environment runs after seven days. */
    private static void passing(Transaction transaction) {
        for (Build build : transaction.state().all(TABLE)) {
            BuildPlan plan = transaction.find(BuildPlan.OF_BUILDS, build.sid());
            if (build.status() == Build.Status.BUILDING && plan != null && isDue(build, plan, transaction.now())) {
                transaction.put(
                        TABLE, withStatus(build, plan.end(), build.dateCreated().plus(plan.after())));
            }
        }
        Retention.removeUnused(transaction, TABLE, Build::dateCreated, build -> !isDeployed(build, transaction));
    }

    private static boolean isDue(Build build, BuildPlan plan, Instant now) {
        Instant due = plan.due(build.dateCreated());
        return due != null && !due.isAfter(now);
    }

    /** The Build in another state. */
    static Build withStatus(Build build, Build.Status status, Instant since) {
        return new Build(
                build.sid(),
                build.serviceSid(),
                build.assetVersions(),
                build.functionVersions(),
                build.dependencies(),
                build.runtime(),
                status,
                build.dateCreated(),
                since);
    }

    /** How the API writes a status. */
    static String word(Build.Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    private static Consumer<Representation> status(Build build) {
        return json -> json.sids(build.sid())
                .text("service_sid", build.serviceSid())
                .text("status", word(build.status()))
                .url(self(build) + "/Status");
    }

    /** A Build that is completed at once is building in the response, too, as it always is on Twilio. */
    private static void writeNew(Build build, Representation json) {
        write(withStatus(build, Build.Status.BUILDING, build.dateCreated()), json);
    }

    private static void write(Build build, Representation json) {
        json.sids(build.sid())
                .text("service_sid", build.serviceSid())
                .array(
                        "asset_versions",
                        build.assetVersions(),
                        (version, element) -> FileVersionResource.writeInBuild(FileKind.ASSET, version, element))
                .array(
                        "function_versions",
                        build.functionVersions(),
                        (version, element) -> FileVersionResource.writeInBuild(FileKind.FUNCTION, version, element))
                .array(
                        "dependencies",
                        build.dependencies(),
                        (dependency, element) ->
                                element.text("name", dependency.name()).text("version", dependency.version()))
                .text("runtime", build.runtime())
                .text("status", word(build.status()))
                .dates(build.dateCreated(), build.dateUpdated())
                .url(self(build))
                .link("build_status", self(build) + "/Status");
    }

    private static String self(Build build) {
        return "/v1/Services/" + build.serviceSid() + "/Builds/" + build.sid();
    }
}
