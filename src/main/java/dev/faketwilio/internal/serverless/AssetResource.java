package dev.faketwilio.internal.serverless;

import dev.faketwilio.internal.engine.Call;
import dev.faketwilio.internal.engine.Declaration;
import dev.faketwilio.internal.engine.Parameter;
import dev.faketwilio.internal.engine.Representation;
import dev.faketwilio.internal.engine.Resource;
import dev.faketwilio.internal.engine.Transaction;
import dev.faketwilio.internal.store.Table;
import dev.faketwilio.serverless.Asset;

/** {@code /v1/Services/{ServiceSid}/Assets}: everything the fake knows about Assets (contract/serverless.md 3). */
final class AssetResource implements Resource {

    static final Table<Asset> TABLE = Table.of("asset", Asset::sid).under(ServiceResource.TABLE, Asset::serviceSid);

    private static final Parameter<String> FRIENDLY_NAME = Parameter.text("FriendlyName", 255);

    @Override
    public Declaration<Asset> declaration() {
        return Declaration.of(TABLE, "AssetSid")
                .create(Asset.CREATE, this::create)
                .list(Asset.LIST, "assets")
                .fetch(Asset.FETCH)
                .updateBy(Asset.UPDATE, this::rename)
                .delete(Asset.DELETE, this::refuseIfDeployed)
                .asTimePasses(this::removeUnused)
                .json(this::write);
    }

    private Asset create(Call call) {
        String friendlyName = call.required(FRIENDLY_NAME);
        String serviceSid = call.parent(ServiceResource.TABLE).sid();
        return new Asset(call.newSid("ZH"), serviceSid, friendlyName, call.now(), call.now());
    }

    private Asset rename(Asset old, Call call) {
        String friendlyName = call.required(FRIENDLY_NAME);
        return new Asset(old.sid(), old.serviceSid(), friendlyName, old.dateCreated(), call.now());
    }

    /** Section 9.2. */
    private void removeUnused(Transaction transaction) {
        Retention.removeUnused(
                transaction,
                TABLE,
                Asset::dateCreated,
                asset -> transaction
                        .under(AssetVersionResource.TABLE, asset.sid())
                        .isEmpty());
    }

    private void refuseIfDeployed(Asset asset, Call call) {
        Versions.refuseIfDeployed(
                call.transaction(),
                asset.serviceSid(),
                "Asset",
                build -> build.assetVersions().stream()
                        .anyMatch(version -> version.assetSid().equals(asset.sid())));
    }

    private void write(Asset asset, Representation json) {
        String self = "/v1/Services/" + asset.serviceSid() + "/Assets/" + asset.sid();
        json.sids(asset.sid())
                .text("service_sid", asset.serviceSid())
                .text("friendly_name", asset.friendlyName())
                .dates(asset.dateCreated(), asset.dateUpdated())
                .url(self)
                .link("asset_versions", self + "/Versions");
    }
}
