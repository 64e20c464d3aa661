package dev.faketwilio.internal.junit.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faketwilio.FakeTwilio;
import dev.faketwilio.FakeTwilioTest;
import dev.faketwilio.SandboxScope;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.testing.Calls;
import dev.faketwilio.testing.SampleRun;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** twilio-java is optional: where it is absent, everything but its clients works. */
class WithoutTwilioJavaTest {

    /** twilio-java, and the HTTP client that only it needs. */
    private static final List<String> ABSENT = List.of("/com/twilio/", "/org/apache/httpcomponents/");

    @Test
    void sandboxes_work_where_twilio_java_is_absent() throws Exception {
        try (URLClassLoader absent = new URLClassLoader(urls(), ClassLoader.getPlatformClassLoader())) {
            assertThat(findable("com.twilio.Twilio", absent)).isFalse();
            assertThat(findable("org.apache.hc.client5.http.HttpRoute", absent)).isFalse();

            Callable<?> run = Class.forName(Run.class.getName(), true, absent)
                    .asSubclass(Callable.class)
                    .getDeclaredConstructor()
                    .newInstance();

            assertThat(inside(absent, run)).isEqualTo("passed");
        }
    }

    /** The class path of this JVM, which has twilio-java, without it. */
    private static URL[] urls() {
        List<String> all = List.of(System.getProperty("java.class.path").split(File.pathSeparator));
        assertThat(ABSENT)
                .allSatisfy(
                        part -> assertThat(all).anyMatch(entry -> unix(entry).contains(part)));
        return all.stream()
                .filter(entry -> ABSENT.stream().noneMatch(unix(entry)::contains))
                .map(WithoutTwilioJavaTest::url)
                .toArray(URL[]::new);
    }

    private static String unix(String path) {
        return path.replace('\\', '/');
    }

    private static URL url(String path) {
        try {
            return new File(path).toURI().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(path, e);
        }
    }

    private static boolean findable(String type, ClassLoader loader) {
        return loader.getResource(type.replace('.', '/') + ".class") != null;
    }

    /** JUnit finds its engines by the thread's class loader. */
    private static Object inside(ClassLoader loader, Callable<?> run) throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return run.call();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** What happens on the other side: everything it uses, JUnit included, is loaded without twilio-java. */
    public static final class Run implements Callable<String> {

        public Run() {}

        @Override
        public String call() {
            SampleRun.of(ParameterTestCase.class, FieldTestCase.class).passed(2 + 2 + 2);
            return "passed";
        }
    }

    @FakeTwilioTest
    static class ParameterTestCase {

        ParameterTestCase(TwilioSandbox twilio) {
            assertThat(twilio.serverless().services().all()).hasSize(1);
        }

        @BeforeAll
        static void before_all(TwilioSandbox twilio) {
            twilio.given().serverlessService("checkout");
        }

        @RepeatedTest(2)
        void answers(TwilioSandbox twilio) {
            assertThat(Calls.list(twilio)).isEqualTo(200);
            assertThat(twilio.requests().size()).isOne();
        }

        @Nested
        class Inner {

            @RepeatedTest(2)
            void answers(TwilioSandbox twilio) {
                assertThat(Calls.list(twilio)).isEqualTo(200);
            }
        }
    }

    static class FieldTestCase {

        @RegisterExtension
        static final FakeTwilio twilio =
                FakeTwilio.builder().sandbox(SandboxScope.PER_TEST).build();

        @RepeatedTest(2)
        void answers() {
            assertThat(Calls.list(twilio)).isEqualTo(200);
        }
    }
}
