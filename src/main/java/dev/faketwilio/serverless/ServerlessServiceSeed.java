package dev.faketwilio.serverless;

import dev.faketwilio.Operation;
import dev.faketwilio.Property;
import dev.faketwilio.ResourceSeed;
import dev.faketwilio.TwilioResource;
import dev.faketwilio.internal.properties.Words;
import dev.faketwilio.internal.seeding.Plan;
import dev.faketwilio.internal.seeding.ToolkitDirectory;
import dev.faketwilio.internal.seeding.ToolkitDirectory.ProjectFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Says what a seeded Serverless Service has. Not thread-safe; to be used only while the call that it was made for runs.
 */
public final class ServerlessServiceSeed extends ResourceSeed<ServerlessService, ServerlessServiceSeed> {

    /**
     * Creates a seed. Only FakeTwilio creates seeds.
     *
     * @param plan collects the description
     */
    public ServerlessServiceSeed(Plan<ServerlessService> plan) {
        super(plan);
    }

    /**
     * Gives the Service a friendly name of its own.
     *
     * @param friendlyName 1 to 255 characters
     * @return this
     */
    public ServerlessServiceSeed friendlyName(String friendlyName) {
        return set(ServerlessService.FRIENDLY_NAME, friendlyName);
    }

    /**
     * Says whether the Functions see the account's credentials; they do by default.
     *
     * @param includeCredentials whether they do
     * @return this
     */
    public ServerlessServiceSeed includeCredentials(boolean includeCredentials) {
        return set(ServerlessService.INCLUDE_CREDENTIALS, includeCredentials);
    }

    /**
     * Says whether the Service can be edited in Twilio's Console; it cannot by default.
     *
     * @param uiEditable whether it can
     * @return this
     */
    public ServerlessServiceSeed uiEditable(boolean uiEditable) {
        return set(ServerlessService.UI_EDITABLE, uiEditable);
    }

    /**
     * Gives the Service a Function without a version.
     *
     * @param friendlyName 1 to 255 characters
     * @return this
     */
    public ServerlessServiceSeed function(String friendlyName) {
        Objects.requireNonNull(friendlyName, "friendlyName");
        return then((given, simulate, service) -> given.perform(
                ServerlessFunction.CREATE, Map.of("ServiceSid", service.sid(), "FriendlyName", friendlyName)));
    }

    /**
     * Gives the Service a Function with one public version.
     *
     * @param path where it answers; also its friendly name
     * @param content the JavaScript; not empty
     * @return this
     */
    public ServerlessServiceSeed function(String path, String content) {
        return function(path, Visibility.PUBLIC, content);
    }

    /**
     * Gives the Service a Function with one version.
     *
     * @param path where it answers; also its friendly name
     * @param visibility who may call it
     * @param content the JavaScript; not empty
     * @return this
     */
    public ServerlessServiceSeed function(String path, Visibility visibility, String content) {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(visibility, "visibility");
        Objects.requireNonNull(content, "content");
        return file(Kind.FUNCTION, new ProjectFile(path, visibility, content.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Gives the Service an Asset with one public version.
     *
     * @param path where it is served; also its friendly name
     * @param content the text, in UTF-8; not empty
     * @return this
     */
    public ServerlessServiceSeed asset(String path, String content) {
        Objects.requireNonNull(content, "content");
        return asset(path, Visibility.PUBLIC, content.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Gives the Service an Asset with one version.
     *
     * @param path where it is served; also its friendly name
     * @param visibility who may fetch it
     * @param content the bytes; not empty, up to 25 MB, or 10 MB if private
     * @return this
     */
    public ServerlessServiceSeed asset(String path, Visibility visibility, byte[] content) {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(visibility, "visibility");
        Objects.requireNonNull(content, "content");
        return file(Kind.ASSET, new ProjectFile(path, visibility, content.clone()));
    }

    /**
     * Gives the Service what is in a directory laid out as the Serverless Toolkit does: Functions in
     * {@code functions/**}{@code /*.js} (their paths without {@code .js}), Assets in {@code assets/}; a
     * {@code .protected} or {@code .private} before the extension says who may reach them; white space becomes dashes.
     * Files whose name begins with a dot, and empty ones, are left out.
     *
     * @param project the directory
     * @return this
     * @throws IllegalArgumentException if it has neither {@code functions} nor {@code assets}
     * @throws java.io.UncheckedIOException if it cannot be read
     */
    public ServerlessServiceSeed directory(Path project) {
        Objects.requireNonNull(project, "project");
        ToolkitDirectory.check(project);
        ToolkitDirectory.functions(project).forEach(file -> file(Kind.FUNCTION, file));
        ToolkitDirectory.assets(project).forEach(file -> file(Kind.ASSET, file));
        return this;
    }

    /**
     * Gives the Service an Environment on which nothing runs.
     *
     * @param uniqueName 1 to 100 characters
     * @return this
     */
    public ServerlessServiceSeed environment(String uniqueName) {
        return environment(uniqueName, environment -> {});
    }

    /**
     * Gives the Service an Environment.
     *
     * @param uniqueName 1 to 100 characters
     * @param details says what else it has; called once, on this thread, when the Service is made
     * @return this
     */
    public ServerlessServiceSeed environment(String uniqueName, Consumer<ServerlessEnvironmentSeed> details) {
        Objects.requireNonNull(uniqueName, "uniqueName");
        Objects.requireNonNull(details, "details");
        return lastly((given, simulate, service) -> given.environment(service.sid(), uniqueName, details));
    }

    /**
     * Completes the Builds that are created later when that much time has passed on the sandbox's clock, and not before.
     *
     * @param duration how long they take, rounded up to whole seconds; with zero they are completed as soon as they have
     *     been created
     * @return this
     */
    public ServerlessServiceSeed buildsCompleteAfter(Duration duration) {
        Objects.requireNonNull(duration, "duration");
        return then((given, simulate, service) -> simulate.builds(service.sid()).completeAfter(duration));
    }

    private ServerlessServiceSeed file(Kind kind, ProjectFile file) {
        return then((given, simulate, service) -> {
            TwilioResource made =
                    given.perform(kind.create, Map.of("ServiceSid", service.sid(), "FriendlyName", file.path()));
            given.perform(
                    kind.createVersion,
                    Map.of(
                            "ServiceSid",
                            service.sid(),
                            kind.parent,
                            made.get(kind.sid),
                            "Path",
                            file.path(),
                            "Visibility",
                            Words.LOWER.of(file.visibility()),
                            "Content",
                            file.content()));
        });
    }

    /**
     * Functions or Assets.
     *
     * @param create makes one without a version
     * @param parent the variable by which the path of its versions names it
     */
    private record Kind(Operation create, Property<String> sid, Operation createVersion, String parent) {

        static final Kind FUNCTION = new Kind(
                ServerlessFunction.CREATE, ServerlessFunction.SID, ServerlessFunctionVersion.CREATE, "FunctionSid");
        static final Kind ASSET =
                new Kind(ServerlessAsset.CREATE, ServerlessAsset.SID, ServerlessAssetVersion.CREATE, "AssetSid");
    }
}
