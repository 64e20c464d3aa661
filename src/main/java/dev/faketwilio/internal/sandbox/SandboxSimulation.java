package dev.faketwilio.internal.sandbox;

import dev.faketwilio.Product;
import dev.faketwilio.Simulation;
import dev.faketwilio.internal.engine.Api;
import dev.faketwilio.internal.gateway.Tenant;
import dev.faketwilio.internal.messaging.MessageDeliveries;
import dev.faketwilio.internal.messaging.MessagingReviews;
import dev.faketwilio.internal.messaging.links.LinkShorteningValidation;
import dev.faketwilio.internal.serverless.BuildsSeeder;
import dev.faketwilio.messaging.Deliveries;
import dev.faketwilio.messaging.compliance.Reviews;
import dev.faketwilio.messaging.linkshortening.DomainValidation;
import dev.faketwilio.serverless.Build;
import dev.faketwilio.serverless.BuildsSeed;
import java.util.Objects;

/** Makes Twilio act in one sandbox. */
final class SandboxSimulation implements Simulation {

    private final SandboxHost host;
    private final Tenant tenant;
    private final Lease lease;
    private final BuildsSeeder builds;

    SandboxSimulation(SandboxHost host, Tenant tenant, Lease lease) {
        this.host = host;
        this.tenant = tenant;
        this.lease = lease;
        this.builds = new BuildsSeeder(this::serverless, tenant.account());
    }

    @Override
    public BuildsSeed builds() {
        return builds.ofAccount();
    }

    @Override
    public BuildsSeed builds(String serviceSidOrUniqueName) {
        Objects.requireNonNull(serviceSidOrUniqueName, "serviceSidOrUniqueName");
        return builds.ofService(serviceSidOrUniqueName);
    }

    @Override
    public Build buildCompleted(String buildSid) {
        Objects.requireNonNull(buildSid, "buildSid");
        return builds.end(buildSid, Build.Status.COMPLETED);
    }

    @Override
    public Build buildFailed(String buildSid) {
        Objects.requireNonNull(buildSid, "buildSid");
        return builds.end(buildSid, Build.Status.FAILED);
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

    private Api serverless() {
        return api(Product.SERVERLESS);
    }

    private Api messaging() {
        return api(Product.MESSAGING);
    }

    /** All that Twilio does asks for an API first. */
    private Api api(Product product) {
        lease.require("simulate()");
        return host.apis().of(product);
    }
}
