package dev.faketwilio.serverless;

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
     * Gives the Service a Function.
     *
     * @param friendlyName 1 to 255 characters
     * @return this
     */
    ServerlessServiceSeed function(String friendlyName);
}
