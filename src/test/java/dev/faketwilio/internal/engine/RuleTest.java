package dev.faketwilio.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faketwilio.Operation;
import dev.faketwilio.Product;
import dev.faketwilio.Property;
import dev.faketwilio.TwilioResource;
import dev.faketwilio.internal.errors.TwilioErrors;
import dev.faketwilio.internal.properties.Shape;
import dev.faketwilio.internal.properties.Values;
import dev.faketwilio.internal.store.Table;
import dev.faketwilio.internal.time.SandboxClock;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the rules of properties accept in creates and updates. */
class RuleTest {

    private static final Operation CREATE = Operation.post(Product.SERVERLESS, "CreateOwl", "/v1/Owls");
    private static final Operation UPDATE = Operation.post(Product.SERVERLESS, "UpdateOwl", "/v1/Owls/{OwlSid}");
    private static final Table<Owl> OWLS = Table.of("owl", owl -> owl.get(Owl.OWL_SID));

    private final Account account = new Account(Sids.sid("AC", "rules"), new SandboxClock(), account -> {});
    private final Api api = new Api(List.of(RuleTest::owls));

    @Test
    void a_new_sid_can_have_a_name_of_its_own() {
        post(201, "/v1/Owls");

        assertThat(owl().get(Owl.OWL_SID)).matches("OW[0-9a-f]{32}");
    }

    @Test
    void a_list_has_all_values_in_their_order() {
        post(201, "/v1/Owls", "Names", "Hedwig", "Names", "Errol");

        assertThat(owl().get(Owl.NAMES)).containsExactly("Hedwig", "Errol");
    }

    @Test
    void a_list_that_was_not_sent_is_empty_in_a_create_and_stays_in_an_update() {
        post(201, "/v1/Owls");
        assertThat(owl().get(Owl.NAMES)).isEmpty();

        post(200, one(), "Barn", "true", "Names", "Errol");
        post(200, one(), "Barn", "true");

        assertThat(owl().get(Owl.NAMES)).containsExactly("Errol");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Pigwidgeon", ""})
    void a_value_of_a_list_is_refused_by_the_rule_of_its_elements(String name) {
        assertThat(post(400, "/v1/Owls", "Names", "Hedwig", "Names", name)).contains("\"Invalid Names\"");
    }

    @Test
    void a_condition_of_a_list_is_about_all_values_together() {
        assertThat(post(400, "/v1/Owls", "Names", "Hedwig", "Names", "Errol", "Names", "Hermes"))
                .contains("\"Invalid Owls\"");
        post(201, "/v1/Owls");
        assertThat(post(400, one(), "Barn", "true", "Names", "Hedwig", "Names", "Errol", "Names", "Hermes"))
                .contains("\"Invalid Owls\"");
    }

    @Test
    void a_parameter_can_be_required_in_updates_only() {
        post(201, "/v1/Owls");
        assertThat(owl().get(Owl.BARN)).isFalse();

        assertThat(post(400, one())).contains("Barn");
        post(200, one(), "Barn", "true");

        assertThat(owl().get(Owl.BARN)).isTrue();
    }

    private static Declaration<Owl> owls() {
        return Declaration.of(Owl.SHAPE, OWLS, "OwlSid")
                .property(Owl.OWL_SID, Rule.newSid("OW"))
                .property(
                        Owl.NAMES,
                        Rule.list(Rule.text(6))
                                .where(names -> names.size() < 3)
                                .refusedWith(TwilioErrors.INVALID_PARAMETER, "Owls"))
                .property(Owl.BARN, Rule.flag().byDefault(false).requiredInUpdates())
                .create(CREATE)
                .update(UPDATE);
    }

    private Owl owl() {
        return account.state().all(OWLS).get(0);
    }

    private String one() {
        return "/v1/Owls/" + owl().get(Owl.OWL_SID);
    }

    private String post(int status, String path, String... form) {
        Reply reply = api.respond(
                api.route(Product.SERVERLESS, "POST", path),
                new ApiRequest(account, new Addressee(account.sid(), Origin.TWILIO, ""), () -> Form.of(form), 1));
        assertThat(reply.status()).isEqualTo(status);
        return new String(reply.body().toBytes(), StandardCharsets.UTF_8);
    }

    private static final class Owl extends TwilioResource {
        static final Shape<Owl> SHAPE = Shape.of("owl", Owl::new);
        static final Property<String> OWL_SID = SHAPE.property("owl_sid");
        static final Property<List<String>> NAMES = SHAPE.property("names");
        static final Property<Boolean> BARN = SHAPE.property("barn");

        Owl(Values values) {
            super(values);
        }
    }
}
