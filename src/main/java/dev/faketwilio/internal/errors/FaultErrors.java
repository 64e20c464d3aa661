package dev.faketwilio.internal.errors;

import java.nio.charset.StandardCharsets;

/** What is answered because a test asked for a fault (see {@link TwilioErrors}). */
public final class FaultErrors {

    private FaultErrors() {}

    /** The error that the test says. */
    public static TwilioException given(int status, int code, String message) {
        return new TwilioException(status, code, message);
    }

    /** Not Twilio's: nobody let the request go before its time or its test was over. */
    public static TwilioException neverReleased() {
        return new TwilioException(
                410,
                410,
                "FakeTwilio held this request back, and nobody let it go before its time or its test was over");
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
            default -> throw new IllegalArgumentException("Twilio's edge answers no " + status);
        };
    }
}
