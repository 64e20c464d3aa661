package dev.faketwilio.serverless;

import dev.faketwilio.Product;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.testing.TwilioHttp;

/** The JSON of resources as Twilio publishes it, and plain HTTP to where it comes from. */
final class ServerlessJson {

    private ServerlessJson() {}

    static TwilioHttp http(TwilioSandbox twilio) {
        return TwilioHttp.to(twilio, Product.SERVERLESS);
    }

    /** The JSON that Twilio publishes for a Service, with the values of this one. */
    static String json(TwilioSandbox twilio, ServerlessService service) {
        return """
                {"sid": "SID", "account_sid": "ACCOUNT", "friendly_name": "FRIENDLY", "unique_name": "UNIQUE", \
                "include_credentials": INCLUDE, "ui_editable": EDITABLE, "domain_base": "DOMAIN", \
                "date_created": "CREATED", "date_updated": "UPDATED", "url": "BASE/v1/Services/SID", "links": {\
                "environments": "BASE/v1/Services/SID/Environments", "functions": "BASE/v1/Services/SID/Functions", \
                "assets": "BASE/v1/Services/SID/Assets", "builds": "BASE/v1/Services/SID/Builds"}}""".replace("BASE", twilio.url(Product.SERVERLESS).toString())
                .replace("ACCOUNT", twilio.accountSid())
                .replace("FRIENDLY", service.friendlyName())
                .replace("UNIQUE", service.uniqueName())
                .replace("INCLUDE", Boolean.toString(service.includeCredentials()))
                .replace("EDITABLE", Boolean.toString(service.uiEditable()))
                .replace("DOMAIN", service.domainBase())
                .replace("CREATED", service.dateCreated().toString())
                .replace("UPDATED", service.dateUpdated().toString())
                .replace("SID", service.sid());
    }

    /** The JSON that Twilio publishes for a Function, with the values of this one. */
    static String json(TwilioSandbox twilio, ServerlessFunction function) {
        return """
                {"sid": "SID", "account_sid": "ACCOUNT", "service_sid": "PARENT", "friendly_name": "FRIENDLY", \
                "date_created": "CREATED", "date_updated": "UPDATED", "url": "URL", \
                "links": {"function_versions": "URL/Versions"}}""".replace("URL", twilio.url(Product.SERVERLESS) + "/v1/Services/PARENT/Functions/SID")
                .replace("ACCOUNT", twilio.accountSid())
                .replace("PARENT", function.serviceSid())
                .replace("FRIENDLY", function.friendlyName())
                .replace("CREATED", function.dateCreated().toString())
                .replace("UPDATED", function.dateUpdated().toString())
                .replace("SID", function.sid());
    }
}
