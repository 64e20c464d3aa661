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
 * <p>Two clocks look at a token. Twilio's is the sandbox's: a test lets a token expire by moving it. Clients compare
 * {@code exp} with the wall clock and would fetch a token for each request if it followed a sandbox's clock of the past.
 *
 * @param clientId the app that it belongs to
 * @param issued when it was issued, by the sandbox's clock, in seconds since 1970
 * @param expiry when clients take it as expired, by the wall clock, in seconds since 1970
 */
public record AccessToken(String clientId, long issued, long expiry) {

    /** The time for which a token is valid. */
    static final Duration LIFETIME = Duration.ofHours(1);

    private static final String HEADER = base64("{\"alg\":\"HS256\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8));
    private static final Pattern CLAIMS = Pattern.compile(
            "\\{\"iss\":\"https://oauth\\.twilio\\.com\",\"sub\":\"(OQ[0-9a-fA-F]{32})\",\"iat\":(-?\\d{1,15}),\"exp\":(\\d{1,15})}");

    /**
     * Returns a new token of an app.
     *
     * @param now the present of the sandbox's clock
     */
    public static AccessToken issued(String clientId, Instant now) {
        // the wall clock, for clients alone
        long expiry = Instant.now().plus(LIFETIME).getEpochSecond();
        return new AccessToken(clientId, now.getEpochSecond(), expiry);
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
            return matcher.matches() ? read(matcher) : null;
        } catch (IllegalArgumentException broken) {
            return null;
        }
    }

    private static AccessToken read(Matcher claims) {
        return new AccessToken(claims.group(1), Long.parseLong(claims.group(2)), Long.parseLong(claims.group(3)));
    }

    /** Returns the token as it is sent. */
    public String signedWith(String clientSecret) {
        // assumed: the claims; clients read exp alone
        String claims = "{\"iss\":\"https://oauth.twilio.com\",\"sub\":\"" + clientId + "\",\"iat\":" + issued
                + ",\"exp\":" + expiry + "}";
        String content = HEADER + "." + base64(claims.getBytes(StandardCharsets.UTF_8));
        return content + "." + base64(signature(content, clientSecret));
    }

    /**
     * Returns whether a text is this token, signed by the secret and not yet expired.
     *
     * @param now the present of the sandbox's clock
     */
    public boolean isValid(String text, String clientSecret, Instant now) {
        return now.getEpochSecond() < issued + LIFETIME.toSeconds()
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
