package dev.faketwilio.internal.messaging;

import dev.faketwilio.internal.engine.Account;
import dev.faketwilio.internal.engine.Api;
import dev.faketwilio.internal.engine.Form;
import dev.faketwilio.internal.messaging.services.ServiceResource;
import dev.faketwilio.messaging.AccountChannelSender;
import dev.faketwilio.messaging.AccountShortCode;
import dev.faketwilio.messaging.IncomingPhoneNumber;
import dev.faketwilio.messaging.MessagingService;
import dev.faketwilio.messaging.MessagingServiceSeed;
import dev.faketwilio.messaging.compliance.BrandRegistration;
import dev.faketwilio.messaging.compliance.CampaignSeed;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Collects what a Messaging Service is to be like, and makes it through the API's own operation. */
public final class MessagingSeeder implements MessagingServiceSeed {

    private final Map<String, String> parameters = new LinkedHashMap<>();
    private final PoolSeeder pool = new PoolSeeder();
    private @Nullable CampaignSeeder campaign;

    /** Begins a Service. */
    public MessagingSeeder(String friendlyName) {
        parameters.put("FriendlyName", friendlyName);
    }

    @Override
    public MessagingServiceSeed inboundRequestUrl(String url) {
        Objects.requireNonNull(url, "url");
        return set("InboundRequestUrl", url);
    }

    @Override
    public MessagingServiceSeed inboundMethod(String method) {
        Objects.requireNonNull(method, "method");
        return set("InboundMethod", method);
    }

    @Override
    public MessagingServiceSeed fallbackUrl(String url) {
        Objects.requireNonNull(url, "url");
        return set("FallbackUrl", url);
    }

    @Override
    public MessagingServiceSeed fallbackMethod(String method) {
        Objects.requireNonNull(method, "method");
        return set("FallbackMethod", method);
    }

    @Override
    public MessagingServiceSeed statusCallback(String url) {
        Objects.requireNonNull(url, "url");
        return set("StatusCallback", url);
    }

    @Override
    public MessagingServiceSeed stickySender(boolean stickySender) {
        return set("StickySender", stickySender);
    }

    @Override
    public MessagingServiceSeed mmsConverter(boolean mmsConverter) {
        return set("MmsConverter", mmsConverter);
    }

    @Override
    public MessagingServiceSeed smartEncoding(boolean smartEncoding) {
        return set("SmartEncoding", smartEncoding);
    }

    @Override
    public MessagingServiceSeed scanMessageContent(String scanMessageContent) {
        Objects.requireNonNull(scanMessageContent, "scanMessageContent");
        return set("ScanMessageContent", scanMessageContent);
    }

    @Override
    public MessagingServiceSeed areaCodeGeomatch(boolean areaCodeGeomatch) {
        return set("AreaCodeGeomatch", areaCodeGeomatch);
    }

    @Override
    public MessagingServiceSeed validityPeriod(Duration validityPeriod) {
        Objects.requireNonNull(validityPeriod, "validityPeriod");
        return set("ValidityPeriod", validityPeriod.toSeconds());
    }

    @Override
    public MessagingServiceSeed usecase(String usecase) {
        Objects.requireNonNull(usecase, "usecase");
        return set("Usecase", usecase);
    }

    @Override
    public MessagingServiceSeed useInboundWebhookOnNumber(boolean useInboundWebhookOnNumber) {
        return set("UseInboundWebhookOnNumber", useInboundWebhookOnNumber);
    }

    @Override
    public MessagingServiceSeed sender(IncomingPhoneNumber number) {
        Objects.requireNonNull(number, "number");
        pool.add(number);
        return this;
    }

    @Override
    public MessagingServiceSeed sender(AccountShortCode code) {
        Objects.requireNonNull(code, "code");
        pool.add(code);
        return this;
    }

    @Override
    public MessagingServiceSeed sender(AccountChannelSender sender) {
        Objects.requireNonNull(sender, "sender");
        pool.add(sender);
        return this;
    }

    @Override
    public MessagingServiceSeed alphaSender(String alphaSender) {
        Objects.requireNonNull(alphaSender, "alphaSender");
        pool.add(alphaSender);
        return this;
    }

    @Override
    public MessagingServiceSeed destinationAlphaSender(String alphaSender, String isoCountryCode) {
        Objects.requireNonNull(alphaSender, "alphaSender");
        Objects.requireNonNull(isoCountryCode, "isoCountryCode");
        pool.add(alphaSender, isoCountryCode);
        return this;
    }

    @Override
    public MessagingServiceSeed campaign(BrandRegistration brand, Consumer<CampaignSeed> details) {
        Objects.requireNonNull(brand, "brand");
        Objects.requireNonNull(details, "details");
        campaign = new CampaignSeeder(brand);
        details.accept(campaign);
        return this;
    }

    /** Makes the Service with all that belongs to it, or nothing. */
    public MessagingService seed(Api api, Account account) {
        return account.atomically(() -> {
            MessagingService service =
                    api.perform(account, ServiceResource.TABLE, MessagingService.CREATE, Map.of(), Form.of(parameters));
            pool.seed(api, account, service.sid());
            if (campaign != null) {
                campaign.seed(api, account, service.sid());
            }
            return new MessagingView(account).service(service.sid());
        });
    }

    private MessagingServiceSeed set(String name, Object value) {
        parameters.put(name, value.toString());
        return this;
    }
}
