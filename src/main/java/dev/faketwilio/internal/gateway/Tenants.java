package dev.faketwilio.internal.gateway;

import dev.faketwilio.internal.engine.Sids;
import dev.faketwilio.internal.errors.TwilioErrors;
import dev.faketwilio.internal.oauth.AccessToken;
import dev.faketwilio.requests.UnexpectedRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** The accounts on this server, found by Account SID and auth token, by API key and secret, or by the token of an OAuth app. */
public final class Tenants {

    private static final String BEARER = "Bearer ";
    private static final String APP = "OQ";

    private final ConcurrentMap<String, Credential> byUsername = new ConcurrentHashMap<>();

    /** By the header that all usual clients send, so that it need not be taken apart at each request. */
    private final ConcurrentMap<String, Credential> byHeader = new ConcurrentHashMap<>();

    private final UnknownCallers unknownCallers = new UnknownCallers();

    /** Returns what becomes of requests that belong to no tenant. */
    public UnknownCallers unknownCallers() {
        return unknownCallers;
    }

    /**
     * Lets a tenant in by a user name and password.
     *
     * @param username an Account SID, an API key's SID or an OAuth app's client ID, which lets in by its tokens only
     * @return false if the name is taken, or the tenant has been dismissed
     */
    public boolean admit(String username, String password, Tenant tenant) {
        Credential credential = new Credential(username, password, tenant);
        if (byUsername.putIfAbsent(username, credential) != null) {
            return false;
        }
        if (isUserName(username)) {
            byHeader.put(credential.header(), credential);
        }
        if (tenant.isDismissed()) {
            withdraw(username);
            return false;
        }
        return true;
    }

    /** Lets the tenant in no longer, by whatever name. */
    public void dismiss(Tenant tenant) {
        tenant.dismiss();
        byUsername.values().removeIf(credential -> {
            boolean theirs = credential.tenant() == tenant;
            if (theirs) {
                unknownCallers.ended(credential.username(), tenant);
            }
            return theirs;
        });
        byHeader.values().removeIf(credential -> credential.tenant() == tenant);
    }

    /** Lets nobody in any longer. */
    public void dismissAll() {
        for (Credential credential : byUsername.values()) {
            dismiss(credential.tenant());
        }
    }

    /** Fails everything that waits for requests, since the server cannot go on. */
    public void failAll(Throwable cause) {
        for (Credential credential : byUsername.values()) {
            credential.tenant().fail(cause);
        }
    }

    /** All tenants there are, in no particular order. */
    public Set<Tenant> all() {
        Set<Tenant> tenants = new LinkedHashSet<>();
        for (Credential credential : byUsername.values()) {
            tenants.add(credential.tenant());
        }
        return tenants;
    }

    /** By what the tenant's requests authenticate, for it to be hidden: user names with their passwords. */
    public Map<String, String> passwordsOf(Tenant tenant) {
        Map<String, String> passwords = new HashMap<>();
        for (Credential credential : byUsername.values()) {
            if (credential.tenant() == tenant) {
                passwords.put(credential.username(), credential.password());
            }
        }
        return passwords;
    }

    /** Withdraws one name. */
    public void withdraw(String username) {
        Credential credential = byUsername.remove(username);
        if (credential != null) {
            byHeader.remove(credential.header());
            unknownCallers.ended(username, credential.tenant());
        }
    }

    /**
     * Finds the account of a request by its {@code Authorization} header.
     *
     * @param takesTokens whether it may be a bearer token
     * @throws dev.faketwilio.internal.errors.TwilioException 401, with the text that fits (contract/conventions.md 1.3)
     */
    Credential authenticate(@Nullable String authorization, boolean takesTokens) {
        Credential usual = authorization == null ? null : byHeader.get(authorization);
        if (usual != null) {
            return usual;
        }
        String token = token(authorization);
        return token == null ? readAndAuthenticate(authorization) : bearer(token, takesTokens);
    }

    /**
     * Finds the account of an OAuth app.
     *
     * @throws dev.faketwilio.internal.errors.TwilioException 401 if there is none with that secret
     */
    Credential app(@Nullable String clientId, @Nullable String clientSecret) {
        Credential app = clientId == null || !isApp(clientId) ? null : byUsername.get(clientId);
        if (app == null || !app.password().equals(clientSecret)) {
            throw TwilioErrors.INVALID_CLIENT.exception();
        }
        return app;
    }

    private Credential bearer(String text, boolean takesTokens) {
        AccessToken token = AccessToken.read(text);
        Credential app = token == null ? null : byUsername.get(token.clientId());
        if (token == null
                || app == null
                || !takesTokens
                || !token.isValid(
                        text, app.password(), app.tenant().account().clock().now())) {
            throw TwilioErrors.INVALID_TOKEN.exception();
        }
        return app;
    }

    /** Whose an account is, for a request that needs no credentials; null if it is nobody's. */
    @Nullable
    Credential ownerOf(String accountSid) {
        Credential credential = byUsername.get(accountSid);
        return credential == null ? null : new Credential("", "", credential.tenant());
    }

    private Credential readAndAuthenticate(@Nullable String authorization) {
        String pair = decode(authorization);
        if (pair == null) {
            throw TwilioErrors.NO_CREDENTIALS.exception();
        }
        int colon = pair.indexOf(':');
        String username = colon < 0 ? pair : pair.substring(0, colon);
        if (!isUserName(username)) {
            throw TwilioErrors.INVALID_USERNAME.exception();
        }
        Credential credential = byUsername.get(username);
        if (credential == null) {
            throw TwilioErrors.WRONG_CREDENTIALS.exception();
        }
        if (colon < 0 || !credential.password().equals(pair.substring(colon + 1))) {
            throw TwilioErrors.WRONG_CREDENTIALS.exception();
        }
        return credential;
    }

    /**
     * Takes a request in that was not let in, so that somebody is told of it.
     *
     * @param username the name that it gave; null for none
     * @param address its method and where it went
     * @param words the request
     */
    void turnedAway(@Nullable String username, String address, String words) {
        Credential credential = username == null ? null : byUsername.get(username);
        if (credential == null) {
            unknownCallers.met(username, address, words);
        } else {
            Tenant tenant = credential.tenant();
            tenant.journal().turnedAway();
            tenant.strictness().met(UnexpectedRequest.WRONG_CREDENTIALS, address, () -> words);
        }
    }

    /** The user name in an {@code Authorization} header, or the app of its token, valid or not; null for none. */
    static @Nullable String nameIn(@Nullable String authorization) {
        String bearer = token(authorization);
        if (bearer != null) {
            AccessToken token = AccessToken.read(bearer);
            return token == null ? null : token.clientId();
        }
        String pair = decode(authorization);
        if (pair == null) {
            return null;
        }
        int colon = pair.indexOf(':');
        return colon < 0 ? pair : pair.substring(0, colon);
    }

    private static @Nullable String token(@Nullable String authorization) {
        return authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? authorization.substring(BEARER.length()).trim()
                : null;
    }

    /** Returns whether a name is the client ID of an OAuth app. */
    static boolean isApp(String name) {
        return Sids.isSid(name, APP);
    }

    private static boolean isUserName(String username) {
        return Sids.isSid(username, "AC", "SK");
    }

    /** assumed: a header that is not Basic, or whose Base64 is broken, is as good as none (conventions.md 1.3). */
    private static @Nullable String decode(@Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, "Basic ", 0, 6)) {
            return null;
        }
        try {
            byte[] pair = Base64.getDecoder().decode(authorization.substring(6).trim());
            return new String(pair, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return null;
        }
    }

    /** A user name with its password and owner. */
    record Credential(String username, String password, Tenant tenant) {

        private String header() {
            byte[] pair = (username + ":" + password).getBytes(StandardCharsets.UTF_8);
            return "Basic " + Base64.getEncoder().encodeToString(pair);
        }
    }
}
