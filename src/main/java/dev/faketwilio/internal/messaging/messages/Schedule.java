package dev.faketwilio.internal.messaging.messages;

import dev.faketwilio.internal.engine.Call;
import dev.faketwilio.internal.engine.Parameter;
import dev.faketwilio.internal.errors.MessageErrors;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When a message is to be sent, as a request says it: contract/messaging.md 17. */
final class Schedule {

    /** Pages 35114, 35115 and 35117 of April 2026; those of 2024 said 900 seconds. */
    private static final Duration EARLIEST = Duration.ofMinutes(5);

    private static final Duration LATEST = Duration.ofDays(35);

    private static final Parameter<String> SCHEDULE_TYPE = Parameter.choice("ScheduleType", "fixed");
    private static final Parameter<Instant> SEND_AT =
            Parameter.date("SendAt").refusedWith(MessageErrors.INVALID_SEND_AT);

    private Schedule() {}

    /**
     * Reads when it is to be sent.
     *
     * @param throughService whether the request names a Messaging Service, without which nothing can be scheduled
     * @return null for at once
     */
    static @Nullable Instant read(Call call, boolean throughService) {
        String type = call.clearable(SCHEDULE_TYPE, null);
        Instant sendAt = call.clearable(SEND_AT, null);
        if (type == null && sendAt == null) {
            return null;
        }
        if (type == null) {
            throw MessageErrors.SEND_AT_WITHOUT_SCHEDULE.exception();
        }
        if (sendAt == null) {
            throw MessageErrors.NO_SEND_AT.exception();
        }
        if (!throughService) {
            throw MessageErrors.SCHEDULE_WITHOUT_SERVICE.exception();
        }
        if (sendAt.isBefore(call.now().plus(EARLIEST))
                || sendAt.isAfter(call.now().plus(LATEST))) {
            throw MessageErrors.INVALID_SEND_AT.exception();
        }
        return sendAt;
    }
}
