package dev.faketwilio.internal.messaging.services;

import dev.faketwilio.internal.engine.Representation;
import java.util.List;
import java.util.function.Consumer;

/**
 * What a Messaging Service can be declared for: contract/messaging.md 8.
 *
 * @param usecase by which a Service says so
 * @param description what belongs to it
 * @param purpose the same in the words of somebody who declares it
 */
record ServiceUsecase(String usecase, String description, String purpose) {

    /** assumed: the descriptions and purposes of all but the first two. */
    private static final List<ServiceUsecase> ALL = List.of(
            new ServiceUsecase(
                    "notifications",
                    "Transactional notifications and Alerts for any Delivery, Account, Reminder, Order, Fraud, Security, Public Service, or Emergency announcements.",
                    "Notify my users."),
            new ServiceUsecase(
                    "marketing",
                    "Marketing messages may contain product information, offers, and calls to action to engage with your organization.",
                    "Market my services."),
            new ServiceUsecase("verification", "Codes that verify who somebody is.", "Verify my users."),
            new ServiceUsecase("discussion", "Conversations with people and between them.", "Talk with my users."),
            new ServiceUsecase("poll", "Questions and votes.", "Poll my users."),
            new ServiceUsecase("undeclared", "Anything else, or not decided yet.", "Something else."));

    /** All of them. */
    static Consumer<Representation> all() {
        return json -> json.array("usecases", ALL, ServiceUsecase::write);
    }

    private static void write(ServiceUsecase usecase, Representation json) {
        json.text("usecase", usecase.usecase)
                .text("description", usecase.description)
                .text("purpose", usecase.purpose);
    }
}
