package dev.faketwilio.internal.serverless;

import static dev.faketwilio.internal.engine.Parameter.flag;
import static dev.faketwilio.internal.engine.Parameter.text;

import dev.faketwilio.internal.engine.Call;
import dev.faketwilio.internal.engine.Declaration;
import dev.faketwilio.internal.engine.Parameter;
import dev.faketwilio.internal.engine.Representation;
import dev.faketwilio.internal.engine.Resource;
import dev.faketwilio.internal.errors.ServerlessErrors;
import dev.faketwilio.internal.store.Table;
import dev.faketwilio.serverless.ServerlessService;
import java.util.Locale;

/** {@code /v1/Services}: everything the fake knows about Serverless Services (contract/serverless.md 2). */
final class ServiceResource implements Resource {

    static final Table<ServerlessService> TABLE =
            Table.of("serverless service", ServerlessService::sid).alsoKnownAs(ServerlessService::uniqueName);

    /** Section 2.3. */
    private static final int LIMIT = 50;

    private static final Parameter<String> UNIQUE_NAME = text("UniqueName", 50).where(ServiceResource::isDomainPart);
    private static final Parameter<String> FRIENDLY_NAME = text("FriendlyName", 255);
    private static final Parameter<Boolean> INCLUDE_CREDENTIALS = flag("IncludeCredentials");
    private static final Parameter<Boolean> UI_EDITABLE = flag("UiEditable");

    @Override
    public Declaration<ServerlessService> declaration() {
        return Declaration.of(TABLE, "ServiceSid")
                .keeping(BuildPlan.OF_SERVICES)
                .create(ServerlessService.CREATE, this::create)
                .list(ServerlessService.LIST, "services")
                .fetch(ServerlessService.FETCH)
                .updateBy(ServerlessService.UPDATE, this::update)
                .delete(ServerlessService.DELETE)
                .json(this::write);
    }

    private ServerlessService create(Call call) {
        String uniqueName = call.required(UNIQUE_NAME);
        String friendlyName = call.required(FRIENDLY_NAME);
        boolean includeCredentials = call.optional(INCLUDE_CREDENTIALS, true);
        boolean uiEditable = call.optional(UI_EDITABLE, false);
        if (call.state().find(TABLE, uniqueName) != null) {
            throw ServerlessErrors.SERVICE_EXISTS.exception();
        }
        if (call.state().size(TABLE) >= LIMIT) {
            throw ServerlessErrors.LIMIT_REACHED.exception("Services", LIMIT);
        }
        String sid = call.newSid("ZS");
        return new ServerlessService(
                sid,
                uniqueName,
                friendlyName,
                includeCredentials,
                uiEditable,
                domainBase(uniqueName, sid),
                call.now(),
                call.now());
    }

    private ServerlessService update(ServerlessService old, Call call) {
        String friendlyName = call.optional(FRIENDLY_NAME, old.friendlyName());
        boolean includeCredentials = call.optional(INCLUDE_CREDENTIALS, old.includeCredentials());
        boolean uiEditable = call.optional(UI_EDITABLE, old.uiEditable());
        return new ServerlessService(
                old.sid(),
                old.uniqueName(),
                friendlyName,
                includeCredentials,
                uiEditable,
                old.domainBase(),
                old.dateCreated(),
                call.updated(old.dateUpdated()));
    }

    private void write(ServerlessService service, Representation json) {
        String self = "/v1/Services/" + service.sid();
        json.sids(service.sid())
                .text("friendly_name", service.friendlyName())
                .text("unique_name", service.uniqueName())
                .flag("include_credentials", service.includeCredentials())
                .flag("ui_editable", service.uiEditable())
                .text("domain_base", service.domainBase())
                .dates(service.dateCreated(), service.dateUpdated())
                .url(self)
                .link("environments", self + "/Environments")
                .link("functions", self + "/Functions")
                .link("assets", self + "/Assets")
                .link("builds", self + "/Builds");
    }

    /** Section 2.1: the unique name and four digits, which Twilio draws and the fake takes from the SID. */
    private static String domainBase(String uniqueName, String sid) {
        int drawn = Integer.parseInt(sid.substring(sid.length() - 6), 16) % 10_000;
        String digits = Integer.toString(10_000 + drawn).substring(1);
        // assumed: upper-case letters of the name become lower-case in the domain
        return uniqueName.toLowerCase(Locale.ROOT) + "-" + digits;
    }

    /** Letters, digits, and dashes between them; assumed: a domain neither begins nor ends with a dash (0.9.8). */
    static boolean isDomainPart(String name) {
        return !name.startsWith("-")
                && !name.endsWith("-")
                && name.chars()
                        .allMatch(c ->
                                (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-');
    }
}
