package dev.faketwilio.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.UnixOperatingSystemMXBean;
import dev.faketwilio.FakeTwilioServer;
import dev.faketwilio.Product;
import dev.faketwilio.Snapshot;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.serverless.ServerlessAssetVersion;
import dev.faketwilio.serverless.ServerlessState;
import dev.faketwilio.testing.TwilioHttp;
import dev.faketwilio.testing.UploadForm;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Large uploads are kept in files, which are deleted as soon as nothing leads to them any more. */
class UploadedFilesTest {

    private static final int MIB = 1024 * 1024;

    private final FakeTwilioServer server = FakeTwilioServer.start();
    private final TwilioSandbox twilio = server.newSandbox();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void are_deleted_by_a_reset_and_by_the_end_without_a_garbage_collection() throws IOException {
        String printed = Jvm.printed(Uploads.class);

        assertThat(printed).contains("20 open, 0 after the reset, 20 open, 0 after the end, 0 of refused ones");
    }

    @Test
    void are_kept_for_a_snapshot_that_leads_back_to_them() {
        byte[] content = content(7);
        Uploads.send(twilio, content);
        Snapshot snapshot = twilio.snapshot();
        twilio.reset();

        twilio.restore(snapshot);

        assertThat(twilio.serverless().content(only(twilio).sid())).isEqualTo(content);
    }

    @Test
    void cannot_be_read_after_the_end() {
        Uploads.send(twilio, content(7));
        ServerlessState state = twilio.serverless();
        String sid = only(twilio).sid();

        twilio.close();

        assertThatThrownBy(() -> state.content(sid))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("This uploaded file was deleted when its sandbox was reset or ended");
    }

    @Test
    void that_cannot_be_kept_are_refused_with_500_and_others_are_taken() throws Exception {
        ProcessBuilder builder = Jvm.running(Refused.class);
        builder.command().add(1, "-Djava.io.tmpdir=no/such/directory");

        assertThat(Jvm.printed(builder)).contains("500, 500, 500, and 201, versions: 2, 0 open");
    }

    /** As a disk that is full: no file may be larger than a megabyte. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void that_the_disk_has_no_room_for_are_refused_with_500_and_others_are_taken() throws Exception {
        ProcessBuilder builder = Jvm.running(Refused.class);
        builder.command().addAll(0, List.of("bash", "-c", "ulimit -f 1024 && exec \"$@\"", "limited"));

        assertThat(Jvm.printed(builder)).contains("500, 500, 500, and 201, versions: 2, 0 open");
    }

    private static ServerlessAssetVersion only(TwilioSandbox twilio) {
        assertThat(twilio.serverless().assetVersions().all()).hasSize(1);
        return twilio.serverless().assetVersions().all().get(0);
    }

    private static byte[] content(int filling) {
        byte[] bytes = new byte[MIB];
        Arrays.fill(bytes, (byte) filling);
        return bytes;
    }

    /** Counts the files that are open. */
    static final class Uploads {

        private Uploads() {}

        public static void main(String... none) {
            try (FakeTwilioServer server = FakeTwilioServer.start()) {
                TwilioSandbox twilio = server.newSandbox();
                send(twilio, content(1));
                twilio.reset();
                long before = open();
                StringBuilder text = new StringBuilder();
                sendMany(twilio);
                text.append(open() - before).append(" open, ");
                twilio.reset();
                text.append(open() - before).append(" after the reset, ");
                sendMany(twilio);
                text.append(open() - before).append(" open, ");
                TwilioSandbox other = server.newSandbox();
                twilio.close();
                text.append(open() - before).append(" after the end, ");
                for (int i = 0; i < 20; i++) {
                    UploadForm.of("/a", "public", content(i)).send(twilio, "/v1/Services/site/Assets/ZH1/Versions");
                }
                System.out.println(text.append(open() - before).append(" of refused ones"));
                other.close();
            }
        }

        private static void sendMany(TwilioSandbox twilio) {
            for (int i = 0; i < 20; i++) {
                send(twilio, content(i));
            }
        }

        /** Uploads an Asset Version to a Service of its own, or the one that there is. */
        static int send(TwilioSandbox twilio, byte[] content) {
            String service = twilio.serverless().services().all().stream()
                    .findFirst()
                    .orElseGet(() -> twilio.given().serverlessService("site").service())
                    .sid();
            String asset = TwilioHttp.to(twilio, Product.SERVERLESS)
                    .post("/v1/Services/" + service + "/Assets", "FriendlyName", "logo")
                    .sid();
            return UploadForm.of("/logo", "public", content)
                    .send(twilio, "/v1/Services/" + service + "/Assets/" + asset + "/Versions")
                    .status();
        }

        private static long open() {
            return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system
                    ? system.getOpenFileDescriptorCount()
                    : 0;
        }
    }

    /** Uploads where large files cannot be kept. */
    static final class Refused {

        private Refused() {}

        public static void main(String... none) {
            try (FakeTwilioServer server = FakeTwilioServer.start()) {
                TwilioSandbox twilio = server.newSandbox();
                Uploads.send(twilio, new byte[1000]);
                long before = Uploads.open();
                StringBuilder text = new StringBuilder();
                for (int i = 0; i < 3; i++) {
                    text.append(Uploads.send(twilio, new byte[5 * MIB])).append(", ");
                }
                text.append("and ").append(Uploads.send(twilio, new byte[1000])).append(", versions: ");
                text.append(twilio.serverless().assetVersions().all().size()).append(", ");
                System.out.println(text.append(Uploads.open() - before).append(" open"));
            }
        }
    }
}
