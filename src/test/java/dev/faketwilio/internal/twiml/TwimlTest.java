package dev.faketwilio.internal.twiml;

import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.twiml.MessagingResponse;
import com.twilio.twiml.messaging.Body;
import com.twilio.twiml.messaging.Media;
import com.twilio.twiml.messaging.Message;
import com.twilio.twiml.messaging.Redirect;
import dev.faketwilio.internal.errors.Alert;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TwimlTest {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

    @Nested
    class A_message {

        @Test
        void is_its_text() {
            assertThat(read(HEAD
                            + "<Response><Message>\n  Grüße &amp; <![CDATA[<3]]> &#x1F600;\n</Message></Response>"))
                    .isEqualTo(new Twiml(List.of(Verb.Reply.of("Grüße & <3 😀")), List.of()));
        }

        @Test
        void has_bodies_and_media() {
            assertThat(read("<Response><Message><Body>one, </Body><Body>two</Body>"
                                    + "<Media>https://a/1.png</Media><Media> https://a/2.png </Media></Message></Response>")
                            .verbs())
                    .containsExactly(new Verb.Reply(
                            "one,two", List.of("https://a/1.png", "https://a/2.png"), null, null, Verb.Callbacks.NONE));
        }

        @Test
        void has_attributes() {
            assertThat(read("<Response><Message to='+1' from='+2' statusCallback='/s' action='/a' method='GET'>x"
                                    + "</Message></Response>")
                            .verbs())
                    .containsExactly(new Verb.Reply("x", List.of(), "+1", "+2", new Verb.Callbacks("/s", "/a", "GET")));
        }

        @Test
        void may_be_of_the_old_kind() {
            assertThat(read("<Response><Sms>x</Sms></Response>").verbs()).containsExactly(Verb.Reply.of("x"));
        }

        @Test
        void may_be_one_of_several_and_followed_by_a_redirect() {
            assertThat(read("<Response><Message>1</Message><Message>2</Message>"
                                    + "<Redirect method='GET'> ../next </Redirect></Response>")
                            .verbs())
                    .containsExactly(Verb.Reply.of("1"), Verb.Reply.of("2"), new Verb.Redirect("../next", "GET"));
        }

        @Test
        void is_what_the_official_library_writes() {
            String xml = new MessagingResponse.Builder()
                    .message(new Message.Builder()
                            .body(new Body.Builder("See you \"soon\"").build())
                            .media(new Media.Builder("https://a/b?c=d&e=f").build())
                            .action("/sent")
                            .build())
                    .redirect(new Redirect.Builder("https://a/next").build())
                    .build()
                    .toXml();

            assertThat(read(xml))
                    .isEqualTo(new Twiml(
                            List.of(
                                    new Verb.Reply(
                                            "See you \"soon\"",
                                            List.of("https://a/b?c=d&e=f"),
                                            null,
                                            null,
                                            new Verb.Callbacks(null, "/sent", null)),
                                    new Verb.Redirect("https://a/next", null)),
                            List.of()));
        }
    }

    @Nested
    class Nothing {

        @ParameterizedTest
        @ValueSource(
                strings = {"<Response/>", "<Response></Response>", "<Response>\n <!-- quiet --> <?pi x?>\n</Response>"})
        void is_an_empty_response(String xml) {
            assertThat(read(xml)).isEqualTo(new Twiml(List.of(), List.of()));
        }

        @ParameterizedTest
        @NullSource
        @ValueSource(strings = {"text/xml", "text/plain", "application/json"})
        void is_an_empty_body_of_whatever_type(String type) {
            assertThat(Twiml.read(type, new byte[0])).isEqualTo(new Twiml(List.of(), List.of()));
        }
    }

    @Nested
    class The_content_type {

        @ParameterizedTest
        @ValueSource(strings = {"text/xml", "application/xml", "text/html"})
        void of_twiml(String type) {
            assertThat(Twiml.read(type, bytes("<Response><Message>x</Message></Response>"))
                            .verbs())
                    .hasSize(1);
        }

        @Test
        void of_text_makes_it_a_message() {
            assertThat(Twiml.read("text/plain", bytes("<Response/> is text\n")).verbs())
                    .containsExactly(Verb.Reply.of("<Response/> is text\n"));
            assertThat(Twiml.read("text/plain", bytes(" \n")).verbs()).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({
            "application/json, '12300 Invalid Content-Type: application/json, where text/xml or text/plain was expected'",
            "audio/mpeg, '12300 Invalid Content-Type: audio/mpeg, where text/xml or text/plain was expected'",
            ", '12300 Invalid Content-Type: the answer has a body, but no Content-Type; text/xml or text/plain was"
                    + " expected'"
        })
        void of_anything_else_is_refused(String type, String alert) {
            Twiml twiml = Twiml.read(type, bytes("<Response/>"));

            assertThat(twiml.alerts()).extracting(Alert::toString).containsExactly(alert);
            assertThat(twiml.isUnusable()).isTrue();
        }
    }

    @Nested
    class A_document {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "hello",
                    " <?xml version=\"1.0\"?><Response/>",
                    "<Response>",
                    "<Response><Message></Response>",
                    "<Response/><Response/>",
                    "<Response><Message>a & b</Message></Response>",
                    "<Response><Message>&nbsp;</Message></Response>",
                    "<Response a=1/>",
                    "<!-- only this -->",
                    "\u0000"
                })
        void that_is_no_xml_cannot_be_parsed(String xml) {
            Twiml twiml = read(xml);

            assertThat(twiml.alerts()).extracting(Alert::code).containsExactly(12_100);
            assertThat(twiml.verbs()).isEmpty();
            assertThat(twiml.isUnusable()).isTrue();
        }

        @Test
        void that_cannot_be_parsed_says_where() {
            assertThat(read("<Response>\n<Message>x</Massage></Response>").alerts())
                    .extracting(Alert::toString)
                    .singleElement()
                    .asString()
                    .startsWith("12100 Document parse failure: line 2, column ")
                    .contains("\"Message\"")
                    .doesNotContain("\n");
        }

        @Test
        void with_another_root_is_none() {
            assertThat(read("<html><body/></html>").alerts())
                    .extracting(Alert::toString)
                    .containsExactly("12102 The root element must be Response: <html>");
            assertThat(read("<response/>").isUnusable()).isTrue();
        }

        @Test
        void with_what_messages_do_not_know_goes_on_without_it() {
            Twiml twiml = read("<Response kind='x'>text<Say voice='alice'><break/>Hi</Say>"
                    + "<Message colour='red'>x<Emoji>1</Emoji></Message>"
                    + "<Message><Body>y<b>bold</b></Body></Message></Response>");

            assertThat(twiml.verbs()).containsExactly(Verb.Reply.of("x"), Verb.Reply.of("y"));
            assertThat(twiml.isUnusable()).isFalse();
            assertThat(twiml.alerts())
                    .extracting(Alert::toString)
                    .containsExactly(
                            "12200 Schema validation warning: <Response> has no attribute \"kind\", which is ignored",
                            "12200 Schema validation warning: text in <Response>, outside of a verb, is ignored",
                            "14110 Invalid Verb for SMS Reply: <Say>, where <Message> or <Redirect> was expected, is"
                                    + " ignored",
                            "12200 Schema validation warning: <Message> has no attribute \"colour\", which is ignored",
                            "12200 Schema validation warning: <Emoji> in <Message>, where <Body> or <Media> was"
                                    + " expected, is ignored",
                            "12200 Schema validation warning: <b> in <Body>, where text was expected, is ignored");
        }
    }

    @Nested
    class A_hostile_document {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "<!DOCTYPE Response><Response/>",
                    "<!DOCTYPE x [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]>"
                            + "<Response><Message>&b;</Message></Response>",
                    "<!DOCTYPE x [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><Response><Message>&x;</Message></Response>",
                    "<!DOCTYPE x [<!ENTITY % p SYSTEM 'file:///etc/passwd'>%p;]><Response/>",
                    "<!DOCTYPE Response SYSTEM 'file:///etc/passwd'><Response/>"
                })
        void is_refused(String xml) {
            Twiml twiml = read(xml);

            assertThat(twiml.verbs()).isEmpty();
            assertThat(twiml.alerts())
                    .extracting(Alert::toString)
                    .containsExactly("12100 Document parse failure: it has a document type, which TwiML has not");
        }

        @Test
        void fetches_nothing() throws IOException {
            try (ServerSocket bait = new ServerSocket(0)) {
                String url = "http://localhost:" + bait.getLocalPort() + "/x.dtd";
                read("<!DOCTYPE Response SYSTEM '" + url + "' [<!ENTITY x SYSTEM '" + url + "'>"
                        + "<!ENTITY % p SYSTEM '" + url + "'>%p;]><Response><Message>&x;</Message></Response>");

                bait.setSoTimeout(1);
                assertThat(accepted(bait)).isFalse();
            }
        }

        private static boolean accepted(ServerSocket bait) throws IOException {
            try {
                bait.accept().close();
                return true;
            } catch (SocketTimeoutException nobody) {
                return false;
            }
        }

        @Test
        void may_be_as_deep_as_it_likes() {
            String deep = "<a>".repeat(10_000) + "</a>".repeat(10_000);

            assertThat(read("<Response>" + deep + "<Message>x</Message></Response>")
                            .verbs())
                    .containsExactly(Verb.Reply.of("x"));
        }
    }

    private static Twiml read(String xml) {
        return Twiml.read("text/xml", bytes(xml));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
