package dev.faketwilio.serverless;

import static dev.faketwilio.testing.FailureText.failsAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.SeedingException;
import dev.faketwilio.TwilioSandbox;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Seeding from a project of the Serverless Toolkit: contract/serverless.md 4.2. */
@FakeTwilioTest(sandbox = SandboxScope.PER_TEST)
class ToolkitDirectoryTest {

    @TempDir
    private Path project;

    @Test
    void becomes_a_whole_service(TwilioSandbox twilio) {
        write("functions/pay.js", "exports.handler = 'pay';");
        write("functions/sms/reply.protected.js", "exports.handler = 'reply';");
        write("functions/shared/prices.private.js", "module.exports = 42;");
        write("assets/index.html", "<html/>");
        write("assets/img/logo.private.svg", "<svg/>");
        write("package.json", "{}");
        write(".env", "MODE=live");

        SeededServerlessService service = twilio.given()
                .serverlessService(
                        "checkout",
                        s -> s.directory(project).environment("production", ServerlessEnvironmentSeed::deployed));

        assertThat(service.functions())
                .extracting(ServerlessFunction::friendlyName)
                .containsExactly("/pay", "/shared/prices", "/sms/reply");
        assertThat(service.functionVersion("/pay").visibility()).isEqualTo(Visibility.PUBLIC);
        assertThat(service.functionVersion("/sms/reply").visibility()).isEqualTo(Visibility.PROTECTED);
        assertThat(service.functionVersion("/shared/prices").visibility()).isEqualTo(Visibility.PRIVATE);
        assertThat(service.assets())
                .extracting(ServerlessAsset::friendlyName)
                .containsExactly("/img/logo.svg", "/index.html");
        assertThat(service.assetVersion("/index.html").visibility()).isEqualTo(Visibility.PUBLIC);
        assertThat(service.assetVersion("/img/logo.svg").visibility()).isEqualTo(Visibility.PRIVATE);
        assertThat(twilio.serverless()
                        .content(service.functionVersion("/sms/reply").sid()))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("exports.handler = 'reply';");
        assertThat(service.build().functionVersions()).containsExactlyElementsOf(service.functionVersions());
        assertThat(service.build().assetVersions()).containsExactlyElementsOf(service.assetVersions());
    }

    @ParameterizedTest
    @CsvSource({
        "hello.js,                  /hello,               PUBLIC",
        "hello.protected.js,        /hello,               PROTECTED",
        "hello.private.js,          /hello,               PRIVATE",
        "a/b/c.js,                  /a/b/c,               PUBLIC",
        "a.b/c.d.js,                /a.b/c.d,             PUBLIC",
        "a.private/b.js,            /a.private/b,         PUBLIC",
        "a.private/b.protected.js,  /a.private/b,         PROTECTED",
        "a.protected.b.js,          /a.protected.b,       PUBLIC",
        "protected.js,              /protected,           PUBLIC",
        "my first function.js,      /my-first-function,   PUBLIC",
        "with blanks/reply to.js,   /with-blanks/reply-to, PUBLIC"
    })
    void names_functions_as_the_toolkit_does(String file, String path, Visibility visibility, TwilioSandbox twilio) {
        write("functions/" + file, "code");

        SeededServerlessService service = twilio.given().serverlessService("checkout", s -> s.directory(project));

        assertThat(service.functionVersions()).singleElement().satisfies(version -> {
            assertThat(version.path()).isEqualTo(path);
            assertThat(version.visibility()).isEqualTo(visibility);
        });
        assertThat(service.function(path).sid())
                .isEqualTo(service.functionVersion(path).functionSid());
    }

    @ParameterizedTest
    @CsvSource({
        "logo.svg,                 /logo.svg,            PUBLIC",
        "logo.protected.svg,       /logo.svg,            PROTECTED",
        "data/prices.private.json, /data/prices.json,    PRIVATE",
        "page.js,                  /page.js,             PUBLIC",
        "lib.private.js,           /lib.js,              PRIVATE",
        "lib.private.min.js,       /lib.private.min.js,  PUBLIC",
        "archive.tar.gz,           /archive.tar.gz,      PUBLIC",
        "LICENSE,                  /LICENSE,             PUBLIC",
        "notes.private,            /notes.private,       PUBLIC",
        "ring tone.mp3,            /ring-tone.mp3,       PUBLIC"
    })
    void names_assets_as_the_toolkit_does(String file, String path, Visibility visibility, TwilioSandbox twilio) {
        write("assets/" + file, "content");

        SeededServerlessService service = twilio.given().serverlessService("checkout", s -> s.directory(project));

        assertThat(service.assetVersions()).singleElement().satisfies(version -> {
            assertThat(version.path()).isEqualTo(path);
            assertThat(version.visibility()).isEqualTo(visibility);
        });
        assertThat(service.asset(path).sid())
                .isEqualTo(service.assetVersion(path).assetSid());
    }

    @Test
    void leaves_out_what_twilio_would_not_take_or_the_toolkit_not_send(TwilioSandbox twilio) {
        write("functions/pay.js", "code");
        write("functions/pay.ts", "source");
        write("functions/README.md", "about");
        write("functions/empty.js", "");
        write("functions/.eslintrc.js", "rules");
        write("assets/.gitkeep", "");
        write("assets/.DS_Store", "junk");
        write("assets/empty.txt", "");

        SeededServerlessService service = twilio.given().serverlessService("checkout", s -> s.directory(project));

        assertThat(service.functions())
                .extracting(ServerlessFunction::friendlyName)
                .containsExactly("/pay");
        assertThat(service.assets()).isEmpty();
    }

    @Test
    void keeps_every_byte(TwilioSandbox twilio) throws IOException {
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        Files.createDirectories(project.resolve("assets"));
        Files.write(project.resolve("assets/all.bin"), all);

        SeededServerlessService service = twilio.given().serverlessService("checkout", s -> s.directory(project));

        assertThat(twilio.serverless().content(service.assetVersion("/all.bin").sid()))
                .isEqualTo(all);
    }

    @Test
    void goes_together_with_what_is_given_by_words(TwilioSandbox twilio) {
        write("assets/index.html", "<html/>");

        SeededServerlessService service = twilio.given()
                .serverlessService(
                        "checkout",
                        s -> s.function("/pay", "code").directory(project).asset("/more.txt", "more"));

        assertThat(service.functions())
                .extracting(ServerlessFunction::friendlyName)
                .containsExactly("/pay");
        assertThat(service.assets())
                .extracting(ServerlessAsset::friendlyName)
                .containsExactly("/index.html", "/more.txt");
    }

    @Test
    void may_have_empty_folders(TwilioSandbox twilio) throws IOException {
        Files.createDirectories(project.resolve("functions"));

        SeededServerlessService service = twilio.given().serverlessService("checkout", s -> s.directory(project));

        assertThat(service.functions()).isEmpty();
        assertThat(service.assets()).isEmpty();
    }

    @Test
    void is_refused_if_it_is_no_project(TwilioSandbox twilio) {
        for (Path none : List.of(project, project.resolve("missing"))) {
            assertThatThrownBy(() -> twilio.given().serverlessService("checkout", s -> s.directory(none)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .satisfies(failsAs("toolkit-directory/is-refused-if-it-is-no-project", "NONE", none));
        }
        assertThat(twilio.serverless().services()).isEmpty();
    }

    @Test
    void is_refused_as_a_whole_if_twilio_would_refuse_a_file(TwilioSandbox twilio) {
        write("functions/pay.js", "code");
        write("assets/a+b.txt", "content");

        assertThatThrownBy(() -> twilio.given().serverlessService("checkout", s -> s.directory(project)))
                .isInstanceOfSatisfying(
                        SeedingException.class,
                        refused -> assertThat(refused.status()).isEqualTo(400))
                .satisfies(failsAs("toolkit-directory/a-file-that-twilio-would-refuse"));
        assertThat(twilio.serverless().services()).isEmpty();
        assertThat(twilio.serverless().functions()).isEmpty();
    }

    private void write(String file, String content) {
        try {
            Path path = project.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, content);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
