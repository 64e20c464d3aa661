package dev.faketwilio.internal.serverless;

import static dev.faketwilio.serverless.ServerlessLog.BUILD_SID;
import static dev.faketwilio.serverless.ServerlessLog.DATE_CREATED;
import static dev.faketwilio.serverless.ServerlessLog.DEPLOYMENT_SID;
import static dev.faketwilio.serverless.ServerlessLog.ENVIRONMENT_SID;
import static dev.faketwilio.serverless.ServerlessLog.LEVEL;
import static dev.faketwilio.serverless.ServerlessLog.MESSAGE;
import static dev.faketwilio.serverless.ServerlessLog.REQUEST_SID;
import static dev.faketwilio.serverless.ServerlessLog.SERVICE_SID;

import dev.faketwilio.internal.engine.Call;
import dev.faketwilio.internal.engine.Declaration;
import dev.faketwilio.internal.engine.Parameter;
import dev.faketwilio.internal.engine.Resource;
import dev.faketwilio.internal.engine.Rule;
import dev.faketwilio.internal.engine.Transaction;
import dev.faketwilio.internal.store.Table;
import dev.faketwilio.serverless.ServerlessLog;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/**
 * {@code /v1/Services/{ServiceSid}/Environments/{EnvironmentSid}/Logs}: everything the fake knows about Logs
 * (contract/serverless.md 9.1). They are written by Functions, so nothing but seeding makes them here.
 */
final class LogResource implements Resource {

    static final Table<ServerlessLog> TABLE =
            Table.of("log", ServerlessLog::sid).under(EnvironmentResource.TABLE, ServerlessLog::environmentSid);

    private static final Parameter<String> FUNCTION_SID = Parameter.sid("FunctionSid", "ZH");
    private static final Parameter<Instant> START_DATE = Parameter.date("StartDate");
    private static final Parameter<Instant> END_DATE = Parameter.date("EndDate");

    @Override
    public Declaration<ServerlessLog> declaration() {
        return Declaration.of(ServerlessLog.TYPE, TABLE, "LogSid")
                .sid("NO")
                .property(SERVICE_SID, Rule.stored())
                .property(ENVIRONMENT_SID, Rule.stored())
                .property(BUILD_SID, Rule.stored())
                .property(DEPLOYMENT_SID, Rule.stored())
                .property(ServerlessLog.FUNCTION_SID, Rule.stored())
                .property(REQUEST_SID, Rule.stored())
                // assumed: upper case, as the command line prints it; the OpenAPI document's example has "warning"
                .property(LEVEL, Rule.stored())
                .property(MESSAGE, Rule.stored())
                .property(DATE_CREATED, Rule.stored())
                .url(ServerlessLog.FETCH)
                .list(ServerlessLog.LIST, "logs", List.of("StartDate", "EndDate", "FunctionSid"), this::filter)
                .fetch(ServerlessLog.FETCH)
                .asTimePasses(this::removeOld);
    }

    /** Without dates, the last day. */
    private Predicate<ServerlessLog> filter(Call call) {
        String functionSid = call.optional(FUNCTION_SID);
        Instant from = call.optional(START_DATE, call.now().minus(Duration.ofDays(1)));
        Instant to = call.optional(END_DATE, call.now());
        return log -> (functionSid == null || functionSid.equals(log.functionSid()))
                && !log.dateCreated().isBefore(from)
                && !log.dateCreated().isAfter(to);
    }

    private void removeOld(Transaction transaction) {
        Retention.removeOlder(transaction, TABLE, ServerlessLog::dateCreated, Retention.LOGS, any -> true);
    }
}
