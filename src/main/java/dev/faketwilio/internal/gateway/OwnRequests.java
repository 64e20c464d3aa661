package dev.faketwilio.internal.gateway;

import dev.faketwilio.internal.engine.Account;
import dev.faketwilio.internal.engine.Addressee;
import dev.faketwilio.internal.engine.Api;
import dev.faketwilio.internal.engine.ApiRequest;
import dev.faketwilio.internal.engine.Origin;
import dev.faketwilio.internal.engine.Reply;
import dev.faketwilio.internal.errors.TwilioErrors;

/** Requests that the fake itself makes for an account: by the same rules as over HTTP, but unrecorded and free of faults. */
public final class OwnRequests {

    private static final String ORIGIN = "http://localhost";

    private OwnRequests() {}

    /**
     * Posts parameters and files.
     *
     * @param path the path with its product, for example {@code /messaging/v1/Services}
     */
    public static Reply post(Apis apis, Account account, String path, Parts parts) {
        Destination destination = Destination.byPath(path, Origin.TWILIO);
        if (destination == null) {
            return Reply.refused(TwilioErrors.UNKNOWN_HOST.exception("localhost", path, ORIGIN));
        }
        Api api = apis.of(destination.product());
        Addressee addressee = new Addressee(account.sid(), destination.origin(), "");
        return api.respond(
                api.route(destination.product(), "POST", destination.path()),
                new ApiRequest(account, addressee, parts::form, 0));
    }
}
