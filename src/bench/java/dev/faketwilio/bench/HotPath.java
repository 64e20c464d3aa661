package dev.faketwilio.bench;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** What a request costs a client that waits for the answer, over a kept-alive connection. */
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class HotPath {

    /** A client's connection, one for each thread. */
    @State(Scope.Thread)
    public static class Connection {

        @SuppressWarnings("NullAway.Init") // JMH calls open(...) first
        private Wire wire;

        @Setup(Level.Trial)
        public void open(Target target) throws IOException {
            wire = new Wire(target.port);
        }

        @TearDown(Level.Trial)
        public void close() throws IOException {
            wire.close();
        }
    }

    @Benchmark
    public int get(Target target, Connection connection) throws IOException {
        return connection.wire.exchange(target.get);
    }

    @Benchmark
    public int post(Target target, Connection connection) throws IOException {
        return connection.wire.exchange(target.post);
    }

    @Benchmark
    public int list(Target target, Connection connection) throws IOException {
        return connection.wire.exchange(target.list);
    }
}
