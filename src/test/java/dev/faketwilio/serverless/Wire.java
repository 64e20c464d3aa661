package dev.faketwilio.serverless;

import dev.faketwilio.Product;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.testing.TwilioHttp;
import dev.faketwilio.testing.TwilioHttp.Answer;
import dev.faketwilio.testing.UploadForm;

/** Plain requests to the Serverless API, where twilio-java cannot send them or the very bytes of the answer matter. */
final class Wire {

    private static final String FORM = "application/x-www-form-urlencoded; charset=UTF-8";

    private Wire() {}

    static Answer get(TwilioSandbox twilio, String path) {
        return TwilioHttp.to(twilio, Product.SERVERLESS).get(path);
    }

    static Answer delete(TwilioSandbox twilio, String path) {
        return TwilioHttp.to(twilio, Product.SERVERLESS).delete(path);
    }

    static Answer post(TwilioSandbox twilio, String path, String... namesAndValues) {
        return TwilioHttp.to(twilio, Product.SERVERLESS).post(path, namesAndValues);
    }

    static Answer put(TwilioSandbox twilio, String path, String form) {
        return TwilioHttp.to(twilio, Product.SERVERLESS).send("PUT", path, FORM, form);
    }

    /** Uploads a version as the Serverless Toolkit does. */
    static Answer upload(TwilioSandbox twilio, String path, String filePath, String visibility, String content) {
        return UploadForm.of(filePath, visibility, content).send(twilio, path);
    }

    /** Twilio's 404 for a path with its version. */
    static Answer notFound(String path) {
        return Answer.notFound(path.substring("/v1".length()));
    }
}
