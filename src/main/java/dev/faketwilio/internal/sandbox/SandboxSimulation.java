package dev.faketwilio.internal.sandbox;

import dev.faketwilio.Product;
import dev.faketwilio.Simulation;
import dev.faketwilio.internal.engine.Api;
import dev.faketwilio.internal.gateway.Tenant;
import dev.faketwilio.internal.messaging.MessageDeliveries;
import dev.faketwilio.internal.messaging.MessagingReviews;
import dev.faketwilio.internal.messaging.inbound.Inbox;
import dev.faketwilio.internal.messaging.links.LinkShorteningValidation;
import dev.faketwilio.internal.serverless.BuildControl;
import dev.faketwilio.messaging.Deliveries;
import dev.faketwilio.messaging.IncomingMessageSeed;
import dev.faketwilio.messaging.ReceivedMessage;
import dev.faketwilio.messaging.compliance.Reviews;
import dev.faketwilio.messaging.linkshortening.DomainValidation;
import dev.faketwilio.serverless.Builds;
import dev.faketwilio.serverless.ServerlessBuild;
import java.util.Objects;
import java.util.function.Consumer;

/** Makes Twilio act in one sandbox. */
final class SandboxSimulation implements Simulation {

    private final SandboxHost host;
    private final Tenant tenant;
    private final Lease lease;
    private final BuildControl builds;

    SandboxSimulation(SandboxHost host, Tenant tenant, Lease lease) {
        this.host = host;
        this.tenant = tenant;
        this.lease = lease;
        this.builds = new BuildControl(this::serverless, tenant.account());
    }

    @Override
    public Builds builds() {
        return builds.ofAccount();
    }

    @Override
    public Builds builds(String serviceSidOrUniqueName) {
        Objects.requireNonNull(serviceSidOrUniqueName, "serviceSidOrUniqueName");
        return builds.ofService(serviceSidOrUniqueName);
    }

    @Override
    public ServerlessBuild completeBuild(String buildSid) {
        Objects.requireNonNull(buildSid, "buildSid");
        return builds.end(buildSid, ServerlessBuild.Status.COMPLETED);
    }

    @Override
    public ServerlessBuild failBuild(String buildSid) {
        Objects.requireNonNull(buildSid, "buildSid");
        return builds.end(buildSid, ServerlessBuild.Status.FAILED);
    }

    @Override
    public Reviews reviews() {
        return new MessagingReviews(this::messaging, tenant.account());
    }

    @Override
    public Deliveries deliveries() {
        return new MessageDeliveries(this::messaging, tenant.account());
    }

    @Override
    public DomainValidation domainValidation(String sidOrUrl) {
        Objects.requireNonNull(sidOrUrl, "sidOrUrl");
        return new LinkShorteningValidation(messaging(), tenant.account(), sidOrUrl);
    }

    @Override
    public ReceivedMessage receive(Consumer<IncomingMessageSeed> details) {
        Objects.requireNonNull(details, "details");
        return new Inbox(this::messaging, tenant.account(), tenant.outbox()::session).receive(details);
    }

    private Api serverless() {
        return api(Product.SERVERLESS);
    }

    private Api messaging() {
        return api(Product.MESSAGING);
    }

    /** All that Twilio does asks for an API first. */
    private Api api(Product product) {
        lease.require("simulate()");
        return host.apis().of(product).guardedBy(() -> lease.require("simulate()"));
    }
}
