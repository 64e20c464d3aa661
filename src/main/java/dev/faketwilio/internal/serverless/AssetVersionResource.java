package dev.faketwilio.internal.serverless;

import dev.faketwilio.internal.engine.Call;
import dev.faketwilio.internal.engine.Declaration;
import dev.faketwilio.internal.engine.Representation;
import dev.faketwilio.internal.engine.Resource;
import dev.faketwilio.internal.engine.Transaction;
import dev.faketwilio.internal.engine.Upload;
import dev.faketwilio.internal.store.Table;
import dev.faketwilio.serverless.Asset;
import dev.faketwilio.serverless.AssetVersion;
import dev.faketwilio.serverless.Visibility;

/**
 * {@code /v1/Services/{ServiceSid}/Assets/{AssetSid}/Versions}: everything the fake knows about Asset Versions
 * (contract/serverless.md 4). Their content cannot be read through the API.
 */
final class AssetVersionResource implements Resource {

    static final Table<AssetVersion> TABLE =
            Table.of("asset version", AssetVersion::sid).under(AssetResource.TABLE, AssetVersion::assetSid);

    static final Table<Versions.Stored> FILES = Versions.files(TABLE);

    @Override
    public Declaration<AssetVersion> declaration() {
        return Declaration.of(TABLE, "AssetVersionSid")
                .keeping(FILES)
                .create(AssetVersion.CREATE, this::create)
                .list(AssetVersion.LIST, "asset_versions")
                .fetch(AssetVersion.FETCH)
                .asTimePasses(this::removeUnused)
                .json(this::write);
    }

    private AssetVersion create(Call call) {
        String path = Versions.path(call);
        Visibility visibility = Versions.visibility(call);
        Upload file = Versions.file(call, visibility);
        Asset asset = call.parent(AssetResource.TABLE);
        AssetVersion version =
                new AssetVersion(call.newSid("ZN"), asset.serviceSid(), asset.sid(), path, visibility, call.now());
        call.transaction().put(FILES, new Versions.Stored(version.sid(), file.content()));
        return version;
    }

    /** Section 9.2. */
    private void removeUnused(Transaction transaction) {
        Retention.removeUnused(
                transaction,
                TABLE,
                AssetVersion::dateCreated,
                version -> transaction.under(BuildResource.TABLE, version.serviceSid()).stream()
                        .noneMatch(build -> build.assetVersions().contains(version)));
    }

    private void write(AssetVersion version, Representation json) {
        json.sids(version.sid())
                .text("service_sid", version.serviceSid())
                .text("asset_sid", version.assetSid())
                .text("path", version.path())
                .text("visibility", Versions.word(version.visibility()))
                .date("date_created", version.dateCreated())
                .url("/v1/Services/" + version.serviceSid() + "/Assets/" + version.assetSid() + "/Versions/"
                        + version.sid());
    }
}
