package dev.faketwilio.internal.trace.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * A style sheet or script that stands in every page.
 *
 * @param text what it is
 * @param hash by which a Content-Security-Policy allows it
 */
record Asset(String text, String hash) {

    static final Asset STYLE = read("trace.css");
    static final Asset SCRIPT = read("trace.js");

    /** Nothing in a page is run, loaded or sent anywhere but this script, even if a text should escape. */
    static final String POLICY = "default-src 'none'; style-src " + STYLE.hash + "; script-src " + SCRIPT.hash
            + "; connect-src 'self'; base-uri 'none'; form-action 'none'";

    private static Asset read(String file) {
        try (InputStream stream = Asset.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException(file + " is missing from FakeTwilio's jar");
            }
            byte[] bytes = stream.readAllBytes();
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return new Asset(
                    new String(bytes, StandardCharsets.UTF_8),
                    "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
