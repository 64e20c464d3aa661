package dev.faketwilio.internal.trace.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faketwilio.Product;
import dev.faketwilio.internal.sandbox.Sandbox;
import dev.faketwilio.internal.sandbox.SandboxHost;
import dev.faketwilio.serverless.ServerlessService;
import dev.faketwilio.testing.Browser;
import dev.faketwilio.testing.RawHttp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages in a real browser; skipped where none is installed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.SAME_THREAD)
class PageInBrowserTest {

    private static final String SERVICES = "/v1/Services";
    private static final String ATTACK = "</pre></script><script>window.attacked = 1</script>"
            + "<img src=x onerror=\"window.attacked = 2\"> 'onclick=attacked()";

    /** What can be read too badly: texts with a contrast to what is behind them under WCAG's 4.5. */
    private static final String UNREADABLE = """
            const parts = color => color.match(/[\\d.]+/g).map(Number);
            const luminance = ([r, g, b]) => [r, g, b].map(c => (c /= 255) <= 0.03928 ? c / 12.92
                : ((c + 0.055) / 1.055) ** 2.4).reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
            const behind = element => {
              for (let e = element; e; e = e.parentElement) {
                const color = parts(getComputedStyle(e).backgroundColor);
                if (color.length === 3 || color[3] > 0) return color;
              }
            };
            const bad = [];
            let seen = 0;
            for (const element of document.body.querySelectorAll('*')) {
              const text = [...element.childNodes].some(n => n.nodeType === 3 && n.data.trim());
              if (!text || !element.checkVisibility() || ['SCRIPT', 'OPTION'].includes(element.tagName)) continue;
              seen++;
              const [a, b] = [luminance(parts(getComputedStyle(element).color)), luminance(behind(element))];
              const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
              if (ratio < 4.5) bad.push(element.className + ' ' + element.textContent.slice(0, 20) + ' ' + ratio);
            }
            return seen > 50 ? bad : ['too little was seen: ' + seen];""";

    private final SandboxHost host = new SandboxHost(0);
    private final Sandbox twilio = host.open("browser");
    private Browser browser;
    private String file;

    @BeforeAll
    void start(@TempDir Path directory) throws IOException {
        browser = Browser.start();
        twilio.given().serverlessService("checkout", s -> s.environment("production", e -> e.variable("MODE", "live")));
        String sid = twilio.serverless().service("checkout").sid();
        serverless().get(SERVICES);
        serverless().post(SERVICES, "UniqueName", "invoices", "FriendlyName", ATTACK);
        serverless().post(SERVICES, "UniqueName", "checkout", "FriendlyName", "There is one");
        serverless().delete(SERVICES + "/" + sid);
        twilio.faults().on(ServerlessService.LIST).edgeError(502);
        serverless().get(SERVICES);
        Path page = directory.resolve("page.html");
        Files.writeString(page, twilio.failurePage("AssertionError: " + ATTACK));
        file = page.toUri().toString();
    }

    @AfterAll
    void end() {
        host.close();
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void styles_and_script_are_let_through_and_nothing_else_is_there_to_run() {
        browser.open(file);

        assertThat(browser.run("return getComputedStyle(document.querySelector('.request > summary')).display")
                        .asText())
                .isEqualTo("grid");
        assertThat(browser.run("return document.querySelector('.toolbar').checkVisibility()")
                        .asBoolean())
                .isTrue();
        assertThat(browser.run("return document.scripts.length").asInt()).isEqualTo(1);
        assertThat(browser.run("return document.images.length").asInt()).isZero();
        assertThat(browser.run("return window.attacked === undefined").asBoolean())
                .isTrue();
    }

    @Test
    void hostile_texts_are_shown_as_they_are() {
        browser.open(file);

        assertThat(browser.run("return document.querySelector('.failure pre').textContent")
                        .asText())
                .isEqualTo("AssertionError: " + ATTACK);
        assertThat(browser.run("return document.querySelector('#r2 td:last-child').textContent + '|'"
                                + " + [...document.querySelectorAll('#r2 td')].at(1).textContent")
                        .asText())
                .endsWith("|" + ATTACK);
    }

    @Test
    void the_filter_looks_into_requests_and_answers() {
        browser.open(file);

        browser.type("#filter", "uniquename invoices");
        assertThat(shown()).isEqualTo("2");
        assertThat(browser.run("return document.getElementById('shown').textContent")
                        .asText())
                .isEqualTo("1 of 5");
    }

    @ParameterizedTest
    @CsvSource({"'', '1,2,3,4,5'", "2, '1,2,4'", "4, 3", "5, 5", "fault, 5", "none, ''"})
    void answers_can_be_selected(String kind, String numbers) {
        browser.open(file);

        browser.run("const select = document.getElementById('answer'); select.value = '" + kind
                + "'; select.dispatchEvent(new Event('input'))");

        assertThat(shown()).isEqualTo(numbers);
    }

    @Test
    void a_link_to_a_resource_opens_it() {
        browser.open(file);

        browser.run("document.querySelector('#r2 .note a').click()");

        browser.await("document.querySelector('.resource[open] pre')");
        assertThat(browser.run("return document.querySelector('.resource[open] .name').textContent")
                        .asText())
                .isEqualTo("invoices");
    }

    @ParameterizedTest
    @CsvSource({"1280, light", "1280, dark", "390, light", "390, dark"})
    void everything_can_be_read_at_any_width_in_light_and_dark(int width, String colorScheme) {
        browser.emulate(width, colorScheme);
        browser.open(file);
        browser.run("for (const details of document.querySelectorAll('details')) details.open = true");

        assertThat(browser.run(UNREADABLE)).isEmpty();
        assertThat(browser.run("return document.documentElement.scrollWidth - document.documentElement.clientWidth")
                        .asInt())
                .as("what does not fit in")
                .isZero();
    }

    @Test
    void the_live_page_shows_requests_as_they_come_in_and_leaves_the_reader_alone() {
        Sandbox other = host.open("live");
        RawHttp.to(other, Product.SERVERLESS).get(SERVICES);
        browser.open(host.address() + "/_fake/accounts/" + other.accountSid());
        browser.await("document.getElementById('pulse').dataset.state === 'live'");
        browser.run("document.getElementById('r1').open = true");
        browser.type("#filter", "service");

        RawHttp.to(other, Product.SERVERLESS).post(SERVICES, "UniqueName", "new", "FriendlyName", "New");

        browser.await("document.getElementById('r2')");
        assertThat(browser.run("return document.getElementById('r1').open").asBoolean())
                .isTrue();
        assertThat(browser.run("return document.getElementById('r2').open").asBoolean())
                .isFalse();
        assertThat(browser.run("return document.getElementById('filter').value").asText())
                .isEqualTo("service");
        assertThat(browser.run("return document.activeElement.id").asText()).isEqualTo("filter");
        assertThat(browser.run("return document.querySelector('#state').textContent")
                        .asText())
                .contains("Serverless service");

        other.close();
        browser.await("document.getElementById('pulse').textContent === 'The sandbox is gone'");
    }

    private String shown() {
        return browser.run("return [...document.querySelectorAll('.requests > li:not([hidden]) > details')]"
                        + ".map(each => each.id.slice(1)).join()")
                .asText();
    }

    private RawHttp serverless() {
        return RawHttp.to(twilio, Product.SERVERLESS);
    }
}
