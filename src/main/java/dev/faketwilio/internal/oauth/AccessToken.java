package dev.faketwilio.internal.oauth;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * A bearer token: a JWT that the client secret of its app signs, so tokens need not be kept, and are void without their
 * app (contract/conventions.md 0.9.11).
 *
 * @param clientId the app that it belongs to
 * @param expiry when it expires, by the wall clock as clients look at it, in seconds since 1970
 */
public record AccessToken(String clientId, long expiry) {

    /** How long a token is valid. */
    static final Duration LIFETIME = Duration.ofHours(1);

    private static final String HEADER = base64("{\"alg\":\"HS256\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8));
    private static final Pattern CLAIMS = Pattern.compile(
            "\\{\"iss\":\"https://oauth\\.twilio\\.com\",\"sub\":\"(OQ[0-9a-fA-F]{32})\",\"exp\":(\\d{1,15})}");

    /** Returns a new token of an app, by the wall clock, as clients compare it, wherever the account's clock stands. */
    static AccessToken issued(String clientId) {
        return issued(clientId, Instant.now());
    }

    /** Returns the token of an app that was issued then. */
    public static AccessToken issued(String clientId, Instant now) {
        return new AccessToken(clientId, now.plus(LIFETIME).getEpochSecond());
    }

    /** Returns what a token says of itself, which its signature may prove or not; null if it is not a token of the fake. */
    public static @Nullable AccessToken read(String text) {
        int start = text.indexOf('.') + 1;
        int end = text.indexOf('.', start);
        if (start == 0 || end < 0) {
            return null;
        }
        try {
            byte[] claims = Base64.getUrlDecoder().decode(text.substring(start, end));
            Matcher matcher = CLAIMS.matcher(new String(claims, StandardCharsets.UTF_8));
            return matcher.matches() ? new AccessToken(matcher.group(1), Long.parseLong(matcher.group(2))) : null;
        } catch (IllegalArgumentException broken) {
            return null;
        }
    }

    /** Returns the token as it is sent. */
    public String signedWith(String clientSecret) {
        // assumed: the claims; clients read exp alone
        String claims = "{\"iss\":\"https://oauth.twilio.com\",\"sub\":\"" + clientId + "\",\"exp\":" + expiry + "}";
        String content = HEADER + "." + base64(claims.getBytes(StandardCharsets.UTF_8));
        return content + "." + base64(signature(content, clientSecret));
    }

    /** Returns whether a text is this token, signed by the secret and not yet expired. */
    public boolean isValid(String text, String clientSecret) {
        return Instant.now().getEpochSecond() < expiry
                && MessageDigest.isEqual(
                        signedWith(clientSecret).getBytes(StandardCharsets.UTF_8),
                        text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] signature(String content, String clientSecret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(clientSecret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(content.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK has HmacSHA256", impossible);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
