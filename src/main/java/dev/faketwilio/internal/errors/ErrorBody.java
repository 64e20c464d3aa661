package dev.faketwilio.internal.errors;

import dev.faketwilio.internal.json.TwilioJson;

/** Writes the JSON of an error. */
@FunctionalInterface
public interface ErrorBody {

    /** conventions.md 1.1. */
    ErrorBody STANDARD = error -> standard(new TwilioJson(), error, error.code());

    /** conventions.md 0.9.6: without blanks, and with a link to the page of that number. */
    static ErrorBody compact(int page) {
        return error -> standard(TwilioJson.compact(), error, page);
    }

    /** serverless.md 1.7: that of a rate limit. */
    static ErrorBody statusFirst(String detail) {
        return error -> new TwilioJson()
                .number("status", error.status())
                .text("message", error.text())
                .text("detail", detail)
                .number("code", error.code())
                .text("moreInfo", moreInfo(error.code()))
                .toBytes();
    }

    /** Writes an error. */
    byte[] of(TwilioException error);

    private static byte[] standard(TwilioJson json, TwilioException error, int page) {
        return json.number("code", error.code())
                .text("message", error.text())
                .text("more_info", moreInfo(page))
                .number("status", error.status())
                .toBytes();
    }

    private static String moreInfo(int page) {
        return "https://www.twilio.com/docs/errors/" + page;
    }
}
