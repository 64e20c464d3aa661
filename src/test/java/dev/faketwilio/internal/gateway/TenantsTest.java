package dev.faketwilio.internal.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.faketwilio.internal.errors.TwilioException;
import dev.faketwilio.testing.RawHttp;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TenantsTest {

    private static final String SID = "AC0123456789abcdef0123456789abcdef";
    private static final String KEY = "SK0123456789abcdef0123456789abcdef";

    private final Tenants tenants = new Tenants();
    private final Tenant tenant = NewTenant.of(SID, any -> {});

    TenantsTest() {
        assertThat(tenants.admit(SID, "secret", tenant)).isTrue();
    }

    @Nested
    class Who_has_an_account {

        @ParameterizedTest
        @ValueSource(strings = {"Basic ", "basic ", "BASIC ", "Basic   "})
        void comes_in_by_user_name_and_password(String scheme) {
            Tenants.Credential credential =
                    tenants.authenticate(scheme + RawHttp.basic(SID, "secret").substring(6), false);

            assertThat(credential.tenant()).isSameAs(tenant);
            assertThat(credential.username()).isEqualTo(SID);
        }

        @ParameterizedTest
        @ValueSource(strings = {"with:colon", " spaces ", "Pässwörd €", "%20+", "TITLE"})
        void may_have_any_password(String password) {
            tenants.admit(KEY, password, tenant);

            assertThat(tenants.authenticate(RawHttp.basic(KEY, password), false).tenant())
                    .isSameAs(tenant);
        }

        @Test
        void keeps_the_name_that_was_taken_first() {
            Tenant second = NewTenant.of(SID, any -> {});

            assertThat(tenants.admit(SID, "other", second)).isFalse();
            assertThat(tenants.authenticate(RawHttp.basic(SID, "secret"), false).tenant())
                    .isSameAs(tenant);
        }
    }

    @ParameterizedTest
    @NullSource
    @MethodSource("brokenHeaders")
    void whoever_shows_nothing_readable_has_no_credentials(@Nullable String header) {
        assertRefused(header, "Authentication Error - No credentials provided");
    }

    static Stream<String> brokenHeaders() {
        return Stream.of(
                "",
                "Basic",
                "Basic !!!not base64!!!",
                "Basic QUM=QUM",
                "Digest username=\"" + SID + "\"",
                RawHttp.basic(SID, "secret").substring(6));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer x", "bearer eyJhbGciOiJub25lIn0.e30.", "Bearer "})
    void a_token_that_is_not_valid_is_told_from_no_credentials(String header) {
        assertRefused(header, "Authenticate");
    }

    @ParameterizedTest
    @MethodSource("badUsernames")
    void a_user_name_must_be_a_sid(String username) {
        assertRefused(RawHttp.basic(username, "secret"), "Authentication Error - invalid username");
    }

    static Stream<String> badUsernames() {
        return Stream.of(
                "",
                " ",
                "user",
                " " + SID,
                SID + "\n",
                SID + "0",
                SID.substring(1),
                "ZS" + SID.substring(2),
                "x".repeat(10_000));
    }

    @Test
    void a_name_without_a_colon_is_no_pair() {
        assertRefused("Basic " + base64(SID), "Authenticate");
        assertRefused("Basic " + base64("user"), "Authentication Error - invalid username");
        assertRefused("Basic ", "Authentication Error - invalid username");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Secret", "secret ", "secret:", "wrong"})
    void the_password_must_be_the_very_one(String password) {
        assertRefused(RawHttp.basic(SID, password), "Authenticate");
    }

    @Test
    void an_unknown_account_or_key_is_refused_like_a_wrong_password() {
        assertRefused(RawHttp.basic("AC00000000000000000000000000000000", "secret"), "Authenticate");
        assertRefused(RawHttp.basic(KEY, "secret"), "Authenticate");
    }

    @Test
    void names_can_be_withdrawn_one_by_one_or_all_at_once() {
        tenants.admit(KEY, "key secret", tenant);

        tenants.withdraw(KEY);
        assertRefused(RawHttp.basic(KEY, "key secret"), "Authenticate");
        assertThat(tenants.authenticate(RawHttp.basic(SID, "secret"), false).tenant())
                .isSameAs(tenant);

        tenants.admit(KEY, "key secret", tenant);
        tenants.dismiss(tenant);
        assertRefused(RawHttp.basic(KEY, "key secret"), "Authenticate");
        assertRefused(RawHttp.basic(SID, "secret"), "Authenticate");
    }

    @Test
    void a_tenant_that_was_dismissed_comes_in_by_no_other_name() {
        Tenant second = NewTenant.of(tenant.account());
        tenants.admit(KEY, "key secret", second);

        tenants.dismiss(tenant);

        assertThat(tenants.admit("SKffffffffffffffffffffffffffffffff", "late", tenant))
                .isFalse();
        assertRefused(RawHttp.basic("SKffffffffffffffffffffffffffffffff", "late"), "Authenticate");
        assertThat(tenants.authenticate(RawHttp.basic(KEY, "key secret"), false).tenant())
                .as("the others stay")
                .isSameAs(second);
        assertThat(tenants.admit(SID, "next", second)).as("the name is free").isTrue();
    }

    private void assertRefused(@Nullable String header, String message) {
        assertThatThrownBy(() -> tenants.authenticate(header, false))
                .isInstanceOfSatisfying(TwilioException.class, refused -> {
                    assertThat(refused.status()).isEqualTo(401);
                    assertThat(refused.code()).isEqualTo(20003);
                    assertThat(refused.text()).isEqualTo(message);
                });
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
