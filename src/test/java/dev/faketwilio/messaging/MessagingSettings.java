package dev.faketwilio.messaging;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.faketwilio.Product;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.testing.TwilioHttp;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** The parameters of a Messaging Service with what they do to its JSON, and plain HTTP to where it comes from. */
final class MessagingSettings {

    /** What a Service has after a create with nothing but a friendly name: section 2.2. */
    private static final String DEFAULTS = """
            {"sid": "SID", "account_sid": "ACCOUNT", "friendly_name": "Alerts", "date_created": "CREATED", \
            "date_updated": "UPDATED", "inbound_request_url": null, "inbound_method": "POST", "fallback_url": null, \
            "fallback_method": "POST", "status_callback": null, "sticky_sender": true, "mms_converter": true, \
            "smart_encoding": true, "scan_message_content": "inherit", "fallback_to_long_code": true, \
            "area_code_geomatch": true, "synchronous_validation": false, "validity_period": 36000, "url": "URL", \
            "usecase": "undeclared", "us_app_to_person_registered": false, "use_inbound_webhook_on_number": false, \
            "links": {"phone_numbers": "URL/PhoneNumbers", "short_codes": "URL/ShortCodes", \
            "alpha_senders": "URL/AlphaSenders", "messages": "URL/Messages", \
            "us_app_to_person": "URL/Compliance/Usa2p", \
            "us_app_to_person_usecases": "URL/Compliance/Usa2p/Usecases", \
            "channel_senders": "URL/ChannelSenders", \
            "destination_alpha_senders": "URL/DestinationAlphaSenders"}}""";

    private MessagingSettings() {}

    static TwilioHttp http(TwilioSandbox twilio) {
        return TwilioHttp.to(twilio, Product.MESSAGING);
    }

    /** The JSON of a Service that has the defaults, its own identity and dates. */
    static String json(TwilioSandbox twilio, MessagingService service) {
        return DEFAULTS.replace("URL", twilio.url(Product.MESSAGING) + "/v1/Services/SID")
                .replace("ACCOUNT", twilio.accountSid())
                .replace("CREATED", service.dateCreated().toString())
                .replace("UPDATED", service.dateUpdated().toString())
                .replace("SID", service.sid());
    }

    /** The JSON of a Service that differs from the defaults in one property. */
    static String json(TwilioSandbox twilio, MessagingService service, String property, String value) {
        return json(twilio, service)
                .replaceFirst("\"" + property + "\": (\"[^\"]*\"|[a-z0-9]+)", "\"" + property + "\": " + value);
    }

    /** Each parameter with a value that is not the default, the property it sets, and how that is written. */
    static Stream<Arguments> settings() {
        return Stream.of(
                arguments("FriendlyName", "x", "friendly_name", "\"x\""),
                arguments("FriendlyName", "ü".repeat(64), "friendly_name", "\"" + "ü".repeat(64) + "\""),
                arguments(
                        "InboundRequestUrl",
                        "https://example.com/in?a=b%20c&d=%C3%A9",
                        "inbound_request_url",
                        "\"https://example.com/in?a=b%20c&d=%C3%A9\""),
                arguments(
                        "InboundRequestUrl",
                        "HTTP://user:secret@127.0.0.1:8080",
                        "inbound_request_url",
                        "\"HTTP://user:secret@127.0.0.1:8080\""),
                arguments("InboundMethod", "GET", "inbound_method", "\"GET\""),
                arguments("FallbackUrl", "http://example.com/down", "fallback_url", "\"http://example.com/down\""),
                arguments("FallbackMethod", "GET", "fallback_method", "\"GET\""),
                arguments("StatusCallback", "https://example.com/s", "status_callback", "\"https://example.com/s\""),
                arguments("StickySender", "false", "sticky_sender", "false"),
                arguments("MmsConverter", "False", "mms_converter", "false"),
                arguments("SmartEncoding", "FALSE", "smart_encoding", "false"),
                arguments("ScanMessageContent", "enable", "scan_message_content", "\"enable\""),
                arguments("ScanMessageContent", "disable", "scan_message_content", "\"disable\""),
                arguments("FallbackToLongCode", "false", "fallback_to_long_code", "false"),
                arguments("AreaCodeGeomatch", "false", "area_code_geomatch", "false"),
                arguments("SynchronousValidation", "true", "synchronous_validation", "true"),
                arguments("ValidityPeriod", "1", "validity_period", "1"),
                arguments("ValidityPeriod", "35999", "validity_period", "35999"),
                arguments("Usecase", "notifications", "usecase", "\"notifications\""),
                arguments("Usecase", "marketing", "usecase", "\"marketing\""),
                arguments("Usecase", "verification", "usecase", "\"verification\""),
                arguments("Usecase", "discussion", "usecase", "\"discussion\""),
                arguments("Usecase", "poll", "usecase", "\"poll\""),
                arguments("UseInboundWebhookOnNumber", "true", "use_inbound_webhook_on_number", "true"));
    }

    /** Each parameter with values that Twilio refuses, and how. */
    static Stream<Arguments> refusedSettings() {
        List<Arguments> all = new ArrayList<>();
        all.add(arguments("FriendlyName", "x".repeat(65), 20002, "Invalid FriendlyName"));
        all.add(arguments("FriendlyName", "😀".repeat(65), 20002, "Invalid FriendlyName"));
        for (String name : List.of("InboundRequestUrl", "FallbackUrl", "StatusCallback")) {
            for (String bad :
                    List.of("example.com", "/in", "ftp://example.com/in", "http://", "http://a b", "mailto:a")) {
                all.add(arguments(name, bad, 20001, "Invalid " + name));
            }
        }
        for (String name : List.of("InboundMethod", "FallbackMethod")) {
            for (String bad : List.of("PUT", "post", "")) {
                all.add(arguments(name, bad, 20001, "Invalid " + name));
            }
        }
        for (String name : List.of(
                "StickySender",
                "MmsConverter",
                "SmartEncoding",
                "FallbackToLongCode",
                "AreaCodeGeomatch",
                "SynchronousValidation",
                "UseInboundWebhookOnNumber")) {
            for (String bad : List.of("yes", "1", "")) {
                all.add(arguments(name, bad, 20001, "Invalid " + name));
            }
        }
        for (String bad : List.of("INHERIT", "on", "")) {
            all.add(arguments("ScanMessageContent", bad, 20001, "Invalid ScanMessageContent"));
        }
        for (String bad : List.of("0", "36001", "-1", "1.5", "PT1H", "", "99999999999")) {
            all.add(arguments("ValidityPeriod", bad, 21624, "Invalid validity period value"));
        }
        for (String bad : List.of("Marketing", "2FA", "")) {
            all.add(arguments("Usecase", bad, 21713, "Messaging Service Use Case is Invalid"));
        }
        return all.stream();
    }
}
