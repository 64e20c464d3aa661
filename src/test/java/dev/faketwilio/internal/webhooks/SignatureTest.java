package dev.faketwilio.internal.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.security.RequestValidator;
import dev.faketwilio.internal.engine.Form;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The vectors that Twilio's own client libraries publish, and what their validator says of ours: conventions.md 9. */
class SignatureTest {

    private static final String TOKEN = "12345";
    private static final String URL = "https://mycompany.com/myapp.php?foo=1&bar=2";
    private static final Form CALL = Form.of(
            "CallSid", "CA1234567890ABCDE",
            "Caller", "+14158675309",
            "Digits", "1234",
            "From", "+14158675309",
            "To", "+18005551212");

    @ParameterizedTest
    @CsvSource({
        "https://mycompany.com/myapp.php?foo=1&bar=2, RSOYDt4T1cUTdK1PDd93/VVr8B8=",
        "https://mycompany.com:443/myapp.php?foo=1&bar=2, kvajT1Ptam85bY51eRf/AJRuM3w=",
        "http://mycompany.com:80/myapp.php?foo=1&bar=2, 0ZXoZLH/DfblKGATFgpif+LLRf4=",
        "http://mycompany.com:1234/myapp.php?foo=1&bar=2, Zmvh+3yNM1Phv2jhDCwEM3q5ebU=",
        "https://mycompany.com/myapp.php, 1xaxFBvyzXYvWplzNOSs28HWO94=",
        "https://mycompany.com/myapp.php?foo=1&bar=2&Body=It%27s+amazing, TfZzewPq8wqrGlMfyAud8+/IvJ0=",
        "https://mycompany.com/myapp.php?foo=hello%20world&bar=test%2Bvalue, er2tvAP1Wx+iuTTE2BPgvEaN1cs=",
        "https://user:pass@mycompany.com/myapp.php?foo=1&bar=2, CukzLTc1tT5dXEDIHm/tKBanW10=",
        "https://user:pass@mycompany.com:443/myapp.php?foo=1&bar=2, ZQFR1PTIZXF2MXB8ZnKCvnnA+rI="
    })
    void of_a_form_is_the_published_one(String url, String expected) {
        assertThat(Signature.of(TOKEN, url, CALL)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "https://mycompany.com/myapp.php?foo=1&bar=2, zYQTYrRWXE7LtzbG4PfP7/bkkGo=",
        "https://mycompany.com/myapp.php?foo=1&bar=2&bodySHA256="
                + "0a1ff7634d9ab3b95db5c9a2dfe9416e41502b283a80c7cf19632632f96e6620, a9nBmqA0ju/hNViExpshrM61xv4=",
        "https://mycompany.com/myapp.php?bodySHA256="
                + "0a1ff7634d9ab3b95db5c9a2dfe9416e41502b283a80c7cf19632632f96e6620, y77kIzt2vzLz71DgmJGsen2scGs=",
        "https://mycompany.com:443/myapp.php?foo=1&bar=2&bodySHA256="
                + "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a, Ldidvp12m26NI7eqEvxnEpkd9Hc="
    })
    void without_parameters_is_the_published_one(String url, String expected) {
        assertThat(Signature.of(TOKEN, url, Form.EMPTY)).isEqualTo(expected);
    }

    @Test
    void of_other_parameters_is_the_published_one() {
        assertThat(of(CALL.with(Form.of("Reason", "Participant", "ReasonConferenceEnded", "test"))))
                .isEqualTo("vOEb5UThFn24KEfnOFLQY2AE5FY=");
        assertThat(of(Form.of("Alpha", "first", "Beta", "second", "Gamma", "third", "Zebra", "last")))
                .isEqualTo("enveUe73ZTVLAekHxez3Qx6JuuQ=");
        assertThat(of(Form.of("CallSid", "CA1234567890ABCDE", "Digits", "", "EmptyParam", "")))
                .isEqualTo("9HHp/OqQMEwdrVebHDdA/+tqjX8=");
        assertThat(of(Form.of("property", "value", "boolean", "true"))).isEqualTo("NBdBDr/T/lgjI+tlgpXjKZQZs/k=");
        assertThat(of(Form.of(
                        "Message", "Hello & goodbye! @#$%^*()",
                        "From", "+1 (415) 867-5309",
                        "Special", "unicode: ñáéíóú")))
                .isEqualTo("dCPiR4WtQ6QFN6pJh81CtlCcWLQ=");
    }

    @Test
    void sorts_names_by_their_bytes() {
        Form sidFirst =
                Form.of("SidAccount", "AC123", "Sid", "CA123", "Digits", "5678", "Digits", "1234", "Digits", "1234");

        assertThat(of(sidFirst))
                .as("the order in which they are sent does not matter, nor does a value that is sent twice")
                .isEqualTo("IK+Dwps556ElfBT0I3Rgjkr1wJU=");
    }

    @Test
    void is_accepted_by_the_official_validator_whatever_is_in_the_form() {
        Random random = new Random(20_260_101);
        for (int i = 0; i < 500; i++) {
            String token = text(random, 32);
            String url = "https://app.example.com/sms/" + i + (random.nextBoolean() ? "?a=" + i + "&b=c%20d" : "");
            Map<String, String> parameters = new HashMap<>();
            for (int j = random.nextInt(20); j > 0; j--) {
                parameters.put(text(random, 1 + random.nextInt(12)), text(random, random.nextInt(40)));
            }

            String signature = Signature.of(token, url, Form.of(parameters));

            RequestValidator validator = new RequestValidator(token);
            assertThat(validator.validate(url, parameters, signature))
                    .as("%s %s", url, parameters)
                    .isTrue();
            assertThat(validator.validate(url + "x", parameters, signature)).isFalse();
        }
    }

    private static String of(Form form) {
        return Signature.of(TOKEN, URL, form);
    }

    private static String text(Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append("abcXYZ019 &=%+ñ漢\n".charAt(random.nextInt(17)));
        }
        return text.toString();
    }
}
