package dev.faketwilio.serverless;

import dev.faketwilio.Product;
import dev.faketwilio.TwilioSandbox;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The JSON that Twilio publishes for its resources (contract/serverless.md, appendix A), with the values of a record. */
final class ExpectedJson {

    private final String base;
    private final String accountSid;

    private ExpectedJson(String base, String accountSid) {
        this.base = base;
        this.accountSid = accountSid;
    }

    /** For a client that reaches the sandbox by its path prefix. */
    static ExpectedJson of(TwilioSandbox twilio) {
        return of(twilio, twilio.url(Product.SERVERLESS).toString());
    }

    /** For a client for which the main host's URLs begin otherwise. */
    static ExpectedJson of(TwilioSandbox twilio, String base) {
        return new ExpectedJson(base, twilio.accountSid());
    }

    String version(ServerlessAssetVersion version) {
        return """
                {"sid": "SID", "account_sid": "ACCOUNT", "service_sid": "SERVICE", "asset_sid": "ASSET", \
                "path": "PATH", "visibility": "VISIBILITY", "date_created": "CREATED", \
                "url": "BASE/v1/Services/SERVICE/Assets/ASSET/Versions/SID"}""".replace("BASE", base)
                .replace("ACCOUNT", accountSid)
                .replace("SERVICE", version.serviceSid())
                .replace("ASSET", version.assetSid())
                .replace("PATH", version.path())
                .replace("VISIBILITY", word(version.visibility()))
                .replace("CREATED", version.dateCreated().toString())
                .replace("SID", version.sid());
    }

    String version(ServerlessFunctionVersion version) {
        return """
                {"sid": "SID", "account_sid": "ACCOUNT", "service_sid": "SERVICE", "function_sid": "FUNCTION", \
                "path": "PATH", "visibility": "VISIBILITY", "date_created": "CREATED", "url": "URL", \
                "links": {"function_version_content": "URL/Content"}}""".replace("URL", url(version))
                .replace("ACCOUNT", accountSid)
                .replace("SERVICE", version.serviceSid())
                .replace("FUNCTION", version.functionSid())
                .replace("PATH", version.path())
                .replace("VISIBILITY", word(version.visibility()))
                .replace("CREATED", version.dateCreated().toString())
                .replace("SID", version.sid());
    }

    /**
     * The content of a Function Version.
     *
     * @param content already as JSON writes it
     */
    String content(ServerlessFunctionVersion version, String content) {
        return "{\"sid\": \"" + version.sid() + "\", \"account_sid\": \"" + accountSid + "\", \"service_sid\": \""
                + version.serviceSid() + "\", \"function_sid\": \"" + version.functionSid() + "\", \"content\": \""
                + content + "\", \"url\": \"" + url(version) + "/Content\"}";
    }

    String build(ServerlessBuild build) {
        return """
                {"sid": "SID", "account_sid": "ACCOUNT", "service_sid": "SERVICE", "asset_versions": [ASSETS], \
                "function_versions": [FUNCTIONS], "dependencies": [DEPENDENCIES], "runtime": "RUNTIME", \
                "status": "STATUS", "date_created": "CREATED", "date_updated": "UPDATED", "url": "URL", \
                "links": {"build_status": "URL/Status"}}""".replace("SID", build.sid())
                .replace("ACCOUNT", accountSid)
                .replace("SERVICE", build.serviceSid())
                .replace(
                        "ASSETS",
                        join(build.assetVersions().stream().map(this::inBuild).toList()))
                .replace(
                        "FUNCTIONS",
                        join(build.functionVersions().stream()
                                .map(this::inBuild)
                                .toList()))
                .replace(
                        "DEPENDENCIES",
                        join(build.dependencies().stream()
                                .map(ExpectedJson::dependency)
                                .toList()))
                .replace("RUNTIME", build.runtime())
                .replace("STATUS", build.status().name().toLowerCase(Locale.ROOT))
                .replace("CREATED", build.dateCreated().toString())
                .replace("UPDATED", build.dateUpdated().toString())
                .replace("URL", url(build));
    }

    String status(ServerlessBuild build, String status) {
        return "{\"sid\": \"" + build.sid() + "\", \"account_sid\": \"" + accountSid + "\", \"service_sid\": \""
                + build.serviceSid() + "\", \"status\": \"" + status + "\", \"url\": \"" + url(build) + "/Status\"}";
    }

    private String inBuild(ServerlessAssetVersion version) {
        return inBuild(version.sid(), version.serviceSid(), "asset_sid", version.assetSid()) + version.dateCreated()
                + "\", \"path\": \"" + version.path() + "\", \"visibility\": \"" + word(version.visibility()) + "\"}";
    }

    private String inBuild(ServerlessFunctionVersion version) {
        return inBuild(version.sid(), version.serviceSid(), "function_sid", version.functionSid())
                + version.dateCreated() + "\", \"path\": \"" + version.path() + "\", \"visibility\": \""
                + word(version.visibility()) + "\"}";
    }

    private String inBuild(String sid, String serviceSid, String ownerKey, String ownerSid) {
        return "{\"sid\": \"" + sid + "\", \"account_sid\": \"" + accountSid + "\", \"service_sid\": \"" + serviceSid
                + "\", \"" + ownerKey + "\": \"" + ownerSid + "\", \"date_created\": \"";
    }

    private static String dependency(ServerlessBuild.Dependency dependency) {
        return "{\"name\": \"" + dependency.name() + "\", \"version\": \"" + dependency.version() + "\"}";
    }

    private String url(ServerlessFunctionVersion version) {
        return base + "/v1/Services/" + version.serviceSid() + "/Functions/" + version.functionSid() + "/Versions/"
                + version.sid();
    }

    private String url(ServerlessBuild build) {
        return base + "/v1/Services/" + build.serviceSid() + "/Builds/" + build.sid();
    }

    static String word(Visibility visibility) {
        return visibility.name().toLowerCase(Locale.ROOT);
    }

    private static String join(List<String> objects) {
        return objects.stream().collect(Collectors.joining(", "));
    }
}
