package dev.faketwilio.internal.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.faketwilio.FakeTwilioServer;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.messaging.MessagingService;
import dev.faketwilio.messaging.PoolPhoneNumber;
import dev.faketwilio.messaging.PoolShortCode;
import dev.faketwilio.serverless.ServerlessBuild;
import dev.faketwilio.serverless.ServerlessFunction;
import dev.faketwilio.serverless.ServerlessService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What --seed puts into the accounts of the program. */
class SeedFileTest {

    private static final String FIRST = "AC0123456789abcdef0123456789abcdef";
    private static final String SECOND = "ACfedcba9876543210fedcba9876543210";

    @TempDir
    Path directory;

    private final FakeTwilioServer server = FakeTwilioServer.start();
    private final TwilioSandbox first = server.newSandbox(FIRST, "first");
    private final TwilioSandbox second = server.newSandbox(SECOND, "second");

    @AfterEach
    void end() {
        server.close();
    }

    private void seed(String json) throws IOException {
        Path file = Files.writeString(directory.resolve("seed.json"), json);
        new SeedRun(List.of(first, second)).run(SeedFile.read(file));
    }

    @Test
    void what_is_posted_is_there_and_later_entries_refer_to_it() throws Exception {
        Files.writeString(directory.resolve("pay.js"), "exports.handler = () => {};");

        seed("""
                [
                  {"post": "/serverless/v1/Services", "as": "shop",
                   "form": {"UniqueName": "checkout", "FriendlyName": "Checkout", "UiEditable": true}},
                  {"post": "/serverless/v1/Services/{shop}/Functions", "as": "pay", "form": {"FriendlyName": "/pay"}},
                  {"post": "/serverless-upload/v1/Services/{shop}/Functions/{pay}/Versions", "as": "version",
                   "form": {"Path": "/pay", "Visibility": "public"}, "files": {"Content": "pay.js"}},
                  {"post": "/serverless/v1/Services/{shop}/Builds",
                   "form": {"FunctionVersions": ["{version}"], "Dependencies": "[{\\"name\\":\\"a\\",\\"version\\":\\"1\\"}]"}}
                ]
                """);

        assertThat(first.serverless().service("checkout").uiEditable()).isTrue();
        assertThat(first.serverless().functions("checkout"))
                .extracting(ServerlessFunction::friendlyName)
                .containsExactly("/pay");
        assertThat(first.serverless().builds()).singleElement().satisfies(build -> {
            assertThat(build.functionVersions()).hasSize(1);
            assertThat(build.dependencies()).contains(new ServerlessBuild.Dependency("a", "1"));
        });
    }

    @Test
    void numbers_short_codes_and_channel_senders_can_be_put_into_pools() throws Exception {
        seed("""
                [
                  {"post": "/messaging/v1/Services", "form": {"FriendlyName": "Alerts"}, "as": "alerts"},
                  {"post": "/api/2010-04-01/Accounts/{account}/IncomingPhoneNumbers.json", "as": "number",
                   "form": {"PhoneNumber": "+14155550100"}},
                  {"post": "/messaging/v1/Services/{alerts}/PhoneNumbers", "form": {"PhoneNumberSid": "{number}"}},
                  {"shortCode": "12345", "as": "code"},
                  {"post": "/messaging/v1/Services/{alerts}/ShortCodes", "form": {"ShortCodeSid": "{code}"}},
                  {"channelSender": "whatsapp:+14155550101"}
                ]
                """);

        String alerts = first.messaging().services().all().get(0).sid();
        assertThat(first.messaging().phoneNumbers())
                .extracting(PoolPhoneNumber::serviceSid)
                .containsExactly(alerts);
        assertThat(first.messaging().shortCodes())
                .extracting(PoolShortCode::serviceSid)
                .containsExactly(alerts);
    }

    @Test
    void another_account_than_the_first_is_named() throws Exception {
        seed("""
                [
                  {"post": "/messaging/v1/Services", "form": {"FriendlyName": "One"}},
                  {"post": "/messaging/v1/Services", "form": {"FriendlyName": "Two"}, "account": "%s"}
                ]
                """.formatted(SECOND));

        assertThat(first.messaging().services())
                .extracting(MessagingService::friendlyName)
                .containsExactly("One");
        assertThat(second.messaging().services())
                .extracting(MessagingService::friendlyName)
                .containsExactly("Two");
    }

    @Test
    void what_twilio_refuses_is_said_with_its_answer_and_what_came_before_stays() {
        assertThatThrownBy(() -> seed("""
                        [
                          {"post": "/serverless/v1/Services", "form": {"UniqueName": "a", "FriendlyName": "A"}},
                          {"post": "/serverless/v1/Services", "form": {"UniqueName": "a", "FriendlyName": "A"}}
                        ]
                        """))
                .isInstanceOf(SeedFile.Unfit.class)
                .hasMessageStartingWith("Entry 2 of the seed file " + directory.resolve("seed.json")
                        + ": POST /serverless/v1/Services was refused with 409: {\"code\": 20409, ");
        assertThat(first.serverless().services())
                .extracting(ServerlessService::uniqueName)
                .containsExactly("a");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{                              | The seed file FILE is no JSON: Unexpected end-of-input",
                "{}                             | The seed file FILE has to be a JSON array of entries, such as",
                "[1]                            | Entry 1 of the seed file FILE is no object",
                "[{}]                           | Entry 1 of the seed file FILE has to have one of \"post\", \"shortCode\" and",
                "[{\"psot\": \"/x\"}]           | Entry 1 of the seed file FILE has a field \"psot\", which means nothing here",
                "[{\"post\": \"/x\", \"form\": 1}] | Entry 1 of the seed file FILE: \"form\" has to be an object",
                "[{\"post\": \"/x/{shop}\"}]    | Entry 1 of the seed file FILE: no entry before it has the name that /x/{shop}",
                "[{\"post\": \"/x\", \"account\": \"AC1\"}] | Entry 1 of the seed file FILE is for account AC1, but there are",
                "[{\"shortCode\": \"x\"}]       | Entry 1 of the seed file FILE: ",
                "[{\"post\": \"/x\", \"files\": {\"Content\": \"no.js\"}}] | Entry 1 of the seed file FILE: java.nio.file.NoSuch",
            })
    void what_it_cannot_follow_is_said(String json, String message) {
        assertThatThrownBy(() -> seed(json))
                .isInstanceOf(SeedFile.Unfit.class)
                .hasMessageStartingWith(
                        message.replace("FILE", directory.resolve("seed.json").toString()));
    }
}
