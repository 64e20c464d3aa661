package dev.faketwilio.internal.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.faketwilio.internal.engine.Form;
import dev.faketwilio.internal.errors.TwilioException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodiesTest {

    private static final String FORM = "application/x-www-form-urlencoded";

    @ParameterizedTest
    @ValueSource(
            strings = {
                FORM,
                FORM + ";charset=UTF-8",
                FORM + "; charset=utf-8",
                FORM + "; charset=\"utf-8\"",
                FORM + " ; CHARSET=Utf-8 ; x=y",
                "Application/X-WWW-Form-URLEncoded",
            })
    void a_form_is_told_by_its_content_type(String contentType) {
        assertThat(form(contentType, "a=%C3%A9")).isEqualTo(Form.of("a", "é"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "application/json",
                "text/plain",
                "multipart/form-data; boundary=x",
                FORM + "ed",
                "x" + FORM,
                "text/plain; " + FORM,
            })
    void in_any_other_body_no_parameters_are_seen(@Nullable String contentType) {
        assertThat(form(contentType, "a=b")).isEqualTo(Form.EMPTY);
        assertThat(form(contentType, "%%%")).isEqualTo(Form.EMPTY);
    }

    @ParameterizedTest
    @CsvSource({
        "ISO-8859-1, a=%E9, é",
        "iso-8859-1, a=%E9, é",
        "latin1, a=%E9, é",
        "'\"ISO-8859-1\"', a=%E9, é",
        "windows-1254, a=%FD, ı",
        "US-ASCII, a=%41, A",
    })
    void the_character_set_is_honoured(String charset, String body, String expected) {
        assertThat(form(FORM + "; charset=" + charset, body)).isEqualTo(Form.of("a", expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"klingon", "", "\"\"", "utf 8", "ü"})
    void an_unknown_character_set_is_refused(String charset) {
        assertRefused(() -> form(FORM + "; charset=" + charset, "a=b"), 400, 20001);
    }

    @Test
    void bytes_outside_of_the_character_set_are_refused() {
        assertRefused(() -> form(FORM + "; charset=US-ASCII", "a=%E9"), 400, 20001);
        assertRefused(() -> form(FORM, "a=%E9"), 400, 20001);
    }

    @Test
    void a_body_that_was_cut_is_too_large() {
        assertRefused(() -> Bodies.form(request(FORM, "", true)), 413, 20413);
    }

    private static Form form(@Nullable String contentType, String body) {
        return Bodies.form(request(contentType, body, false));
    }

    private static TwilioRequest request(@Nullable String contentType, String body, boolean cut) {
        String[] headers = contentType == null ? new String[0] : new String[] {"content-type", contentType};
        byte[] bytes = body.getBytes(StandardCharsets.ISO_8859_1);
        return new TwilioRequest(
                "POST",
                new RequestUri("http", "localhost", "/serverless/v1/Services", "a=query"),
                headers,
                new RequestBody(bytes, cut, null));
    }

    private static void assertRefused(Runnable reading, int status, int code) {
        assertThatThrownBy(reading::run).isInstanceOfSatisfying(TwilioException.class, refused -> {
            assertThat(refused.status()).isEqualTo(status);
            assertThat(refused.code()).isEqualTo(code);
        });
    }
}
