package dev.faketwilio.serverless;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Says what a seeded Serverless Service has. Not thread-safe; to be used only while the call that it was made for runs.
 */
public interface ServerlessServiceSeed {

    /**
     * Gives the Service a friendly name of its own.
     *
     * @param friendlyName 1 to 255 characters
     * @return this
     */
    ServerlessServiceSeed friendlyName(String friendlyName);

    /**
     * Says whether the Functions see the account's credentials; they do by default.
     *
     * @param includeCredentials whether they do
     * @return this
     */
    ServerlessServiceSeed includeCredentials(boolean includeCredentials);

    /**
     * Says whether the Service can be edited in Twilio's Console; it cannot by default.
     *
     * @param uiEditable whether it can
     * @return this
     */
    ServerlessServiceSeed uiEditable(boolean uiEditable);

    /**
     * Gives the Service a Function without a version.
     *
     * @param friendlyName 1 to 255 characters
     * @return this
     */
    ServerlessServiceSeed function(String friendlyName);

    /**
     * Gives the Service a Function with one public version.
     *
     * @param path where it answers; also its friendly name
     * @param content the JavaScript; not empty
     * @return this
     */
    default ServerlessServiceSeed function(String path, String content) {
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
    ServerlessServiceSeed function(String path, Visibility visibility, String content);

    /**
     * Gives the Service an Asset with one public version.
     *
     * @param path where it is served; also its friendly name
     * @param content the text, in UTF-8; not empty
     * @return this
     */
    default ServerlessServiceSeed asset(String path, String content) {
        return asset(
                path,
                Visibility.PUBLIC,
                Objects.requireNonNull(content, "content").getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Gives the Service an Asset with one version.
     *
     * @param path where it is served; also its friendly name
     * @param visibility who may fetch it
     * @param content the bytes; not empty, up to 25 MB, or 10 MB if private
     * @return this
     */
    ServerlessServiceSeed asset(String path, Visibility visibility, byte[] content);

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
    ServerlessServiceSeed directory(Path project);

    /**
     * Gives the Service an Environment on which nothing runs.
     *
     * @param uniqueName 1 to 100 characters
     * @return this
     */
    default ServerlessServiceSeed environment(String uniqueName) {
        return environment(uniqueName, environment -> {});
    }

    /**
     * Gives the Service an Environment.
     *
     * @param uniqueName 1 to 100 characters
     * @param details says what else it has; called once, on this thread, before this method returns
     * @return this
     */
    ServerlessServiceSeed environment(String uniqueName, Consumer<EnvironmentSeed> details);

    /**
     * Completes the Builds that are created later when that much time has passed on the sandbox's clock, and not before.
     *
     * @param duration how long they take, rounded up to whole seconds; with zero they are completed as soon as they have
     *     been created
     * @return this
     */
    ServerlessServiceSeed buildsCompleteAfter(Duration duration);
}
