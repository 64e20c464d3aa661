package com.example;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.serverless.v1.service.Function;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Deletes the Functions of a Serverless Service that are no longer needed. */
public final class FunctionReaper {

    private final TwilioRestClient client;

    public FunctionReaper(TwilioRestClient client) {
        this.client = client;
    }

    /** Deletes all Functions but those of the names given. */
    public void deleteUnused(String serviceSid, String... kept) {
        Set<String> names = Set.of(kept);
        delete(serviceSid, function -> !names.contains(function.getFriendlyName()));
    }

    /** Deletes all Functions that were created before the date. */
    public void deleteCreatedBefore(String serviceSid, Instant date) {
        delete(serviceSid, function -> function.getDateCreated().toInstant().isBefore(date));
    }

    private void delete(String serviceSid, Predicate<Function> unwanted) {
        // read to the end before anything is deleted, since deletions shift what is on the following pages
        List<String> sids = new ArrayList<>();
        for (Function function : Function.reader(serviceSid).read(client)) {
            if (unwanted.test(function)) {
                sids.add(function.getSid());
            }
        }
        for (String sid : sids) {
            Function.deleter(serviceSid, sid).delete(client);
        }
    }
}
