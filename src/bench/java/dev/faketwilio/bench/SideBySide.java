package dev.faketwilio.bench;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * A server beside a bare Undertow with constant bodies that gets the very same requests. Both are up all the time, each in
 * a JVM of its own, and take turns of a third of a second, so that whatever else the machine does meets both.
 */
final class SideBySide implements Closeable {

    private static final int CONNECTIONS = 8;
    private static final long TURN = 300_000_000;

    private final Forked bareProgram;
    private final Forked program;
    private final Target bare;
    private final Target server;
    private final int turns;

    /**
     * Starts the bare one beside a server that has been started.
     *
     * @param program is spoken to as {@link ServerProgram}
     * @param turns how many each has for a figure
     */
    SideBySide(Forked program, int turns) throws IOException {
        this.program = program;
        this.turns = turns;
        String[] address = program.read().split(" ", -1);
        int port = Integer.parseInt(address[0]);
        String functions = Seeds.path(address[2]);
        Requests requests = new Requests(Seeds.authorization(address[1]), functions, functions + "/" + address[3]);
        bareProgram = new Forked(ServerProgram.class, "bare", Integer.toString(requests.pageLength(port)));
        bare = new Target(bareProgram, Integer.parseInt(bareProgram.read()), requests);
        server = new Target(program, port, requests);
    }

    /** Has both answer requests over one connection. */
    Comparison overOne(Kind kind) throws IOException, InterruptedException, ExecutionException {
        return compare(kind, 1);
    }

    /** Has both answer requests over eight connections. */
    Comparison overEight(Kind kind) throws IOException, InterruptedException, ExecutionException {
        return compare(kind, CONNECTIONS);
    }

    private Comparison compare(Kind kind, int connections)
            throws IOException, InterruptedException, ExecutionException {
        ExecutorService clients = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            List<Turn> ours = new ArrayList<>();
            List<Turn> theirs = new ArrayList<>();
            // the first turns warm the servers and the clients up
            for (int i = -turns / 3; i < turns; i++) {
                boolean first = i % 2 == 0;
                Turn one = (first ? bare : server).turn(kind, connections, clients);
                Turn other = (first ? server : bare).turn(kind, connections, clients);
                if (i >= 0) {
                    theirs.add(first ? one : other);
                    ours.add(first ? other : one);
                }
            }
            return new Comparison(ours, theirs);
        } finally {
            clients.shutdown();
        }
    }

    @Override
    public void close() {
        program.close();
        bareProgram.close();
    }

    /** What is asked for. */
    enum Kind {
        GET,
        POST,
        LIST
    }

    /** The neighbouring turns of both. */
    record Comparison(List<Turn> ours, List<Turn> theirs) {

        /** How the server's median latency compares with the bare one's. */
        double latency() {
            return Table.ratio(list(ours, Turn::p50), list(theirs, Turn::p50));
        }

        /** How the server's answers in a second compare with the bare one's. */
        double throughput() {
            return Table.ratio(list(ours, Turn::perSecond), list(theirs, Turn::perSecond));
        }

        /** How the server's processor time for a request compares with the bare one's. */
        double cpu() {
            return Table.ratio(list(ours, Turn::cpu), list(theirs, Turn::cpu));
        }

        String latencies() {
            return beside(Turn::p50, "us");
        }

        String throughputs() {
            return beside(Turn::perSecond, "/s");
        }

        private String beside(Function<Turn, Double> figure, String unit) {
            return Table.figure(Table.median(list(ours, figure)), unit) + " beside "
                    + Table.figure(Table.median(list(theirs, figure)), unit);
        }

        private static List<Double> list(List<Turn> turns, Function<Turn, Double> figure) {
            return turns.stream().map(figure).toList();
        }
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
