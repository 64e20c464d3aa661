package dev.faketwilio.internal.gateway;

import dev.faketwilio.internal.engine.Form;
import dev.faketwilio.internal.errors.TwilioErrors;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;

/** Reads the parameters out of a request (contract/conventions.md 7). */
final class Bodies {

    private static final String FORM = "application/x-www-form-urlencoded";

    private Bodies() {}

    /** The parameters of the URL. */
    static Form query(TwilioRequest request) {
        return Form.parse(request.query());
    }

    /**
     * The parameters of the body. In a body that is no form, for example JSON, no parameters are seen.
     *
     * @throws dev.faketwilio.internal.errors.TwilioException if it is too large or cannot be read
     */
    static Form form(TwilioRequest request) {
        if (request.body().cut()) {
            throw TwilioErrors.BODY_TOO_LARGE.exception();
        }
        Parts parts = request.body().parts();
        if (parts != null) {
            return parts.form();
        }
        byte[] bytes = request.body().bytes();
        String type = request.header("Content-Type");
        // assumed: without a content type no parameters are seen either
        if (bytes.length == 0 || type == null || !isForm(type)) {
            return Form.EMPTY;
        }
        return Form.parse(bytes, charset(type));
    }

    private static boolean isForm(String contentType) {
        int semicolon = contentType.indexOf(';');
        String type = semicolon < 0 ? contentType : contentType.substring(0, semicolon);
        return type.trim().equalsIgnoreCase(FORM);
    }

    private static Charset charset(String contentType) {
        int at = contentType.toLowerCase(Locale.ROOT).indexOf("charset=");
        if (at < 0) {
            return StandardCharsets.UTF_8;
        }
        String name = contentType.substring(at + "charset=".length());
        int semicolon = name.indexOf(';');
        String charset = (semicolon < 0 ? name : name.substring(0, semicolon))
                .replace("\"", "")
                .trim();
        if (charset.equalsIgnoreCase("UTF-8")) {
            return StandardCharsets.UTF_8;
        }
        try {
            return Charset.forName(charset);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw TwilioErrors.BAD_REQUEST.exception();
        }
    }
}
