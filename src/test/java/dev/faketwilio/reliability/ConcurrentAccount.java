package dev.faketwilio.reliability;

import dev.faketwilio.FakeTwilioServer;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.testing.RawSocket;
import dev.faketwilio.testing.RawSocket.Reply;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.StressOptions;
import org.jspecify.annotations.Nullable;

/**
 * The operations of {@link SequentialAccount} as requests to a sandbox, each thread on a connection of its own. Run as a
 * program it lets Lincheck send random ones from several threads at once, and find for all answers an order in which one
 * after the other would have given the same; it fails if there is none. For {@link LinearizabilityTest}, which runs it in a
 * JVM of its own, since Lincheck takes hold of all classes.
 *
 * <p>Arguments: how many scenarios, how often to run each, and any third one for also sending what cannot be explained.
 */
@Param(name = "project", gen = IntGen.class, conf = "1:2")
@Param(name = "name", gen = IntGen.class, conf = "1:9")
@Param(name = "pool", gen = IntGen.class, conf = "0:1")
public final class ConcurrentAccount {

    /** What the program prints if all is well. */
    static final String FOUND = "There was always an order";

    private static final Pattern NAMES = Pattern.compile("\"friendly_name\": \"(\\d)\"");
    private static final Pattern PROJECTS = Pattern.compile("\"unique_name\": \"project-(\\d)\"");
    private static final Pattern CODE = Pattern.compile("\"code\": (21\\d+)");
    private static final Pattern NOTHING = Pattern.compile("(?!)");

    private static final FakeTwilioServer SERVER = FakeTwilioServer.start();
    private static final ThreadLocal<@Nullable RawSocket> CONNECTION = new ThreadLocal<>();

    /** Lincheck makes one account after the other and closes none. */
    private static final AtomicReference<@Nullable TwilioSandbox> BEFORE = new AtomicReference<>();

    private final TwilioSandbox twilio = SERVER.newSandbox();
    private final String number = twilio.given().phoneNumber("+14155550100").sid();
    private final String[] pools = {
        twilio.given().messagingService("0").sid(),
        twilio.given().messagingService("1").sid()
    };

    /** Opens an account, and ends the one before. */
    public ConcurrentAccount() {
        TwilioSandbox before = BEFORE.getAndSet(twilio);
        if (before != null) {
            before.close();
        }
    }

    /** Checks that there is always an order. */
    public static void main(String... args) {
        StressOptions options = new StressOptions()
                .iterations(Integer.parseInt(args[0]))
                .invocationsPerIteration(Integer.parseInt(args[1]))
                .threads(3)
                .actorsPerThread(4)
                .actorsBefore(2)
                .actorsAfter(1)
                .minimizeFailedScenario(false);
        if (args.length == 2) {
            options.sequentialSpecification(SequentialAccount.class).check(ConcurrentAccount.class);
        } else {
            options.sequentialSpecification(CheckThenAct.Sequential.class).check(CheckThenAct.class);
        }
        System.out.println(FOUND);
    }

    @Operation
    public String create(@Param(name = "project") int project, @Param(name = "name") int friendlyName) {
        return ask(
                "POST",
                "/serverless/v1/Services",
                "UniqueName=project-" + project + "&FriendlyName=" + friendlyName,
                NAMES);
    }

    @Operation
    public String rename(@Param(name = "project") int project, @Param(name = "name") int friendlyName) {
        return ask("POST", service(project), "FriendlyName=" + friendlyName, NAMES);
    }

    @Operation
    public String fetch(@Param(name = "project") int project) {
        return ask("GET", service(project), "", NAMES);
    }

    @Operation
    public String delete(@Param(name = "project") int project) {
        return ask("DELETE", service(project), "", NOTHING);
    }

    @Operation
    public String list() {
        return ask("GET", "/serverless/v1/Services", "", PROJECTS);
    }

    @Operation
    public String createFunction(@Param(name = "project") int project, @Param(name = "name") int friendlyName) {
        return ask("POST", service(project) + "/Functions", "FriendlyName=" + friendlyName, NAMES);
    }

    @Operation
    public String functions(@Param(name = "project") int project) {
        return ask("GET", service(project) + "/Functions", "", NAMES);
    }

    @Operation
    public String join(@Param(name = "pool") int pool) {
        return ask("POST", senders(pool), "PhoneNumberSid=" + number, CODE);
    }

    @Operation
    public String leave(@Param(name = "pool") int pool) {
        return ask("DELETE", senders(pool) + "/" + number, "", NOTHING);
    }

    private static String service(int project) {
        return "/serverless/v1/Services/project-" + project;
    }

    private String senders(int pool) {
        return "/messaging/v1/Services/" + pools[pool] + "/PhoneNumbers";
    }

    /** The status, and what the body shows of the pattern's group. */
    private String ask(String method, String path, String form, Pattern shown) {
        try {
            Reply reply = connection()
                    .send(RawSocket.request(twilio, method, path, form))
                    .read();
            return reply.statusLine().substring(9, 12)
                    + shown.matcher(reply.body())
                            .results()
                            .map((MatchResult each) -> " " + each.group(1))
                            .collect(Collectors.joining());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RawSocket connection() throws IOException {
        RawSocket connection = CONNECTION.get();
        if (connection == null) {
            connection = new RawSocket(SERVER.address().getPort());
            CONNECTION.set(connection);
        }
        return connection;
    }

    /** A client that looks and then acts, in two requests, between which others come: to find that out is the checker's. */
    @Param(name = "project", gen = IntGen.class, conf = "1:2")
    public static final class CheckThenAct {

        private final ConcurrentAccount account = new ConcurrentAccount();

        @Operation
        public String ensure(@Param(name = "project") int project) {
            return account.fetch(project).equals("404") ? account.create(project, project) : "there";
        }

        /** What it should be. */
        public static final class Sequential {

            private final SequentialAccount account = new SequentialAccount();

            public String ensure(int project) {
                return account.fetch(project).equals("404") ? account.create(project, project) : "there";
            }
        }
    }
}
