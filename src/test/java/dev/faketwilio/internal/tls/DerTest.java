package dev.faketwilio.internal.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DerTest {

    private static String hex(byte[] der) {
        return HexFormat.of().formatHex(der);
    }

    @ParameterizedTest
    @CsvSource({
        "2.5.29.17, 0603551d11",
        "1.2.840.10045.4.3.2, 06082a8648ce3d040302",
        "1.2.840.113549.1.1.11, 06092a864886f70d01010b",
        "1.3.6.1.5.5.7.3.1, 06082b06010505070301",
    })
    void identifiers(String dotted, String der) {
        assertThat(hex(Der.oid(dotted))).isEqualTo(der);
    }

    @ParameterizedTest
    @CsvSource({"0, 020100", "127, 02017f", "128, 02020080", "256, 02020100"})
    void numbers(long value, String der) {
        assertThat(hex(Der.integer(BigInteger.valueOf(value)))).isEqualTo(der);
    }

    @Test
    void named_bits_end_with_the_last_that_is_set() {
        assertThat(hex(Der.namedBits(0))).isEqualTo("03020780");
        assertThat(hex(Der.namedBits(5, 6))).isEqualTo("03020106");
    }

    @Test
    void bits_strings_and_truth() {
        assertThat(hex(Der.bitString(new byte[] {1, 2}))).isEqualTo("0303000102");
        assertThat(hex(Der.octetString(new byte[] {1, 2}))).isEqualTo("04020102");
        assertThat(hex(Der.utf8String("aé"))).isEqualTo("0c0361c3a9");
        assertThat(hex(Der.truth())).isEqualTo("0101ff");
    }

    @Test
    void times_have_two_digits_of_the_year() {
        assertThat(new String(Der.utcTime(Instant.parse("2009-03-04T05:06:07.999Z")), StandardCharsets.US_ASCII))
                .isEqualTo("\u0017\r090304050607Z");
    }

    @Test
    void what_holds_others() {
        byte[] one = Der.integer(BigInteger.ONE);

        assertThat(hex(Der.sequence())).isEqualTo("3000");
        assertThat(hex(Der.sequence(one, one))).isEqualTo("3006020101020101");
        assertThat(hex(Der.set(one))).isEqualTo("3103020101");
        assertThat(hex(Der.explicit(3, one))).isEqualTo("a303020101");
        assertThat(hex(Der.implicit(2, new byte[] {'a'}))).isEqualTo("820161");
    }

    @ParameterizedTest
    @CsvSource({"127, 047f", "128, 048180", "255, 0481ff", "256, 04820100", "65535, 0482ffff"})
    void lengths(int length, String start) {
        assertThat(hex(Der.octetString(new byte[length]))).startsWith(start).hasSize(start.length() + 2 * length);
    }
}
