package dev.faketwilio.internal.webhooks;

import dev.faketwilio.internal.engine.Form;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The value of {@code X-Twilio-Signature}: contract/conventions.md 9. */
final class Signature {

    private static final String HMAC = "HmacSHA1";

    private Signature() {}

    /**
     * Signs a request.
     *
     * @param authToken the account's
     * @param url the whole URL, with the query and without a fragment
     * @param form the parameters of the body; of a GET there are none, since they are in the URL
     */
    static String of(String authToken, String url, Form form) {
        StringBuilder text = new StringBuilder(url);
        for (Map.Entry<String, List<String>> parameter : new TreeMap<>(form.asMap()).entrySet()) {
            for (String value : new TreeSet<>(parameter.getValue())) {
                text.append(parameter.getKey()).append(value);
            }
        }
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(authToken.getBytes(StandardCharsets.UTF_8), HMAC));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK has no " + HMAC, e);
        }
    }
}
