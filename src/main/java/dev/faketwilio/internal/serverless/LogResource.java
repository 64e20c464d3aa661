package dev.faketwilio.internal.serverless;

import dev.faketwilio.internal.engine.Call;
import dev.faketwilio.internal.engine.Declaration;
import dev.faketwilio.internal.engine.Parameter;
import dev.faketwilio.internal.engine.Representation;
import dev.faketwilio.internal.engine.Resource;
import dev.faketwilio.internal.engine.Sids;
import dev.faketwilio.internal.engine.Transaction;
import dev.faketwilio.internal.store.Table;
import dev.faketwilio.serverless.Log;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/**
 * {@code /v1/Services/{ServiceSid}/Environments/{EnvironmentSid}/Logs}: everything the fake knows about Logs
 * (contract/serverless.md 9.1). They are written by Functions, so nothing but seeding makes them here.
 */
final class LogResource implements Resource {

    static final Table<Log> TABLE = Table.of("log", Log::sid).under(EnvironmentResource.TABLE, Log::environmentSid);

    private static final Parameter<String> FUNCTION_SID =
            Parameter.text("FunctionSid", Sids.LENGTH).where(sid -> Sids.isSid(sid, "ZH"));
    private static final Parameter<Instant> START_DATE = Parameter.date("StartDate");
    private static final Parameter<Instant> END_DATE = Parameter.date("EndDate");

    @Override
    public Declaration<Log> declaration() {
        return Declaration.of(TABLE, "LogSid")
                .list(Log.LIST, "logs", List.of("StartDate", "EndDate", "FunctionSid"), this::filter)
                .fetch(Log.FETCH)
                .asTimePasses(this::removeOld)
                .json(this::write);
    }

    /** Without dates, the last day. */
    private Predicate<Log> filter(Call call) {
        String functionSid = call.optional(FUNCTION_SID);
        Instant from = call.optional(START_DATE, call.now().minus(Duration.ofDays(1)));
        Instant to = call.optional(END_DATE, call.now());
        return log -> (functionSid == null || functionSid.equals(log.functionSid()))
                && !log.dateCreated().isBefore(from)
                && !log.dateCreated().isAfter(to);
    }

    private void removeOld(Transaction transaction) {
        Retention.removeOlder(transaction, TABLE, Log::dateCreated, Retention.LOGS, any -> true);
    }

    private void write(Log log, Representation json) {
        json.sids(log.sid())
                .text("service_sid", log.serviceSid())
                .text("environment_sid", log.environmentSid())
                .text("build_sid", log.buildSid())
                .text("deployment_sid", log.deploymentSid())
                .text("function_sid", log.functionSid())
                .text("request_sid", log.requestSid())
                // assumed: upper case, as the command line prints it; the OpenAPI document's example has "warning"
                .text("level", log.level().name())
                .text("message", log.message())
                .date("date_created", log.dateCreated())
                .url("/v1/Services/" + log.serviceSid() + "/Environments/" + log.environmentSid() + "/Logs/"
                        + log.sid());
    }
}
