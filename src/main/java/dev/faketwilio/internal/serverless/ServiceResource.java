package dev.faketwilio.internal.serverless;

import static dev.faketwilio.internal.engine.Rule.flag;
import static dev.faketwilio.internal.engine.Rule.text;
import static dev.faketwilio.serverless.ServerlessService.DOMAIN_BASE;
import static dev.faketwilio.serverless.ServerlessService.FRIENDLY_NAME;
import static dev.faketwilio.serverless.ServerlessService.INCLUDE_CREDENTIALS;
import static dev.faketwilio.serverless.ServerlessService.SID;
import static dev.faketwilio.serverless.ServerlessService.UI_EDITABLE;
import static dev.faketwilio.serverless.ServerlessService.UNIQUE_NAME;

import dev.faketwilio.internal.engine.Call;
import dev.faketwilio.internal.engine.Declaration;
import dev.faketwilio.internal.engine.Resource;
import dev.faketwilio.internal.engine.Rule;
import dev.faketwilio.internal.errors.ServerlessErrors;
import dev.faketwilio.internal.properties.Draft;
import dev.faketwilio.internal.store.Table;
import dev.faketwilio.serverless.ServerlessService;
import java.util.Locale;

/** {@code /v1/Services}: everything the fake knows about Serverless Services (contract/serverless.md 2). */
final class ServiceResource implements Resource {

    static final Table<ServerlessService> TABLE =
            Table.of("serverless service", ServerlessService::sid).alsoKnownAs(ServerlessService::uniqueName);

    /** Section 2.3. */
    private static final int LIMIT = 50;

    @Override
    public Declaration<ServerlessService> declaration() {
        return Declaration.of(ServerlessService.TYPE, TABLE, "ServiceSid")
                .sid("ZS")
                .property(FRIENDLY_NAME, text(255).required())
                // assumed: of two missing names, this one is reported
                .property(
                        UNIQUE_NAME,
                        text(50).where(ServiceResource::isDomainPart)
                                .required()
                                .fixed()
                                .first())
                .property(INCLUDE_CREDENTIALS, flag().byDefault(true))
                .property(UI_EDITABLE, flag().byDefault(false))
                .property(DOMAIN_BASE, Rule.stored())
                .dates()
                .url(ServerlessService.FETCH)
                .links("environments", "functions", "assets", "builds")
                .keeping(BuildPlan.OF_SERVICES)
                .create(ServerlessService.CREATE, this::create)
                .list(ServerlessService.LIST, "services")
                .fetch(ServerlessService.FETCH)
                .update(ServerlessService.UPDATE)
                .delete(ServerlessService.DELETE);
    }

    private void create(Draft<ServerlessService> service, Call call) {
        String uniqueName = service.get(UNIQUE_NAME);
        if (call.state().find(TABLE, uniqueName) != null) {
            throw ServerlessErrors.SERVICE_EXISTS.exception();
        }
        if (call.state().size(TABLE) >= LIMIT) {
            throw ServerlessErrors.LIMIT_REACHED.exception("Services", LIMIT);
        }
        service.set(DOMAIN_BASE, domainBase(uniqueName, service.get(SID)));
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
