package dev.faketwilio.bench;

import dev.faketwilio.FakeTwilioServer;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.serverless.ServerlessFunction;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether the fake gets slower as a test goes on: the same in a sandbox with 10 stored resources and about as many recorded
 * requests, and in one with 100 000 of each. The two take turns.
 */
public final class Scale {

    private static final int FEW = 10;
    private static final int MANY = 100_000;
    private static final int ROUNDS = 150;
    private static final int PAGE = 5;

    private Scale() {}

    /** Runs the benchmark. */
    public static void main(String... args) throws IOException {
        try (FakeTwilioServer server = FakeTwilioServer.start();
                Wire wire = new Wire(server.address().getPort())) {
            Side few = new Side(server, wire, FEW);
            Side many = new Side(server, wire, MANY);
            compare("fetch", few, many, Side::fetch);
            compare("first page", few, many, Side::firstPage);
            compare("last page", few, many, Side::lastPage);
            compare("delete", few, many, Side::delete);
            compare("count of matching requests", few, many, Side::count);
        }
    }

    private static void compare(String what, Side few, Side many, Timed timed) throws IOException {
        List<Double> small = new ArrayList<>();
        List<Double> large = new ArrayList<>();
        for (int i = 0; i < 2 * ROUNDS; i++) {
            few.startAgain();
            double one = timed.micros(i % 2 == 0 ? few : many);
            double other = timed.micros(i % 2 == 0 ? many : few);
            if (i >= ROUNDS) {
                small.add(i % 2 == 0 ? one : other);
                large.add(i % 2 == 0 ? other : one);
            }
        }
        Table.atMost(
                what + " with 100 000 stored and recorded, of that with 10",
                1.1,
                Table.ratio(large, small),
                "x",
                Table.figure(Table.median(large), "us") + " beside " + Table.figure(Table.median(small), "us"));
    }

    private interface Timed {

        double micros(Side side) throws IOException;
    }

    /** One sandbox with its resources. */
    private static final class Side {

        private static final int REPEATED = 20;
        private static final int COUNTED = 2_000;

        private final TwilioSandbox twilio;
        private final Wire wire;
        private final int size;
        private final int port;
        private final String headers;
        private String list = "";
        private String oldest = "";
        private String beforeLastPage = "";

        Side(FakeTwilioServer server, Wire wire, int size) throws IOException {
            this.wire = wire;
            this.size = size;
            this.port = server.address().getPort();
            this.twilio = server.newSandbox();
            this.headers = Seeds.authorization(twilio);
            fill();
        }

        private void fill() throws IOException {
            list = Seeds.path(Seeds.functions(twilio, size));
            List<ServerlessFunction> functions = twilio.serverless().functions().all();
            oldest = functions.get(0).sid();
            beforeLastPage = functions.get(PAGE).sid();
            byte[] request = request("GET", "/" + oldest, "");
            for (int i = 0; i < size; i++) {
                wire.exchange(request);
            }
        }

        /** What the measuring itself records is not to pile up where there is to be little. */
        void startAgain() throws IOException {
            twilio.reset();
            fill();
        }

        double fetch() throws IOException {
            return repeated(request("GET", "/" + oldest, ""));
        }

        double firstPage() throws IOException {
            return repeated(request("GET", "?PageSize=" + PAGE, ""));
        }

        double lastPage() throws IOException {
            int page = size / PAGE - 1;
            return repeated(
                    request("GET", "?PageSize=" + PAGE + "&Page=" + page + "&PageToken=PA" + beforeLastPage, ""));
        }

        double delete() throws IOException {
            List<Double> took = new ArrayList<>();
            for (int i = 0; i < REPEATED; i++) {
                wire.exchange(request("POST", "", "FriendlyName=another"));
                String answer = wire.body();
                int sid = answer.indexOf("ZH");
                took.add(once(request("DELETE", "/" + answer.substring(sid, sid + 34), "")));
            }
            return Table.median(took);
        }

        double count() {
            int found = 0;
            long before = System.nanoTime();
            for (int i = 0; i < COUNTED; i++) {
                found += twilio.requests().to(ServerlessFunction.FETCH).size();
            }
            double took = (System.nanoTime() - before) / 1e3 / COUNTED;
            if (found < COUNTED * size) {
                throw new IllegalStateException("Only " + found + " requests were found in " + COUNTED + " times");
            }
            return took;
        }

        private double repeated(byte[] request) throws IOException {
            List<Double> took = new ArrayList<>();
            for (int i = 0; i < REPEATED; i++) {
                took.add(once(request));
            }
            return Table.median(took);
        }

        private double once(byte[] request) throws IOException {
            long before = System.nanoTime();
            wire.exchange(request);
            return (System.nanoTime() - before) / 1e3;
        }

        private byte[] request(String method, String behind, String form) {
            return Wire.request(method, list + behind, port, headers, form);
        }
    }
}
