package dev.faketwilio.internal.trace;

/** Where the live look is. */
public final class LivePaths {

    public static final String ROOT = "/_fake";
    public static final String ACCOUNTS = ROOT + "/accounts/";
    public static final String JSON = ".json";

    private LivePaths() {}

    public static String page(String accountSid) {
        return ACCOUNTS + accountSid;
    }

    public static String json(String accountSid) {
        return page(accountSid) + JSON;
    }
}
