package dev.faketwilio.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faketwilio.FakeTwilioServer;
import dev.faketwilio.Operation;
import dev.faketwilio.Snapshot;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.testing.FullAccount;
import dev.faketwilio.testing.TwilioHttp;
import dev.faketwilio.testing.TwilioHttp.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Two accounts with one of each kind: whatever operation one of them tries on what belongs to the other, it learns nothing,
 * not even that it is there, and it changes nothing.
 */
class IsolationTest {

    /** A SID of something that belongs to one account; campaigns (QE) and profiles (BU) have the same in all. */
    private static final Pattern SID = Pattern.compile("\\b(?!QE|BU)[A-Z]{2}[0-9a-f]{32}\\b");

    private final FakeTwilioServer server = FakeTwilioServer.start();
    private final FullAccount ours = new FullAccount(server.newSandbox());
    private final FullAccount theirs = new FullAccount(server.newSandbox());
    private final Snapshot ourState = ours.sandbox().snapshot();
    private final Snapshot theirState = theirs.sandbox().snapshot();
    private final int theirRequests = theirs.sandbox().requests().size();

    @AfterEach
    void close() {
        server.close();
    }

    static Stream<Operation> operations() {
        return FullAccount.operations().stream();
    }

    static Stream<Operation> operations_on_something() {
        return operations().filter(operation -> operation.path().contains("Sid}"));
    }

    /** Those whose form names something of the account. */
    static List<Operation> operations_that_name_something() {
        try (FakeTwilioServer server = FakeTwilioServer.start()) {
            FullAccount one = new FullAccount(server.newSandbox());
            FullAccount another = new FullAccount(server.newSandbox());
            return operations()
                    .filter(operation -> !one.form(operation).equals(another.form(operation)))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("operations_on_something")
    void what_is_the_others_is_not_there(Operation operation) {
        List<List<String>> paths = withSomethingOfTheirs(operation);

        assertThat(paths).isNotEmpty();
        for (List<String> values : paths) {
            Answer answer = ours.send(withOurCredentials(operation), operation, FullAccount.path(operation, values));

            boolean theirAccount = values.contains(theirs.sandbox().accountSid());
            assertThat(answer.status()).as("%s: %s", values, answer).isEqualTo(theirAccount ? 401 : 404);
            assertThat(answer).isEqualTo(answerAboutNothing(operation, values));
        }
        assertNothingHappened();
    }

    /** The paths in which at least one of our SIDs has given place to one of theirs. */
    private List<List<String>> withSomethingOfTheirs(Operation operation) {
        List<String> own = ours.values(operation);
        List<String> others = theirs.values(operation);
        List<List<String>> paths = new ArrayList<>();
        for (int choice = 1; choice < 1 << own.size(); choice++) {
            List<String> mixed = new ArrayList<>(own);
            for (int i = 0; i < own.size(); i++) {
                if ((choice & 1 << i) != 0) {
                    mixed.set(i, others.get(i));
                }
            }
            if (!mixed.equals(own) && !paths.contains(mixed)) {
                paths.add(mixed);
            }
        }
        return paths;
    }

    /** The answer if all that is theirs were nobody's, with their SIDs put back in. */
    private Answer answerAboutNothing(Operation operation, List<String> values) {
        List<String> own = ours.values(operation);
        List<String> nobodys = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            String value = values.get(i);
            nobodys.add(value.equals(own.get(i)) ? value : nobodys(value));
        }
        Answer answer = ours.send(withOurCredentials(operation), operation, FullAccount.path(operation, nobodys));
        String body = answer.body();
        for (int i = 0; i < values.size(); i++) {
            body = body.replace(nobodys.get(i), values.get(i));
        }
        return new Answer(answer.status(), body);
    }

    private static String nobodys(String sid) {
        return sid.substring(0, 2) + new StringBuilder(sid.substring(2)).reverse();
    }

    @ParameterizedTest
    @MethodSource("operations_that_name_something")
    void what_a_form_names_of_the_others_is_refused(Operation operation) {
        String path = FullAccount.path(operation, ours.values(operation));

        Answer answer = theirs.send(withOurCredentials(operation), operation, path);

        assertThat(answer.status()).as(answer.body()).isBetween(400, 422);
        assertNothingHappened();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void an_answer_has_nothing_of_the_others_in_it(Operation operation) {
        Answer answer = ours.perform(operation);
        Answer same = theirs.perform(operation);

        assertThat(answer.status()).isEqualTo(same.status()).isBetween(200, 399);
        Set<String> shared = sids(answer);
        shared.retainAll(sids(same));
        assertThat(shared).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void the_others_credentials_need_their_token(Operation operation) {
        String path = FullAccount.path(operation, theirs.values(operation));
        TwilioSandbox twilio = theirs.sandbox();
        for (TwilioHttp http : List.of(
                with(operation, twilio.accountSid(), ours.sandbox().authToken()),
                with(operation, twilio.accountSid(), ""),
                with(operation, twilio.accountSid(), twilio.accountSid()),
                with(operation, ours.sandbox().accountSid(), twilio.authToken()),
                with(operation, "", twilio.authToken()))) {
            Answer answer = theirs.send(http, operation, path);

            assertThat(answer.status()).as(answer.body()).isEqualTo(401);
            assertThat(sids(answer)).isEmpty();
        }
        assertNothingHappened();
    }

    private static Set<String> sids(Answer answer) {
        return SID.matcher(answer.body()).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private TwilioHttp withOurCredentials(Operation operation) {
        TwilioSandbox twilio = ours.sandbox();
        return with(operation, twilio.accountSid(), twilio.authToken());
    }

    private TwilioHttp with(Operation operation, String username, String password) {
        return TwilioHttp.to(ours.sandbox(), operation.product(), username, password);
    }

    private void assertNothingHappened() {
        assertThat(ours.sandbox().snapshot()).isEqualTo(ourState);
        assertThat(theirs.sandbox().snapshot()).isEqualTo(theirState);
        assertThat(theirs.sandbox().requests().size()).isEqualTo(theirRequests);
    }
}
