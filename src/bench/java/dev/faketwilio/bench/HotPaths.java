package dev.faketwilio.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * What a request costs a client that waits for the answer over a kept-alive connection: FakeTwilio beside a bare Undertow
 * with constant bodies, which gets the very same requests. Both servers are up all the time, each in a JVM of its own, and
 * take turns of a third of a second, so that whatever else the machine does meets both; the figures are medians of the
 * ratios of neighbouring turns.
 *
 * <p>Argument: how many turns each server has for a figure, 60 if there is none.
 */
public final class HotPaths {

    private static final int CONNECTIONS = 8;
    private static final long TURN = 300_000_000;

    private final Target bare;
    private final Target fake;
    private final int turns;

    private HotPaths(Target bare, Target fake, int turns) {
        this.bare = bare;
        this.fake = fake;
        this.turns = turns;
    }

    /** Runs the benchmark. */
    public static void main(String... args) throws IOException, InterruptedException, ExecutionException {
        int turns = args.length > 0 ? Integer.parseInt(args[0]) : 60;
        try (Forked fakeProgram = new Forked(ServerProgram.class, "fake")) {
            String[] address = fakeProgram.read().split(" ", -1);
            String headers = Seeds.authorization(address[1]);
            String functions = Seeds.path(address[2]);
            Requests requests = new Requests(headers, functions, functions + "/" + address[3]);
            int page = requests.pageLength(Integer.parseInt(address[0]));
            try (Forked bareProgram = new Forked(ServerProgram.class, "bare", Integer.toString(page))) {
                Target fake = new Target(fakeProgram, Integer.parseInt(address[0]), requests);
                Target bare = new Target(bareProgram, Integer.parseInt(bareProgram.read()), requests);
                new HotPaths(bare, fake, turns).run();
            }
        }
    }

    private void run() throws IOException, InterruptedException, ExecutionException {
        measure("GET one resource", Kind.GET, 1.15, 0.90);
        measure("POST, create", Kind.POST, 1.2, 0.85);
        measure("GET a page of 50", Kind.LIST, Double.NaN, 0.50);
    }

    private void measure(String what, Kind kind, double latency, double throughput)
            throws IOException, InterruptedException, ExecutionException {
        ExecutorService clients = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            for (int connections : new int[] {1, CONNECTIONS}) {
                List<Turn> ours = new ArrayList<>();
                List<Turn> theirs = new ArrayList<>();
                // the first turns warm the servers and the clients up
                for (int i = -turns / 3; i < turns; i++) {
                    boolean first = i % 2 == 0;
                    Turn one = (first ? bare : fake).turn(kind, connections, clients);
                    Turn other = (first ? fake : bare).turn(kind, connections, clients);
                    if (i >= 0) {
                        theirs.add(first ? one : other);
                        ours.add(first ? other : one);
                    }
                }
                if (connections > 1) {
                    throughput(what, throughput, ours, theirs);
                } else if (!Double.isNaN(latency)) {
                    latency(what, latency, ours, theirs);
                }
            }
        } finally {
            clients.shutdown();
        }
    }

    private static void latency(String what, double target, List<Turn> ours, List<Turn> theirs) {
        List<Double> fake = ours.stream().map(Turn::p50).toList();
        List<Double> bare = theirs.stream().map(Turn::p50).toList();
        Table.atMost(
                what + ": p50, of bare Undertow's",
                target,
                Table.ratio(fake, bare),
                "x",
                Table.figure(Table.median(fake), "us") + " beside " + Table.figure(Table.median(bare), "us"));
    }

    private static void throughput(String what, double target, List<Turn> ours, List<Turn> theirs) {
        List<Double> fake = ours.stream().map(Turn::perSecond).toList();
        List<Double> bare = theirs.stream().map(Turn::perSecond).toList();
        List<Double> fakeCpu = ours.stream().map(Turn::cpu).toList();
        List<Double> bareCpu = theirs.stream().map(Turn::cpu).toList();
        Table.atLeast(
                what + ": requests a second over 8 connections, of bare Undertow's",
                target,
                Table.ratio(fake, bare),
                "x",
                Table.figure(Table.median(fake), "/s") + " beside " + Table.figure(Table.median(bare), "/s")
                        + "; server's CPU for each x"
                        + Table.figure(Table.ratio(fakeCpu, bareCpu), "").trim());
    }

    private enum Kind {
        GET,
        POST,
        LIST
    }

    /**
     * What is asked of both servers.
     *
     * @param headers all but Host
     */
    private record Requests(String headers, String list, String one) {

        byte[] bytes(Kind kind, int port) {
            return switch (kind) {
                case GET -> Wire.request("GET", one, port, headers, "");
                case POST -> Wire.request("POST", list, port, headers, "FriendlyName=checkout");
                case LIST -> Wire.request("GET", list, port, headers, "");
            };
        }

        /** How long FakeTwilio's page is, for the constant body that is compared with it. */
        int pageLength(int port) throws IOException {
            try (Wire wire = new Wire(port)) {
                return wire.exchange(bytes(Kind.LIST, port)) - wire.headLength();
            }
        }
    }

    /**
     * What one server did in its turn.
     *
     * @param p50 in microseconds
     * @param cpu the processor time of the server for each request, in microseconds
     */
    private record Turn(double p50, double perSecond, double cpu) {}

    /** One server with the connections to it. */
    private static final class Target {

        private final Forked program;
        private final int port;
        private final Requests requests;
        private final List<Wire> wires = new ArrayList<>();

        Target(Forked program, int port, Requests requests) throws IOException {
            this.program = program;
            this.port = port;
            this.requests = requests;
            for (int i = 0; i < CONNECTIONS; i++) {
                wires.add(new Wire(port));
            }
        }

        Turn turn(Kind kind, int connections, ExecutorService clients)
                throws IOException, InterruptedException, ExecutionException {
            byte[] request = requests.bytes(kind, port);
            long cpu = Long.parseLong(program.ask("cpu"));
            long start = System.nanoTime();
            List<Future<long[]>> running = new ArrayList<>();
            for (Wire wire : wires.subList(0, connections)) {
                running.add(clients.submit(() -> wire.exchangeUntil(request, start + TURN)));
            }
            long[] all = {};
            for (Future<long[]> client : running) {
                long[] some = client.get();
                all = Arrays.copyOf(all, all.length + some.length);
                System.arraycopy(some, 0, all, all.length - some.length, some.length);
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            // what creates have made does not pile up
            double used = Long.parseLong(program.ask("cpu")) - cpu;
            program.ask("reset");
            Arrays.sort(all);
            return new Turn(all[all.length / 2] / 1e3, all.length / seconds, used / 1e3 / all.length);
        }
    }
}
