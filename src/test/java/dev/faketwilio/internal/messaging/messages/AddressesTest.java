package dev.faketwilio.internal.messaging.messages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressesTest {

    @ParameterizedTest
    @CsvSource({
        "+14155550199, +14155550199",
        "' +1 (415) 555-0199 ', +14155550199",
        "415.555.0199, +14155550199",
        "14155550199, +14155550199",
        "447700900199, +447700900199",
        "1234567, +1234567",
        "12345, 12345",
        "123456, 123456",
        "whatsapp:4155550199, whatsapp:+14155550199",
        "messenger:1234567890, messenger:1234567890",
        "ACME, ACME",
        "ACME 24, ACME 24",
        "+1415x, +1415x",
        "1+415, 1+415",
        "'', ''",
    })
    void are_written_in_one_way(String text, String address) {
        assertThat(Addresses.normalized(text)).isEqualTo(address);
    }

    @ParameterizedTest
    @CsvSource({
        "+14155550199, true",
        "whatsapp:+14155550199, true",
        "rcs:+14155550199, true",
        "messenger:abc, true",
        "messenger:, false",
        "whatsapp:abc, false",
        "sip:+14155550199, false",
        "ACME, false",
        "12345, false",
    })
    void are_recipients_or_not(String address, boolean canBe) {
        assertThat(Addresses.canBeRecipient(address)).isEqualTo(canBe);
    }
}
