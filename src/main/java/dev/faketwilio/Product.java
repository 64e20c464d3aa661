package dev.faketwilio;

import java.util.EnumSet;
import java.util.Set;

/**
 * One of Twilio's products, which is to say one host name of its REST API.
 *
 * <p>FakeTwilio has built operations of the first four, and the token operation of {@link #OAUTH}. It knows the operations of
 * the others and answers them with {@code 501}.
 *
 * @see <a href="https://github.com/twilio/twilio-oai">Twilio's OpenAPI documents</a>
 */
public enum Product {

    /** {@code serverless.twilio.com}: Services, Functions, Assets, Builds, Environments and what belongs to them. */
    SERVERLESS("serverless"),

    /** {@code serverless-upload.twilio.com}: the uploads of Function Versions and Asset Versions. */
    SERVERLESS_UPLOAD("serverless-upload"),

    /** {@code messaging.twilio.com}: Messaging Services and what belongs to them. */
    MESSAGING("messaging"),

    /** {@code api.twilio.com}: the 2010 API with the Messages. */
    API("api"),

    /** {@code accounts.twilio.com}: Credentials, auth tokens and messaging permissions of the account. */
    ACCOUNTS("accounts"),

    /** {@code assistants.twilio.com}: AI Assistants. */
    ASSISTANTS("assistants"),

    /** {@code bulkexports.twilio.com}: Exports of records in bulk. */
    BULKEXPORTS("bulkexports"),

    /** {@code chat.twilio.com}: Programmable Chat. */
    CHAT("chat"),

    /** {@code content.twilio.com}: Content templates. */
    CONTENT("content"),

    /** {@code conversations.twilio.com}: Conversations. */
    CONVERSATIONS("conversations"),

    /** {@code events.twilio.com}: Event Streams. */
    EVENTS("events"),

    /** {@code flex-api.twilio.com}: Flex. */
    FLEX_API("flex-api"),

    /** {@code frontline-api.twilio.com}: Frontline. */
    FRONTLINE_API("frontline-api"),

    /** {@code iam.twilio.com}: API keys and OAuth apps. */
    IAM("iam"),

    /** {@code insights.twilio.com}: Voice and Video Insights. */
    INSIGHTS("insights"),

    /** {@code intelligence.twilio.com}: Conversational Intelligence. */
    INTELLIGENCE("intelligence"),

    /** {@code ip-messaging.twilio.com}: Programmable Chat by its former name. */
    IP_MESSAGING("ip-messaging"),

    /** {@code knowledge.twilio.com}: Knowledge sources of AI Assistants. */
    KNOWLEDGE("knowledge"),

    /** {@code lookups.twilio.com}: Lookup. */
    LOOKUPS("lookups"),

    /** {@code marketplace.twilio.com}: Marketplace and Add-ons. */
    MARKETPLACE("marketplace"),

    /** {@code monitor.twilio.com}: Alerts and Events. */
    MONITOR("monitor"),

    /** {@code notify.twilio.com}: Notify. */
    NOTIFY("notify"),

    /** {@code numbers.twilio.com}: Hosted, ported and regulated phone numbers. */
    NUMBERS("numbers"),

    /** {@code oauth.twilio.com}: Access tokens of OAuth apps. */
    OAUTH("oauth"),

    /** {@code preview.twilio.com}: Products in preview. */
    PREVIEW("preview"),

    /** {@code preview-iam.twilio.com}: Organizations. */
    PREVIEW_IAM("preview-iam"),

    /** {@code pricing.twilio.com}: Prices. */
    PRICING("pricing"),

    /** {@code proxy.twilio.com}: Proxy. */
    PROXY("proxy"),

    /** {@code routes.twilio.com}: Inbound Processing Regions. */
    ROUTES("routes"),

    /** {@code studio.twilio.com}: Studio. */
    STUDIO("studio"),

    /** {@code supersim.twilio.com}: Super SIM. */
    SUPERSIM("supersim"),

    /** {@code sync.twilio.com}: Sync. */
    SYNC("sync"),

    /** {@code taskrouter.twilio.com}: TaskRouter. */
    TASKROUTER("taskrouter"),

    /** {@code trunking.twilio.com}: Elastic SIP Trunking. */
    TRUNKING("trunking"),

    /** {@code trusthub.twilio.com}: Trust Hub. */
    TRUSTHUB("trusthub"),

    /** {@code verify.twilio.com}: Verify. */
    VERIFY("verify"),

    /** {@code video.twilio.com}: Programmable Video. */
    VIDEO("video"),

    /** {@code voice.twilio.com}: Settings of Programmable Voice. */
    VOICE("voice"),

    /** {@code wireless.twilio.com}: Programmable Wireless. */
    WIRELESS("wireless");

    private final String subdomain;
    private final String host;

    Product(String subdomain) {
        this.subdomain = subdomain;
        this.host = subdomain + ".twilio.com";
    }

    /**
     * Returns the products of which FakeTwilio has built operations.
     *
     * @return a new set
     */
    public static Set<Product> built() {
        return EnumSet.of(SERVERLESS, SERVERLESS_UPLOAD, MESSAGING, API, OAUTH);
    }

    /**
     * The first label of the product's host name; also the first path segment by which a client that cannot keep
     * Twilio's host names reaches the product ({@code http://localhost:PORT/serverless/v1/Services}).
     *
     * @return for example {@code serverless-upload}
     */
    public String subdomain() {
        return subdomain;
    }

    /**
     * Twilio's own host name of the product.
     *
     * @return for example {@code serverless.twilio.com}
     */
    public String host() {
        return host;
    }
}
