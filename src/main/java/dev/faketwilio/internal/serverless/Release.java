package dev.faketwilio.internal.serverless;

import dev.faketwilio.Property;
import dev.faketwilio.TwilioResource;
import dev.faketwilio.internal.engine.Account;
import dev.faketwilio.internal.engine.Api;
import dev.faketwilio.internal.engine.Form;
import dev.faketwilio.serverless.ServerlessAssetVersion;
import dev.faketwilio.serverless.ServerlessBuild;
import dev.faketwilio.serverless.ServerlessDeployment;
import dev.faketwilio.serverless.ServerlessEnvironment;
import dev.faketwilio.serverless.ServerlessFunctionVersion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The deployment of everything that a Service has, step by step as a deploy tool does it. */
public final class Release {

    private final ServerlessEnvironment environment;
    private final Api api;
    private final Account account;

    private Release(ServerlessEnvironment environment, Api api, Account account) {
        this.environment = environment;
        this.api = api;
        this.account = account;
    }

    /** Deploys the newest versions to an Environment, as a whole or not at all. */
    public static ServerlessDeployment of(ServerlessEnvironment environment, Api api, Account account) {
        return account.atomically(() -> new Release(environment, api, account).deployed());
    }

    private ServerlessDeployment deployed() {
        ServerlessView view = new ServerlessView(account);
        String service = environment.serviceSid();
        Map<String, String> functions = new LinkedHashMap<>();
        view.functionVersions().forEach(version -> {
            if (version.serviceSid().equals(service)) {
                functions.put(version.functionSid(), version.sid());
            }
        });
        Map<String, String> assets = new LinkedHashMap<>();
        view.assetVersions().forEach(version -> {
            if (version.serviceSid().equals(service)) {
                assets.put(version.assetSid(), version.sid());
            }
        });
        Set<String> newestFunctions = new LinkedHashSet<>(functions.values());
        Set<String> newestAssets = new LinkedHashSet<>(assets.values());
        ServerlessBuild build = view.builds().all().stream()
                .filter(each -> each.serviceSid().equals(service)
                        && each.status() == ServerlessBuild.Status.COMPLETED
                        && sids(each.functionVersions(), ServerlessFunctionVersion.SID)
                                .equals(newestFunctions)
                        && sids(each.assetVersions(), ServerlessAssetVersion.SID)
                                .equals(newestAssets))
                .findFirst()
                .orElseGet(() -> built(newestFunctions, newestAssets));
        return (ServerlessDeployment) api.perform(
                account,
                ServerlessDeployment.CREATE,
                Form.of(
                        "ServiceSid", service,
                        "EnvironmentSid", environment.sid(),
                        "BuildSid", build.sid()));
    }

    /** A Build of the versions, completed however the test lets other Builds go on. */
    private ServerlessBuild built(Set<String> functions, Set<String> assets) {
        List<String> form = new ArrayList<>(List.of("ServiceSid", environment.serviceSid()));
        functions.forEach(sid -> form.addAll(List.of("FunctionVersions", sid)));
        assets.forEach(sid -> form.addAll(List.of("AssetVersions", sid)));
        ServerlessBuild made =
                (ServerlessBuild) api.perform(account, ServerlessBuild.CREATE, Form.of(form.toArray(new String[0])));
        return api.change(
                account,
                transaction -> transaction.change(
                        BuildResource.TABLE,
                        made,
                        ended -> BuildResource.end(ended, ServerlessBuild.Status.COMPLETED, transaction.now())));
    }

    private static Set<String> sids(List<? extends TwilioResource> versions, Property<String> sid) {
        Set<String> sids = new LinkedHashSet<>();
        versions.forEach(version -> sids.add(version.get(sid)));
        return sids;
    }
}
