package dev.faketwilio.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.Product;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.messaging.IncomingMessageSeed;
import dev.faketwilio.messaging.MessageMedia;
import dev.faketwilio.requests.RecordedRequest;
import dev.faketwilio.requests.UnexpectedRequest;
import dev.faketwilio.testing.Endpoint;
import dev.faketwilio.testing.RawHttp;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The files of received messages, as the code under test downloads them: contract/messaging.md 0.21. */
@FakeTwilioTest(sandbox = SandboxScope.PER_TEST)
class ReceivedMediaTest {

    private static final byte[] BYTES = {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2, (byte) 0xFF};
    private static final String TWILIO = "https://api.twilio.com";

    @ParameterizedTest
    @ValueSource(strings = {"/api", ""})
    void are_the_bytes_at_the_end_of_a_redirect_without_credentials_too(String prefix, TwilioSandbox twilio)
            throws Exception {
        String path = mediaUrl(twilio, m -> m.media("https://example.com/cat", "image/png", BYTES));
        URI url = URI.create(twilio.address() + prefix + path);

        HttpResponse<byte[]> redirect = get(HttpClient.Redirect.NEVER, url, null);
        assertThat(redirect.statusCode()).isEqualTo(307);
        assertThat(redirect.body()).isEmpty();
        String location = redirect.headers().firstValue("Location").orElseThrow();
        assertThat(location).startsWith(twilio.address() + "/");

        for (String credentials : new String[] {null, RawHttp.basic(twilio.accountSid(), twilio.authToken())}) {
            HttpResponse<byte[]> file = get(HttpClient.Redirect.NORMAL, url, credentials);
            assertThat(file.statusCode()).isEqualTo(200);
            assertThat(file.uri()).hasToString(location);
            assertThat(file.headers().firstValue("Content-Type")).hasValue("image/png");
            assertThat(file.body()).isEqualTo(BYTES);
        }
    }

    @Test
    void are_recorded_as_operations_with_names(TwilioSandbox twilio) throws Exception {
        String path = mediaUrl(twilio, m -> m.media("https://example.com/cat.png"));

        get(HttpClient.Redirect.NORMAL, URI.create(twilio.address() + path), null);

        assertThat(twilio.requests().all())
                .extracting(RecordedRequest::operation)
                .extracting(operation -> operation.orElseThrow())
                .containsExactly(MessageMedia.FETCH_URL, MessageMedia.FETCH_FILE);
    }

    @Test
    void are_described_as_json_if_asked_with_that_ending(TwilioSandbox twilio) throws Exception {
        String path = mediaUrl(twilio, m -> m.media("https://example.com/cat", "image/png", BYTES));

        HttpResponse<String> media = RawHttp.to(twilio, Product.API).get(path + ".json");

        assertThat(media.statusCode()).isEqualTo(200);
        assertThat(new ObjectMapper()
                        .readTree(media.body())
                        .path("content_type")
                        .asText())
                .isEqualTo("image/png");
    }

    @ParameterizedTest
    @CsvSource({"cat.png, image/png", "cat.gif, image/gif", "cat.jpeg, image/jpeg"})
    void that_the_test_has_not_given_are_pictures_that_programs_read(String name, String type, TwilioSandbox twilio)
            throws Exception {
        HttpResponse<byte[]> file = download(twilio, m -> m.media("https://example.com/" + name));

        assertThat(file.headers().firstValue("Content-Type")).hasValue(type);
        assertThat(ImageIO.read(new ByteArrayInputStream(file.body()))).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "card.vcf, text/vcard, BEGIN:VCARD",
        "bill.pdf, application/pdf, %PDF-1.4",
        "song.mp3, audio/mpeg, ID3",
        "file, application/octet-stream, The file of https://example.com/file"
    })
    void that_the_test_has_not_given_are_placeholders_of_their_type(
            String name, String type, String beginning, TwilioSandbox twilio) throws Exception {
        HttpResponse<byte[]> file = download(twilio, m -> m.media("https://example.com/" + name));

        assertThat(file.headers().firstValue("Content-Type")).hasValue(type);
        assertThat(new String(file.body(), StandardCharsets.UTF_8)).startsWith(beginning);
    }

    @Test
    void are_gone_with_their_message(TwilioSandbox twilio) throws Exception {
        String path = mediaUrl(twilio, m -> m.media("https://example.com/cat", "image/png", BYTES));
        URI url = URI.create(twilio.address() + path);
        String message = path.substring(0, path.indexOf("/Media/"));
        assertThat(RawHttp.to(twilio, Product.API).delete(message + ".json").statusCode())
                .isEqualTo(204);

        assertThat(get(HttpClient.Redirect.NORMAL, url, null).statusCode()).isEqualTo(404);
    }

    @Test
    void need_the_right_credentials_if_any(TwilioSandbox twilio) throws Exception {
        String path = mediaUrl(twilio, m -> m.media("https://example.com/cat.png"));
        URI url = URI.create(twilio.address() + path);

        twilio.allow(UnexpectedRequest.WRONG_CREDENTIALS);

        assertThat(get(HttpClient.Redirect.NORMAL, url, RawHttp.basic(twilio.accountSid(), "wrong"))
                        .statusCode())
                .isEqualTo(401);
    }

    private static HttpResponse<byte[]> download(TwilioSandbox twilio, Consumer<IncomingMessageSeed> media)
            throws Exception {
        URI url = URI.create(twilio.address() + mediaUrl(twilio, media));
        return get(HttpClient.Redirect.NORMAL, url, null);
    }

    /** The path of the only {@code MediaUrl0} that the code under test is told. */
    private static String mediaUrl(TwilioSandbox twilio, Consumer<IncomingMessageSeed> media)
            throws InterruptedException {
        try (Endpoint app = Endpoint.answering(204)) {
            twilio.given().phoneNumber("+14155550100", n -> n.smsUrl(app.url("/")));
            twilio.simulate()
                    .receive(m -> media.accept(m.from("+12125550199").to("+14155550100")))
                    .await(Duration.ofMinutes(1));
            String url = Objects.requireNonNull(app.next().form().get("MediaUrl0"));
            assertThat(url).startsWith(TWILIO + "/2010-04-01/");
            return url.substring(TWILIO.length());
        }
    }

    private static HttpResponse<byte[]> get(HttpClient.Redirect redirects, URI url, @Nullable String authorization)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(url);
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return HttpClient.newBuilder()
                .followRedirects(redirects)
                .build()
                .send(request.build(), BodyHandlers.ofByteArray());
    }
}
