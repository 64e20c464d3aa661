package dev.faketwilio.serverless;

import static dev.faketwilio.testing.TwilioHttp.Answer.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.Product;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.SeedingException;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.testing.RawHttp;
import dev.faketwilio.testing.TwilioHttp.Answer;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How large uploads may be: contract/serverless.md 4.3 and 9.2. */
@FakeTwilioTest(sandbox = SandboxScope.PER_TEST)
class UploadSizeTest {

    private static final int MIB = 1024 * 1024;
    private static final Answer TOO_LARGE = refusal(413, 20413, "Request Entity Too Large");

    /** One MiB in which no two neighbouring kilobytes are alike. */
    private static byte[] mebibyte() {
        byte[] bytes = new byte[MIB];
        for (int i = 0; i < MIB; i++) {
            bytes[i] = (byte) (i + i / 1024);
        }
        return bytes;
    }

    private static BodyPublisher bytes(int size) {
        byte[] mebibyte = mebibyte();
        return BodyPublishers.concat(
                BodyPublishers.ofByteArrays(Collections.nCopies(size / MIB, mebibyte)),
                BodyPublishers.ofByteArray(mebibyte, 0, size % MIB));
    }

    private static Answer upload(TwilioSandbox twilio, String path, String visibility, int size) {
        BodyPublisher body = BodyPublishers.concat(
                BodyPublishers.ofString("--x\r\nContent-Disposition: form-data; name=\"Path\"\r\n\r\n/big\r\n"
                        + "--x\r\nContent-Disposition: form-data; name=\"Visibility\"\r\n\r\n" + visibility
                        + "\r\n--x\r\nContent-Disposition: form-data; name=\"Content\"; filename=\"big\"\r\n\r\n"),
                bytes(size),
                BodyPublishers.ofString("\r\n--x--\r\n"));
        HttpResponse<String> response = RawHttp.to(twilio, Product.SERVERLESS_UPLOAD)
                .with("Content-Type", "multipart/form-data; boundary=x")
                .send("POST", path, body);
        return new Answer(response.statusCode(), response.body());
    }

    private static long checksum(byte[] bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        return sum.getValue();
    }

    private static long checksum(int size) {
        CRC32 sum = new CRC32();
        byte[] mebibyte = mebibyte();
        for (int i = 0; i < size / MIB; i++) {
            sum.update(mebibyte);
        }
        sum.update(mebibyte, 0, size % MIB);
        return sum.getValue();
    }

    @ParameterizedTest
    @CsvSource({"public, 25", "protected, 25", "private, 10"})
    void is_up_to_the_limit_of_the_visibility(String visibility, int mebibytes, TwilioSandbox twilio) {
        var service = twilio.given().serverlessService("site", s -> s.asset("/big", "small"));
        String path = "/v1/Services/site/Assets/" + service.asset("/big").sid() + "/Versions";

        assertThat(upload(twilio, path, visibility, mebibytes * MIB + 1)).isEqualTo(TOO_LARGE);
        assertThat(twilio.serverless().assetVersions().all()).hasSize(1);

        assertThat(upload(twilio, path, visibility, mebibytes * MIB).status()).isEqualTo(201);
        assertThat(twilio.serverless().assetVersions().all()).hasSize(2);
        byte[] content = twilio.serverless()
                .content(twilio.serverless().assetVersions().all().get(1).sid());
        assertThat(content.length).isEqualTo(mebibytes * MIB);
        assertThat(checksum(content)).isEqualTo(checksum(mebibytes * MIB));
    }

    @Test
    void is_limited_for_functions_too(TwilioSandbox twilio) {
        var service = twilio.given().serverlessService("site", s -> s.function("f"));
        String path = "/v1/Services/site/Functions/" + service.function("f").sid() + "/Versions";

        assertThat(upload(twilio, path, "private", 10 * MIB + 1)).isEqualTo(TOO_LARGE);
        assertThat(twilio.serverless().functionVersions()).isEmpty();
    }

    @Test
    void may_be_far_above_the_limit_and_still_gets_an_answer(TwilioSandbox twilio) {
        var service = twilio.given().serverlessService("site", s -> s.asset("/big", "small"));
        String path = "/v1/Services/site/Assets/" + service.asset("/big").sid() + "/Versions";

        assertThat(upload(twilio, path, "public", 60 * MIB)).isEqualTo(TOO_LARGE);
        assertThat(upload(twilio, path, "public", 100).status()).isEqualTo(201);
        assertThat(twilio.requests()
                        .to(ServerlessAssetVersion.CREATE)
                        .all()
                        .get(0)
                        .status())
                .hasValue(413);
    }

    @ParameterizedTest
    @CsvSource({"PUBLIC, 25", "PROTECTED, 25", "PRIVATE, 10"})
    void is_the_same_for_seeding(Visibility visibility, int mebibytes, TwilioSandbox twilio) {
        assertThatThrownBy(() -> twilio.given()
                        .serverlessService("site", s -> s.asset("/big", visibility, new byte[mebibytes * MIB + 1])))
                .isInstanceOf(SeedingException.class)
                .hasMessageContaining("413 (20413) \"Request Entity Too Large\"");

        var service =
                twilio.given().serverlessService("site", s -> s.asset("/big", visibility, new byte[mebibytes * MIB]));
        assertThat(twilio.serverless().content(service.assetVersion("/big").sid()).length)
                .isEqualTo(mebibytes * MIB);
    }
}
