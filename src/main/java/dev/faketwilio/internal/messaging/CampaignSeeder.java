package dev.faketwilio.internal.messaging;

import dev.faketwilio.internal.engine.Account;
import dev.faketwilio.internal.engine.Api;
import dev.faketwilio.internal.engine.Form;
import dev.faketwilio.messaging.compliance.BrandRegistration;
import dev.faketwilio.messaging.compliance.Campaign;
import dev.faketwilio.messaging.compliance.CampaignSeed;
import dev.faketwilio.messaging.compliance.ComplianceError;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;

/** Collects what a campaign is to be like, and registers it through the API's own operation. */
public final class CampaignSeeder implements CampaignSeed {

    private final Map<String, List<String>> parameters = new LinkedHashMap<>();
    private BiConsumer<MessagingReviews, String> end = (reviews, serviceSid) -> {};

    /** Begins a campaign of a brand. */
    public CampaignSeeder(BrandRegistration brand) {
        set("BrandRegistrationSid", brand.sid());
        usecase(brand.brandType() == BrandRegistration.Type.SOLE_PROPRIETOR ? "SOLE_PROPRIETOR" : "MARKETING");
        description("Messages about sales and offers to customers who asked for them.");
        messageFlow("Customers ask for messages in the shop by a form in which a box says so.");
        messageSamples("Owl, Inc.: All feathers at half price.", "Owl, Inc.: New perches have arrived.");
        embedded(false, false);
    }

    @Override
    public CampaignSeed usecase(String usecase) {
        Objects.requireNonNull(usecase, "usecase");
        return set("UsAppToPersonUsecase", usecase);
    }

    @Override
    public CampaignSeed description(String description) {
        Objects.requireNonNull(description, "description");
        return set("Description", description);
    }

    @Override
    public CampaignSeed messageFlow(String messageFlow) {
        Objects.requireNonNull(messageFlow, "messageFlow");
        return set("MessageFlow", messageFlow);
    }

    @Override
    public CampaignSeed messageSamples(String... samples) {
        Objects.requireNonNull(samples, "samples");
        return set("MessageSamples", samples);
    }

    @Override
    public CampaignSeed embedded(boolean links, boolean phoneNumbers) {
        set("HasEmbeddedLinks", Boolean.toString(links));
        return set("HasEmbeddedPhone", Boolean.toString(phoneNumbers));
    }

    @Override
    public CampaignSeed optIn(String message, String... keywords) {
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(keywords, "keywords");
        set("OptInMessage", message);
        return set("OptInKeywords", keywords);
    }

    @Override
    public CampaignSeed verified() {
        end = MessagingReviews::campaignVerified;
        return this;
    }

    @Override
    public CampaignSeed failed(ComplianceError... errors) {
        Objects.requireNonNull(errors, "errors");
        end = (reviews, serviceSid) -> reviews.campaignFailed(serviceSid, errors);
        return this;
    }

    /** Registers the campaign of a Service. */
    public Campaign seed(Api api, Account account, String serviceSid) {
        List<String> form = new ArrayList<>();
        parameters.forEach((name, values) -> values.forEach(value -> form.addAll(List.of(name, value))));
        form.addAll(List.of("MessagingServiceSid", serviceSid));
        return account.atomically(() -> {
            api.perform(account, Campaign.CREATE, Form.of(form.toArray(new String[0])));
            end.accept(new MessagingReviews(() -> api, account), serviceSid);
            return new MessagingView(account).campaign(serviceSid);
        });
    }

    private CampaignSeed set(String name, String... values) {
        parameters.put(name, List.of(values));
        return this;
    }
}
