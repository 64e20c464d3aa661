package dev.faketwilio.internal.errors;

import java.util.Map;

/** What to do next about errors of Twilio's whose text does not tell, for people who read failures of tests. */
public final class Advice {

    private static final Map<Integer, String> BY_CODE = Map.of(
            21211, "Write numbers in E.164 format, for example +14155550100",
            21421, "Write numbers in E.164 format, for example +14155550100",
            21422, "The account may own the number already: seed each number once",
            21610, "The recipient has opted out; START from there opts in again",
            21659, "The account must own the sender: seed it by given().phoneNumber(\"...\")",
            35117,
                    "The sandbox's clock decides what is too far in the future: clock().set(Instant.now()) moves it to the real"
                            + " time");

    private Advice() {}

    /**
     * Returns what to do next.
     *
     * @param code Twilio's error code
     * @return a sentence without a full stop; empty if the error's text says enough
     */
    public static String on(int code) {
        return BY_CODE.getOrDefault(code, "");
    }
}
