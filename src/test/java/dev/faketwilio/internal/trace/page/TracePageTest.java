package dev.faketwilio.internal.trace.page;

import static dev.faketwilio.testing.FailureText.failsAs;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.faketwilio.internal.trace.Trace;
import dev.faketwilio.internal.trace.Trace.Call;
import dev.faketwilio.internal.trace.Trace.Deleted;
import dev.faketwilio.internal.trace.Trace.Exchange;
import dev.faketwilio.internal.trace.Trace.Item;
import dev.faketwilio.internal.trace.Trace.Kind;
import dev.faketwilio.internal.trace.Trace.Parameter;
import dev.faketwilio.internal.trace.Trace.Text;
import dev.faketwilio.serverless.ServerlessService;
import dev.faketwilio.webhooks.WebhookCall;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TracePageTest {

    private static final Pattern TAG = Pattern.compile("<([a-zA-Z!][a-zA-Z0-9]*)");
    private static final Pattern ATTRIBUTE = Pattern.compile(" ([^\\s\"'<>/=]+)=\"");

    @Nested
    class Hostile_texts {

        private static final String ATTACK = "</pre></title></style></script><script>alert(1)</script>"
                + "\" onload=\"alert(2)\" ' onclick='alert(3)' <img src=x onerror=alert(4)> <!-- &lt; ]]>";

        private final String page = TracePage.ofFailure(traceOf(ATTACK));

        @Test
        void are_shown_as_they_are() {
            assertThat(page)
                    .contains("&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt;&quot; onload=&quot;alert(2)&quot;")
                    .contains("&lt;!-- &amp;lt; ]]&gt;");
        }

        @Test
        void make_no_tag_and_no_attribute() {
            String harmless = TracePage.ofFailure(traceOf("harmless"));

            assertThat(found(TAG, page)).isEqualTo(found(TAG, harmless));
            assertThat(found(ATTRIBUTE, page)).isEqualTo(found(ATTRIBUTE, harmless));
            assertThat(page.split("<", -1)).hasSameSizeAs(harmless.split("<", -1));
            assertThat(page.split(">", -1)).hasSameSizeAs(harmless.split(">", -1));
        }

        @Test
        void could_run_nothing_if_they_did() {
            assertThat(page)
                    .containsOnlyOnce("<script>")
                    .containsPattern(
                            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src &#39;none&#39;;"
                                    + " style-src &#39;sha256-[^ ]+&#39;; script-src &#39;sha256-[^ ]+&#39;;");
        }

        @Test
        void that_cannot_be_seen_are_shown_by_their_numbers() {
            assertThat(TracePage.ofFailure(traceOf("a\u0000b\u202Ec\u200Bd\u2028e")))
                    .contains("a\\u0000b\\u202ec\\u200bd\\u2028e");
        }

        private static Set<String> found(Pattern pattern, String page) {
            String withoutOurs = page.replace(Asset.SCRIPT.text(), "").replace(Asset.STYLE.text(), "");
            return pattern.matcher(withoutOurs)
                    .results()
                    .map((MatchResult each) -> each.group(1))
                    .collect(toCollection(TreeSet::new));
        }
    }

    @Nested
    class A_request {

        @Test
        void shows_the_fault_that_it_met() {
            assertThat(TracePage.ofFailure(traceOf("connection dropped instead of 201")))
                    .contains("data-fault=\"true\"")
                    .contains(">connection dropped instead of 201</span>");
        }

        @Test
        void leads_to_the_resource_that_it_was_about_and_from_a_deleted_one_back() {
            assertThat(TracePage.ofFailure(traceOf("SID1")))
                    .contains("<a href=\"#SID1\">SID1</a>")
                    .contains("<details id=\"SID1\"")
                    .contains("<a href=\"#r1\">#1</a>");
        }
    }

    @Test
    void no_two_elements_have_an_id() {
        List<String> ids = Pattern.compile(" id=\"([^\"]*)\"")
                .matcher(TracePage.ofFailure(traceOf("SID1")))
                .results()
                .map((MatchResult id) -> id.group(1))
                .toList();

        assertThat(ids).contains("r1", "SID1", "SID1-2").doesNotHaveDuplicates();
    }

    @Test
    void it_needs_nothing_from_elsewhere() {
        assertThat(TracePage.ofFailure(traceOf("any"))).doesNotContain("src=").doesNotContain("<link");
        assertThat(Asset.STYLE.text()).doesNotContain("url(").doesNotContain("@import");
    }

    @Test
    void a_page_that_was_not_written_to_its_end_is_a_defect() {
        assertThatThrownBy(() -> new Html().begin("p").toString())
                .isInstanceOf(IllegalStateException.class)
                .satisfies(failsAs("trace-page/a-page-that-was-not-written-to-its-end-is-a-defect"));
    }

    /** A trace with the text wherever one can stand. */
    private static Trace traceOf(String text) {
        Text body = new Text(text, false, text);
        List<Parameter> parameters = List.of(new Parameter(text, text));
        Exchange exchange = new Exchange(
                1,
                new Trace.Arrival(Instant.EPOCH, 0, text),
                new Trace.Target(text, text, text, ServerlessService.CREATE),
                new Trace.Content(parameters, parameters, parameters, body),
                new Trace.Response(OptionalInt.of(201), OptionalInt.of(20404), OptionalLong.of(5), body, text, text));
        Call call = new Call(
                1,
                Instant.EPOCH,
                new Trace.CallContent(
                        WebhookCall.Kind.STATUS_CALLBACK,
                        "POST",
                        text,
                        text,
                        List.of(new Parameter("MessageStatus", text))),
                new Trace.CallResult(1, OptionalInt.of(200), true, List.of(text), body));
        Item item = new Item(text, text, body);
        Kind kind = new Kind(text, text, 1, List.of(item), 1, List.of(new Deleted(item, Instant.EPOCH, 1)));
        return new Trace(
                new Trace.Subject(text, text, text, Instant.EPOCH),
                1,
                List.of(exchange),
                List.of(text),
                List.of(call),
                List.of(kind));
    }
}
