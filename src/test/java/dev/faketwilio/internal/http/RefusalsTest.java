package dev.faketwilio.internal.http;

import static dev.faketwilio.testing.RawSocket.authorization;
import static dev.faketwilio.testing.RawSocket.head;
import static org.assertj.core.api.Assertions.assertThat;

import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.Product;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.requests.UnexpectedRequest;
import dev.faketwilio.testing.RawHttp;
import dev.faketwilio.testing.RawSocket;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused for its method, for its operation or for its host. */
@FakeTwilioTest(
        sandbox = SandboxScope.PER_TEST,
        allow = {UnexpectedRequest.NOT_BUILT, UnexpectedRequest.UNKNOWN_OPERATION})
class RefusalsTest {

    private static final String SID = "0123456789abcdef0123456789abcdef";

    @ParameterizedTest
    @CsvSource({
        "PUT, MESSAGING, /v1/Services, 'GET, POST'",
        "DELETE, MESSAGING, /v1/Services, 'GET, POST'",
        "PATCH, MESSAGING, /v1/Services/MG" + SID + ", 'GET, POST, DELETE'",
        "TRACE, MESSAGING, /v1/Services/MG" + SID + ", 'GET, POST, DELETE'",
        "get, SERVERLESS, /v1/Services, 'GET, POST'",
        "POST, MESSAGING, /v1/Services/Usecases, GET",
        "GET, SERVERLESS_UPLOAD, /v1/Services/ZS" + SID + "/Functions/ZH" + SID + "/Versions, POST",
        "PUT, API, /2010-04-01/Accounts/AC" + SID + "/Messages.json, 'GET, POST'",
    })
    void a_method_that_the_path_does_not_have_is_not_allowed(
            String method, Product product, String path, String allow, TwilioSandbox twilio) {
        HttpResponse<String> refused = RawHttp.to(twilio, product).send(method, path, BodyPublishers.noBody());

        assertThat(refused.statusCode()).isEqualTo(405);
        assertThat(refused.body()).isEqualTo(RawHttp.error(405, 20004, "Method not allowed"));
        assertThat(refused.headers().allValues("Allow")).containsExactly(allow);
    }

    @Test
    void only_a_method_that_is_not_allowed_is_told_which_are(TwilioSandbox twilio) {
        RawHttp http = RawHttp.to(twilio, Product.MESSAGING);

        assertThat(http.get("/v1/Services").headers().firstValue("Allow")).isEmpty();
        assertThat(http.get("/v1/Nothing").headers().firstValue("Allow")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, API, /2010-04-01/Accounts/AC1/Balance.json, FetchBalance,"
                + " /2010-04-01/Accounts/{AccountSid}/Balance.json",
        "POST, API, /2010-04-01/Accounts/AC1/Calls.json, CreateCall, /2010-04-01/Accounts/{AccountSid}/Calls.json",
        "DELETE, API, /2010-04-01/Accounts/AC1/Recordings/RE1.json, DeleteRecording,"
                + " /2010-04-01/Accounts/{AccountSid}/Recordings/{Sid}.json",
        "POST, VERIFY, /v2/Services/VA1/Verifications, CreateVerification, /v2/Services/{ServiceSid}/Verifications",
        "GET, LOOKUPS, /v2/PhoneNumbers/+14155550100, FetchPhoneNumber, /v2/PhoneNumbers/{PhoneNumber}",
        "PUT, CONTENT, /v1/Content/HX1, UpdateContent, /v1/Content/{Sid}",
        "PATCH, ACCOUNTS, /v1/Messaging/GeoPermissions, UpdateMessagingGeopermissions, /v1/Messaging/GeoPermissions",
        "POST, CONVERSATIONS, /v1/Conversations/CH1/Messages, CreateConversationMessage,"
                + " /v1/Conversations/{ConversationSid}/Messages",
        "POST, STUDIO, /v2/Flows/FW1/Executions, CreateExecution, /v2/Flows/{FlowSid}/Executions",
        "POST, MESSAGING, /v2/Channels/Senders, CreateChannelsSender, /v2/Channels/Senders",
        "POST, MESSAGING, /v3/Indicators/Typing.json, CreateV3TypingIndicator, /v3/Indicators/Typing.json",
        "DELETE, PREVIEW_IAM, /Organizations/OR1/scim/Users/US1, DeleteOrganizationUser,"
                + " /Organizations/{OrganizationSid}/scim/Users/{UserSid}",
    })
    void an_operation_that_the_fake_does_not_have_is_named(
            String method, Product product, String path, String name, String template, TwilioSandbox twilio) {
        HttpResponse<String> refused = RawHttp.to(twilio, product).send(method, path, BodyPublishers.noBody());

        assertThat(refused.statusCode()).isEqualTo(501);
        assertThat(refused.body())
                .isEqualTo(RawHttp.error(
                        501,
                        501,
                        "FakeTwilio has not built the operation " + name + " (" + method + " " + product.host()
                                + template + ") yet"));
        assertThat(twilio.requests().single().operation())
                .hasValueSatisfying(operation -> assertThat(operation.name()).isEqualTo(name));
    }

    @Test
    void an_operation_of_another_product_is_named_at_its_own_host_too(TwilioSandbox twilio) throws IOException {
        try (RawSocket socket = RawSocket.to(twilio)) {
            RawSocket.Reply refused = socket.send(head(
                            "GET /v2/Services HTTP/1.1", "Host: verify.dublin.ie1.twilio.com", authorization(twilio)))
                    .read();

            assertThat(refused.statusLine()).isEqualTo("HTTP/1.1 501 NOT IMPLEMENTED");
            assertThat(refused.body())
                    .contains("FakeTwilio has not built the operation ListService (GET verify.twilio.com/v2/Services)");
        }
        assertThat(twilio.requests().single().product()).isEqualTo(Product.VERIFY);
    }

    @ParameterizedTest
    @CsvSource({
        "VERIFY, /v2/Nothing, /Nothing",
        "LOOKUPS, /v3/PhoneNumbers, /PhoneNumbers",
        "PREVIEW, /Nothing/At/All, /Nothing/At/All",
    })
    void a_path_that_no_product_has_is_not_found(Product product, String path, String quoted, TwilioSandbox twilio) {
        assertThat(RawHttp.to(twilio, product).get(path).body())
                .isEqualTo(RawHttp.error(404, 20404, "The requested resource " + quoted + " was not found"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"verfy.twilio.com", "www.twilio.com", "vice.dublin.ie1.twilio.com"})
    void a_host_of_no_product_is_said_to_be_unknown(String host, TwilioSandbox twilio) throws IOException {
        try (RawSocket socket = RawSocket.to(twilio)) {
            RawSocket.Reply refused = socket.send(
                            head("GET /v1/Services HTTP/1.1", "Host: " + host, authorization(twilio)))
                    .read();

            assertThat(refused.statusLine()).isEqualTo("HTTP/1.1 404 NOT FOUND");
            assertThat(refused.body())
                    .isEqualTo(RawHttp.error(
                            404,
                            20404,
                            "Twilio's API has no host " + host
                                    + " that FakeTwilio knows. A host begins with the product's"
                                    + " name, for example serverless.twilio.com or serverless.dublin.ie1.twilio.com"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/pay", "/", "/serverless/v1/Services"})
    void a_domain_of_deployed_code_is_said_not_to_be_built(String path, TwilioSandbox twilio) throws IOException {
        twilio.allow(UnexpectedRequest.NOT_BUILT);
        for (String method : List.of("GET", "POST")) {
            try (RawSocket socket = RawSocket.to(twilio)) {
                RawSocket.Reply refused = socket.send(head(
                                method + " " + path + " HTTP/1.1",
                                "Host: Shop-1234-dev.twil.io",
                                "Content-Length: 0",
                                authorization(twilio)))
                        .read();

                assertThat(refused.statusLine()).isEqualTo("HTTP/1.1 501 NOT IMPLEMENTED");
                assertThat(refused.body())
                        .isEqualTo(RawHttp.error(
                                501,
                                501,
                                "FakeTwilio does not run Functions or serve Assets, so shop-1234-dev.twil.io has nothing"
                                        + " to respond with"));
            }
        }
    }

    @Nested
    class A_host_that_is_none_of_twilios {

        @ParameterizedTest
        @ValueSource(strings = {"/v1/Services", "/", "/Serverless/v1/Services", "/vice/v1/Settings"})
        void needs_a_product_at_the_beginning_of_the_path(String path, TwilioSandbox twilio) throws IOException {
            assertUnknown(twilio, "localhost:4010", path);
        }

        @ParameterizedTest
        @ValueSource(strings = {"twilio.com", "serverless.example.org"})
        void is_told_what_to_do(String host, TwilioSandbox twilio) throws IOException {
            assertUnknown(twilio, host, "/v1/Services");
        }

        @Test
        void is_refused_before_credentials_are_looked_at(TwilioSandbox twilio) throws IOException {
            twilio.allow(UnexpectedRequest.UNKNOWN_CREDENTIALS);
            try (RawSocket socket = RawSocket.to(twilio)) {
                RawSocket.Reply refused = socket.send(head("GET /v1/Services HTTP/1.1", "Host: localhost"))
                        .read();

                assertThat(refused.statusLine()).isEqualTo("HTTP/1.1 404 NOT FOUND");
                assertThat(refused.header("X-API-Domain")).isNull();
            }
        }

        private static void assertUnknown(TwilioSandbox twilio, String host, String path) throws IOException {
            try (RawSocket socket = RawSocket.to(twilio)) {
                RawSocket.Reply refused = socket.send(
                                head("GET " + path + " HTTP/1.1", "Host: " + host, authorization(twilio)))
                        .read();

                assertThat(refused.statusLine()).isEqualTo("HTTP/1.1 404 NOT FOUND");
                assertThat(refused.body())
                        .isEqualTo(RawHttp.error(
                                404,
                                20404,
                                "FakeTwilio cannot tell for which Twilio product " + path + " at host \"" + host
                                        + "\" is meant. Send Twilio's own host name (Host: serverless.twilio.com), or"
                                        + " begin the path with the product: http://" + host
                                        + "/serverless/v1/Services, http://" + host + "/messaging/v1/Services"));
            }
            assertThat(twilio.requests().size()).isZero();
        }
    }
}
