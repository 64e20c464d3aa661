package dev.faketwilio.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What a suite of thousands of tests leaves behind: nothing. In JVMs of its own, since others run in this one. */
class LeakTest {

    private static final String SERVERS = System.getProperty("faketwilio.leak.servers", "300");
    private static final String SANDBOXES = System.getProperty("faketwilio.leak.sandboxes", "2000");

    /** What the JVM itself comes to hold by running longer: compiled code's data, caches. */
    private static final long MAX_GROWTH_KB = 1_500;

    @Test
    void servers_and_sandboxes_that_have_ended_leave_no_threads_no_sockets_and_no_objects() throws Exception {
        Process cycles = start(Cycles.class, SERVERS, SANDBOXES);
        List<long[]> held = cycles.inputReader()
                .lines()
                .map(line -> Arrays.stream(line.split(" ", -1))
                        .skip(1)
                        .mapToLong(Long::parseLong)
                        .toArray())
                .toList();
        assertThat(cycles.waitFor()).isZero();

        assertThat(held).hasSize(4);
        assertNothingGrew("servers", held.get(0), held.get(1));
        assertNothingGrew("sandboxes", held.get(2), held.get(3));
    }

    private static void assertNothingGrew(String what, long[] early, long[] late) {
        // a thread of the JVM's own may come or go
        assertThat(late[0]).as("threads after more %s", what).isLessThanOrEqualTo(early[0] + 1);
        assertThat(late[1]).as("open files after more %s", what).isLessThanOrEqualTo(early[1] + 2);
        assertThat(late[2]).as("kilobytes after more %s", what).isLessThanOrEqualTo(early[2] + MAX_GROWTH_KB);
    }

    @Test
    void a_server_that_nobody_closes_does_not_keep_the_jvm_alive() throws Exception {
        Process program = start(Forgotten.class);

        assertThat(program.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(program.exitValue()).isZero();
        assertThat(program.inputReader().lines()).containsExactly("serverless service: none");
    }

    private static Process start(Class<?> program, String... args) throws IOException {
        return Jvm.running(program, args)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
