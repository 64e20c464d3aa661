package dev.faketwilio.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.faketwilio.FakeTwilioServer;
import dev.faketwilio.Product;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.serverless.SeededServerlessService;
import dev.faketwilio.testing.RawHttp;
import dev.faketwilio.testing.TwilioHttp;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is done very often, or to very much, takes neither more and more memory nor more and more time. */
@Timeout(1800)
class EnduranceTest {

    private static final int UPDATES = Integer.getInteger("faketwilio.endurance.updates", 10_000);
    private static final int RESOURCES = Integer.getInteger("faketwilio.endurance.resources", 3_000);
    private static final int INSERTED = Integer.getInteger("faketwilio.endurance.inserted", 300);

    @Test
    void updates_of_one_resource_take_no_memory() throws Exception {
        ProcessBuilder builder = Jvm.with(32, Jvm.running(Updates.class, String.valueOf(UPDATES)));

        assertThat(Jvm.printed(builder)).contains(UPDATES + " updates, Name " + (UPDATES - 1));
    }

    @Test
    void large_requests_to_one_sandbox_fit_into_little_memory() throws Exception {
        assertThat(Jvm.printed(Jvm.with(48, Jvm.running(LargeRequests.class))))
                .contains("200 requests, kept and dropped: 200");
    }

    @Test
    void resources_in_great_numbers_are_deleted_when_they_are_old_and_unused() {
        try (FakeTwilioServer server = FakeTwilioServer.start()) {
            TwilioSandbox twilio = server.newSandbox();
            SeededServerlessService shop = twilio.given()
                    .serverlessService("shop", s -> s.function("/used", "code").environment("live", e -> e.deployed()));
            TwilioHttp http = TwilioHttp.to(twilio, Product.SERVERLESS);
            for (int i = 0; i < RESOURCES; i++) {
                http.post("/v1/Services/shop/Assets", "FriendlyName", "asset " + i);
            }
            assertThat(twilio.serverless().assets()).hasSize(RESOURCES);
            long begin = System.nanoTime();

            twilio.clock().advance(Duration.ofDays(8));

            assertThat(twilio.serverless().assets()).isEmpty();
            assertThat(twilio.serverless().functions().all())
                    .containsExactly(shop.functions().get(0));
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(10));
        }
    }

    @Test
    void a_list_that_is_walked_while_others_add_to_it_has_all_that_was_there_once() throws Exception {
        try (FakeTwilioServer server = FakeTwilioServer.start()) {
            TwilioSandbox twilio = server.newSandbox();
            List<String> before = new ArrayList<>();
            for (int i = 0; i < INSERTED; i++) {
                before.add(twilio.given().messagingService("before " + i).sid());
            }
            AtomicBoolean walked = new AtomicBoolean();
            CompletableFuture<?>[] adding = {adding(twilio, walked), adding(twilio, walked)};
            List<String> seen = new ArrayList<>();
            RawHttp http = RawHttp.at(twilio.address())
                    .with("Authorization", RawHttp.basic(twilio.accountSid(), twilio.authToken()));

            String next = "/messaging/v1/Services?PageSize=7";
            while (next != null) {
                JsonNode page = RawHttp.json(http.get(next));
                page.path("services").forEach(each -> seen.add(each.path("sid").asText()));
                String url = page.path("meta").path("next_page_url").textValue();
                next = url == null
                        ? null
                        : url.substring(twilio.address().toString().length());
            }
            walked.set(true);
            CompletableFuture.allOf(adding).get();

            assertThat(seen).doesNotHaveDuplicates().containsAll(before);
            assertThat(twilio.messaging().services().all().size()).isGreaterThan(INSERTED);
        }
    }

    private static CompletableFuture<?> adding(TwilioSandbox twilio, AtomicBoolean walked) {
        return CompletableFuture.runAsync(() -> {
            TwilioHttp http = TwilioHttp.to(twilio, Product.MESSAGING);
            do {
                http.post("/v1/Services", "FriendlyName", "meanwhile");
            } while (!walked.get());
        });
    }

    @Test
    void several_class_loaders_of_one_jvm_have_servers_of_their_own() throws Exception {
        List<CompletableFuture<String>> answers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            answers.add(CompletableFuture.supplyAsync(EnduranceTest::inAnotherLoader));
        }

        for (CompletableFuture<String> answer : answers) {
            assertThat(answer.get()).contains("\"services\": [{");
        }
    }

    private static String inAnotherLoader() {
        try (URLClassLoader loader = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
            Class<?> program = loader.loadClass(OneRequest.class.getName());
            assertThat(program).isNotSameAs(OneRequest.class);
            return (String) program.getMethod("answer").invoke(null);
        } catch (ReflectiveOperationException | java.io.IOException e) {
            throw new AssertionError(e);
        }
    }

    private static URL[] classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(path -> url(new File(path).toURI()))
                .toArray(URL[]::new);
    }

    private static URL url(URI uri) {
        try {
            return uri.toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** A server with one Service, in whatever class loader it is. */
    public static final class OneRequest {

        private OneRequest() {}

        /** Returns the list. */
        public static String answer() {
            try (FakeTwilioServer server = FakeTwilioServer.start()) {
                TwilioSandbox twilio = server.newSandbox();
                twilio.given().messagingService("Alerts");
                return TwilioHttp.to(twilio, Product.MESSAGING)
                        .get("/v1/Services")
                        .body();
            }
        }
    }

    /** Sends more than fits into memory, with the default limit for what is recorded. */
    static final class LargeRequests {

        private static final int REQUESTS = 200;

        private LargeRequests() {}

        public static void main(String... none) {
            try (FakeTwilioServer server = FakeTwilioServer.start()) {
                TwilioSandbox twilio = server.newSandbox();
                TwilioHttp http = TwilioHttp.to(twilio, Product.MESSAGING);
                String large = "x".repeat(500_000);
                for (int i = 0; i < REQUESTS; i++) {
                    http.post("/v1/Services", "FriendlyName", "Name", "Unknown", large);
                }
                int kept = twilio.requests().kept().size();
                System.out.println(REQUESTS + " requests, kept and dropped: "
                        + (kept + twilio.requests().dropped()));
            }
        }
    }

    /** Updates one resource very often. */
    static final class Updates {

        private Updates() {}

        public static void main(String... args) {
            int updates = Integer.parseInt(args[0]);
            try (FakeTwilioServer server =
                    FakeTwilioServer.builder().recordingLimit(4 * 1024 * 1024).start()) {
                TwilioSandbox twilio = server.newSandbox();
                String sid = twilio.given().messagingService("Name").sid();
                TwilioHttp http = TwilioHttp.to(twilio, Product.MESSAGING);
                for (int i = 0; i < updates; i++) {
                    http.post("/v1/Services/" + sid, "FriendlyName", "Name " + i);
                }
                System.out.println(updates + " updates, "
                        + twilio.messaging().services().get(sid).friendlyName());
            }
        }
    }
}
