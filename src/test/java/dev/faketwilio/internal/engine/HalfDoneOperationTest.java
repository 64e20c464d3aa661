package dev.faketwilio.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.faketwilio.Operation;
import dev.faketwilio.Product;
import dev.faketwilio.Property;
import dev.faketwilio.TwilioResource;
import dev.faketwilio.internal.errors.ServerlessErrors;
import dev.faketwilio.internal.properties.Draft;
import dev.faketwilio.internal.properties.Shape;
import dev.faketwilio.internal.properties.Values;
import dev.faketwilio.internal.store.AccountState;
import dev.faketwilio.internal.store.Table;
import dev.faketwilio.internal.time.SandboxClock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An operation that has changed half of what it changes when it ends with an exception. */
class HalfDoneOperationTest {

    private static final Table<Thing> THINGS = Table.of("thing", Thing::sid);
    private static final Table<Part> PARTS = Table.of("part", Part::sid).under(THINGS, Part::thing);

    private static final Operation CREATE = Operation.post(Product.SERVERLESS, "CreateThing", "/v1/Things");
    private static final Operation FETCH = Operation.get(Product.SERVERLESS, "FetchThing", "/v1/Things/{Sid}");

    private final Account account = new Account(Sids.sid("AC", "half done"), new SandboxClock(), account -> {});
    private final Api api = new Api(List.of(things(), parts()));

    @Test
    void a_refusal_takes_back_what_was_done() {
        AccountState before = account.state();

        Reply reply = post("refuse");

        assertThat(reply.status()).isEqualTo(409);
        assertThat(account.state()).isSameAs(before);
    }

    @Test
    void a_defect_takes_back_what_was_done() {
        AccountState before = account.state();

        assertThatThrownBy(() -> post("break")).isInstanceOf(Defect.class);

        assertThat(account.state()).isSameAs(before);
    }

    @Test
    void the_next_operation_is_as_good_as_ever() {
        post("refuse");

        Reply reply = post("succeed");

        assertThat(reply.status()).isEqualTo(201);
        assertThat(account.state().size(THINGS)).isEqualTo(1);
        assertThat(account.state().size(PARTS)).isEqualTo(1);
    }

    private Reply post(String how) {
        Addressee addressee = new Addressee(account.sid(), Origin.TWILIO, "");
        return api.respond(
                api.route(Product.SERVERLESS, "POST", "/v1/Things"),
                new ApiRequest(account, addressee, () -> Form.of(Map.of("How", how)), 1));
    }

    private static Resource things() {
        return () -> Declaration.of(Thing.SHAPE, THINGS, "ThingSid")
                .sid("XT")
                .create(CREATE, HalfDoneOperationTest::createWithPart)
                .fetch(FETCH);
    }

    private static Resource parts() {
        return () -> Declaration.of(PARTS, "PartSid").also((part, json) -> json.sids(part.sid()));
    }

    private static void createWithPart(Draft<Thing> draft, Call call) {
        Thing thing = draft.build();
        call.transaction().put(THINGS, thing);
        call.transaction().put(PARTS, new Part(call.newSid("XP"), thing.sid()));
        switch (call.required(Parameter.text("How", 10))) {
            case "refuse" -> throw ServerlessErrors.SERVICE_EXISTS.exception();
            case "break" -> throw new Defect();
            default -> {}
        }
    }

    private static final class Thing extends TwilioResource {

        static final Shape<Thing> SHAPE = Shape.of("thing", Thing::new);
        static final Property<String> SID = SHAPE.property("sid");

        Thing(Values values) {
            super(values);
        }

        String sid() {
            return get(SID);
        }
    }

    private record Part(String sid, String thing) {}

    private static final class Defect extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Defect() {
            super("on purpose");
        }
    }
}
