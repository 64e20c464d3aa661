package dev.faketwilio.internal.errors;

import java.nio.charset.StandardCharsets;

/** The errors that a test asks for by a fault (see {@link ApiError}). */
public enum FaultErrors implements ApiError {
    // Not Twilio's: the hold ended with its time or its test.
    NEVER_RELEASED(
            410, 410, "FakeTwilio held this request back, and nobody let it go before its time or its test was over");

    private final ErrorTemplate template;

    FaultErrors(int status, int code, String text) {
        template = new ErrorTemplate(status, code, text, ErrorBody.STANDARD);
    }

    @Override
    public ErrorTemplate template() {
        return template;
    }

    /** Returns the error that the test says. */
    public static TwilioException given(int status, int code, String message) {
        return new TwilioException(status, code, message, ErrorBody.STANDARD);
    }

    /**
     * The page that the servers in front of Twilio's API answer when that fails behind them, as quoted in twilio-ruby#544;
     * the ends of lines are those that such servers send.
     */
    public static byte[] edgePage(int status) {
        String title = status + " " + edgeTitle(status);
        String page = "<html>\r\n<head><title>" + title + "</title></head>\r\n<body>\r\n<center><h1>" + title
                + "</h1></center>\r\n<hr><center>openresty</center>\r\n</body>\r\n</html>\r\n";
        return page.getBytes(StandardCharsets.US_ASCII);
    }

    // assumed: those of 502 and 503; quoted are 500 and 504
    private static String edgeTitle(int status) {
        return switch (status) {
            case 500 -> "Internal Server Error";
            case 502 -> "Bad Gateway";
            case 503 -> "Service Temporarily Unavailable";
            case 504 -> "Gateway Time-out";
            default -> throw new IllegalArgumentException("Expected 500, 502, 503 or 504, but found " + status);
        };
    }
}
