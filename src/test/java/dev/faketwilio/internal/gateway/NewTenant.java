package dev.faketwilio.internal.gateway;

import dev.faketwilio.internal.engine.Account;
import dev.faketwilio.internal.time.SandboxClock;
import dev.faketwilio.internal.webhooks.Outbox;
import dev.faketwilio.internal.webhooks.WebhookThreads;
import java.util.function.Consumer;

/** Tenants that call nobody. */
final class NewTenant {

    private NewTenant() {}

    static Tenant of(String accountSid, Consumer<Account> passing) {
        return of(new Account(accountSid, new SandboxClock(), passing));
    }

    static Tenant of(Account account) {
        return new Tenant(account, new Outbox(account, "token", new WebhookThreads(cause -> {}), event -> null));
    }
}
