package dev.faketwilio.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.faketwilio.Operation;
import dev.faketwilio.Operation.Method;
import dev.faketwilio.Product;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesTest {

    @ParameterizedTest
    @CsvSource({
        "/v1/Services, all",
        "/v1/Services/ZS1, one",
        "/v1/Services/Usecases, usecases",
        "/v1/Services/ZS1/Functions, functions",
        "/v1/Services/Usecases/Functions, functions",
        "/v1/Services/Usecases/Extra, extra",
        "/v1/Services/%55secases, usecases",
        "/v1/%53ervices/ZS1, one",
        "/2010/Accounts.json, accounts",
        "/2010/Accounts/AC1.json, account",
        "/2010/Accounts/AC1/Messages.json, messages",
        "/2010/Accounts/AC1.json/Messages.json, messages",
        "/2010/Accounts/.json.json, account",
    })
    void finds_the_template_that_fits(String path, String expected) {
        assertThat(find(path, Method.GET)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "//",
                "v1/Services",
                "/v1",
                "/v1/",
                "/v1/services",
                "/V1/Services",
                "/v1/Services/",
                "/v1/Services//Functions",
                "//v1/Services",
                "/v1//Services",
                "/v1/Services/ZS1/",
                "/v1/Services/ZS1/functions",
                "/v1/Services/ZS1/Functions/",
                "/v1/Services/ZS1/Functions/ZH1",
                "/v1/Services/ZS1/Extra",
                "/v1/Services.json",
                "/v1/Services/%zz",
                "/v1/Services%2FZS1",
                "/2010/Accounts",
                "/2010/Accounts/AC1",
                "/2010/Accounts/.json",
                "/2010/Accounts/AC1.JSON",
                "/2010/Accounts/AC1.xml",
            })
    void finds_nothing_for_any_other_path(String path) {
        assertThat(routes().find(path)).isNull();
    }

    @Test
    void names_the_values_of_variables_decoded() {
        assertThat(variables("/v1/Services/my%20shop/Functions", Method.GET))
                .containsExactly(entry("ServiceSid", "my shop"));
        assertThat(variables("/v1/Services/a%2Fb+c", Method.GET)).containsExactly(entry("Sid", "a/b+c"));
        assertThat(variables("/2010/Accounts/AC1.json", Method.GET)).containsExactly(entry("Sid", "AC1"));
        assertThat(variables("/v1/Services/Usecases", Method.GET)).isEmpty();
    }

    @Test
    void a_way_that_leads_nowhere_leaves_no_values_behind() {
        assertThat(variables("/deep/A/B/end", Method.GET)).containsExactly(entry("X", "A"), entry("Y", "B"));
        assertThat(find("/deep/A/B/end", Method.GET)).isEqualTo("deep");
        assertThat(find("/deep/A.json/B/other", Method.GET)).isEqualTo("suffixed");
        assertThat(variables("/deep/A.json/B/other", Method.GET)).containsExactly(entry("P", "A"), entry("Q", "B"));
        assertThat(variables("/deep/A.json/B/end", Method.GET)).containsExactly(entry("X", "A.json"), entry("Y", "B"));
    }

    @Test
    void methods_of_one_path_may_name_its_variables_differently() {
        assertThat(variables("/v1/Services/ZS1", Method.GET)).containsExactly(entry("Sid", "ZS1"));
        assertThat(variables("/v1/Services/ZS1", Method.DELETE)).containsExactly(entry("Name", "ZS1"));
        assertThat(find("/v1/Services/ZS1", Method.DELETE)).isEqualTo("delete");
    }

    @Test
    void a_method_that_the_path_does_not_have_is_told_from_a_path_that_is_none() {
        Routes.Match<String> match = Objects.requireNonNull(routes().find("/v1/Services/ZS1"));

        assertThat(match.value(Method.POST)).isNull();
        assertThat(match.leaves()).containsOnlyKeys(Method.GET, Method.DELETE);
    }

    private static Routes<String> routes() {
        Routes<String> routes = new Routes<>();
        add(routes, Method.GET, "/v1/Services/{Sid}", "one");
        add(routes, Method.DELETE, "/v1/Services/{Name}", "delete");
        add(routes, Method.GET, "/v1/Services", "all");
        add(routes, Method.GET, "/v1/Services/Usecases", "usecases");
        add(routes, Method.GET, "/v1/Services/Usecases/Extra", "extra");
        add(routes, Method.GET, "/v1/Services/{ServiceSid}/Functions", "functions");
        add(routes, Method.GET, "/2010/Accounts.json", "accounts");
        add(routes, Method.GET, "/2010/Accounts/{Sid}.json", "account");
        add(routes, Method.GET, "/2010/Accounts/{AccountSid}/Messages.json", "messages");
        add(routes, Method.GET, "/deep/{P}.json/{Q}/other", "suffixed");
        add(routes, Method.GET, "/deep/A/{Z}/elsewhere", "literal");
        add(routes, Method.GET, "/deep/{X}/{Y}/end", "deep");
        return routes;
    }

    private static void add(Routes<String> routes, Method method, String path, String value) {
        routes.add(new Operation(Product.SERVERLESS, value, method, path), value);
    }

    private static @Nullable String find(String path, Method method) {
        return Objects.requireNonNull(routes().find(path), path).value(method);
    }

    private static Map<String, String> variables(String path, Method method) {
        return Objects.requireNonNull(routes().find(path), path).variables(method);
    }
}
