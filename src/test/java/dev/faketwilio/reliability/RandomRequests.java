package dev.faketwilio.reliability;

import dev.faketwilio.Operation;
import dev.faketwilio.Product;
import dev.faketwilio.TwilioSandbox;
import dev.faketwilio.internal.engine.KnownOperations;
import dev.faketwilio.testing.FullAccount;
import dev.faketwilio.testing.RawSocket;
import dev.faketwilio.testing.UploadForm;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Requests as no well-behaved client sends them, though most of them nearly make sense: operations of Twilio's with
 * SIDs of the account, or with anything else in the place of paths, names, values, headers and tokens.
 */
final class RandomRequests {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Pattern VARIABLE = Pattern.compile("\\{\\w+}");
    private static final Pattern SID = Pattern.compile("\\b[A-Z]{2}[0-9a-f]{32}\\b");

    private static final List<String> NAMES = List.of(
            "UniqueName",
            "FriendlyName",
            "IncludeCredentials",
            "UiEditable",
            "DomainSuffix",
            "Key",
            "Value",
            "BuildSid",
            "AssetVersions",
            "FunctionVersions",
            "Dependencies",
            "Runtime",
            "IsPlugin",
            "Level",
            "FunctionSid",
            "StartDate",
            "EndDate",
            "InboundRequestUrl",
            "InboundMethod",
            "FallbackUrl",
            "StatusCallback",
            "StickySender",
            "ScanMessageContent",
            "ValidityPeriod",
            "Usecase",
            "PhoneNumberSid",
            "ShortCodeSid",
            "AlphaSender",
            "IsoCountryCode",
            "Sid",
            "PhoneNumber",
            "AreaCode",
            "SmsUrl",
            "SmsMethod",
            "PageSize",
            "Page",
            "PageToken",
            "BrandRegistrationSid",
            "Description",
            "MessageSamples",
            "To",
            "From",
            "Body",
            "MessagingServiceSid",
            "SendAt",
            "ScheduleType",
            "MediaUrl",
            "DateSent",
            "DateSent<",
            "DateSent>",
            "Status",
            "Date",
            "TlsCert",
            "Content",
            "CallbackUrl",
            "CustomerProfileBundleSid",
            "BrandType",
            "Mock",
            "TollfreePhoneNumberSid",
            "OptInType",
            "Contains",
            "ShortCode",
            "Outcome",
            "VettingProvider",
            "Unknown",
            "");

    private static final List<String> VALUES = List.of(
            "",
            "checkout",
            "true",
            "True",
            "false",
            "0",
            "1",
            "-1",
            "50",
            "1000",
            "99999999999999999999",
            "٣",
            "null",
            "undefined",
            "[]",
            "{}",
            "[{\"name\":\"a\",\"version\":\"1.0.0\"}]",
            "[{",
            "https://example.com/a?b=c",
            "http://",
            "javascript:alert(1)",
            "2026-01-01",
            "2026-01-01T00:00:00Z",
            "2026-13-45",
            "+14155550100",
            "+1",
            "12345",
            "GET",
            "PUT",
            "production",
            "node22",
            "a b",
            "%",
            "%zz",
            "\u0000",
            "\r\nX-Injected: 1",
            "<script>",
            "ä€😀",
            "'; drop table",
            "../../etc/passwd",
            "PA",
            "PB",
            "PAxyz",
            "ACME",
            "US",
            "xx");

    private final Random random;
    private final String authority;
    private final String authorization;
    private final String accountSid;
    private final List<Operation> operations = new ArrayList<>();
    private final List<Valid> built = new ArrayList<>();
    private final List<String> sids = new ArrayList<>();
    private @Nullable Operation latest;

    /**
     * Begins with an account.
     *
     * @param account has all that the operations that are built succeed on
     */
    RandomRequests(FullAccount account, long seed) {
        TwilioSandbox twilio = account.sandbox();
        random = new Random(seed);
        authority = twilio.address().getAuthority();
        authorization = RawSocket.authorization(twilio);
        accountSid = twilio.accountSid();
        for (Product product : Product.built()) {
            operations.addAll(KnownOperations.of(product));
        }
        for (Operation operation : FullAccount.operations()) {
            built.add(new Valid(
                    operation, FullAccount.path(operation, account.values(operation)), account.form(operation)));
        }
    }

    /** Remembers SIDs for later requests. */
    void learn(String body) {
        Matcher matcher = SID.matcher(body);
        while (matcher.find()) {
            if (sids.size() < 300) {
                sids.add(matcher.group());
            } else {
                sids.set(random.nextInt(sids.size()), matcher.group());
            }
        }
    }

    /** Returns the operation that the latest request asked for; null if it was one of no operation on purpose. */
    @Nullable
    Operation latest() {
        return latest;
    }

    /** The next request: well framed, so that the connection can go on. */
    byte[] next() {
        Valid valid = random.nextBoolean() ? oneOf(built) : null;
        Operation operation = valid == null ? oneOf(operations) : valid.operation();
        boolean prefix = random.nextInt(4) > 0;
        String own = valid == null ? path(operation) : valid.path();
        String changed = rarely(7) ? changed(own) : own;
        String path = (prefix ? "/" + operation.product().subdomain() : "") + changed;
        String method = rarely(20)
                ? oneOf(List.of("PUT", "PATCH", "TRACE", "FOO"))
                : operation.method().name();
        latest = changed.equals(own) && method.equals(operation.method().name()) ? operation : null;
        boolean upload = operation.product() == Product.SERVERLESS_UPLOAD && rarely(2);
        byte[] body = method.equals("GET") && !rarely(20) ? new byte[0] : body(valid, upload);
        String query = method.equals("GET") || rarely(10) ? "?" + form() : "";
        StringBuilder head = new StringBuilder(method)
                .append(' ')
                .append(path)
                .append(query)
                .append(" HTTP/1.1\r\nHost: ")
                .append(prefix ? authority : host(operation))
                .append("\r\n");
        if (!rarely(15)) {
            head.append(authorization).append("\r\n");
        } else if (random.nextBoolean()) {
            head.append("Authorization: ")
                    .append(oneOf(List.of("Basic", "Basic ", "Basic ====", "Bearer x", "basic QUM6", "Basic QUNhOmI=")))
                    .append("\r\n");
        }
        if (body.length > 0) {
            head.append("Content-Type: ")
                    .append(
                            upload
                                    ? UploadForm.CONTENT_TYPE
                                    : valid != null && !rarely(4)
                                            ? FORM
                                            : oneOf(List.of(
                                                    FORM,
                                                    "application/x-www-form-urlencoded; charset=UTF-8",
                                                    "application/json",
                                                    "multipart/form-data; boundary=b",
                                                    "multipart/form-data",
                                                    "text/plain; charset=nonsense",
                                                    ";")))
                    .append("\r\n");
        }
        head.append("Content-Length: ").append(body.length).append("\r\n\r\n");
        byte[] start = head.toString().getBytes(StandardCharsets.UTF_8);
        byte[] request = new byte[start.length + body.length];
        System.arraycopy(start, 0, request, 0, start.length);
        System.arraycopy(body, 0, request, start.length, body.length);
        return request;
    }

    private String host(Operation operation) {
        String product = operation.product().subdomain();
        return oneOf(List.of(
                product + ".twilio.com",
                product.toUpperCase(java.util.Locale.ROOT) + ".TWILIO.COM:443",
                product + ".dublin.ie1.twilio.com",
                ".twilio.com",
                "unknown.twilio.com",
                "twilio.com",
                "[::1]:1",
                ":"));
    }

    private String path(Operation operation) {
        return VARIABLE.matcher(operation.path()).replaceAll(any -> Matcher.quoteReplacement(segment(any.group())));
    }

    private String changed(String path) {
        return switch (random.nextInt(6)) {
            case 0 -> path + "/";
            case 1 -> path.replaceFirst("/", "//");
            case 2 -> path.replace(".json", "");
            case 3 -> path.toLowerCase(java.util.Locale.ROOT);
            case 4 -> path.substring(0, random.nextInt(path.length()) + 1);
            default -> path + "/" + segment("");
        };
    }

    private String segment(String variable) {
        if (variable.equals("{AccountSid}") && !rarely(20)) {
            return accountSid;
        }
        if (!sids.isEmpty() && !rarely(8)) {
            return oneOf(sids);
        }
        return oneOf(List.of(
                "checkout",
                "ZS00000000000000000000000000000000",
                "undefined",
                "%00",
                "%2e%2e",
                "%2F",
                "%C3%A4",
                "%ff",
                ".",
                "a".repeat(random.nextInt(300)),
                "*",
                "%25",
                "'",
                "+14155550100",
                "US"));
    }

    private byte[] body(@Nullable Valid valid, boolean upload) {
        if (upload) {
            return UploadForm.of("/" + oneOf(VALUES), "public", oneOf(VALUES)).bytes();
        }
        if (valid != null && !rarely(4)) {
            return changed(valid.form()).getBytes(StandardCharsets.UTF_8);
        }
        return switch (random.nextInt(10)) {
            case 0 -> multipart().getBytes(StandardCharsets.UTF_8);
            case 1 -> noise();
            default -> form().getBytes(StandardCharsets.UTF_8);
        };
    }

    /** Writes a form, in which one value may be another, or one parameter missing or one more than there should be. */
    private String changed(List<String> pairs) {
        StringBuilder form = new StringBuilder(rarely(3) ? form() : "");
        int other = random.nextInt(6) * 2;
        boolean missing = rarely(2);
        for (int i = 0; i < pairs.size(); i += 2) {
            if (i != other || !missing) {
                form.append(form.length() == 0 ? "" : "&")
                        .append(encoded(pairs.get(i)))
                        .append('=')
                        .append(encoded(i == other ? oneOf(VALUES) : pairs.get(i + 1)));
            }
        }
        return form.toString();
    }

    private String form() {
        StringBuilder form = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            String value = rarely(3) && !sids.isEmpty() ? oneOf(sids) : oneOf(VALUES);
            form.append(form.length() == 0 ? "" : "&").append(encoded(oneOf(NAMES)));
            if (!rarely(20)) {
                form.append('=').append(rarely(20) ? "%e4%" : encoded(value));
            }
        }
        return form.toString();
    }

    private String multipart() {
        StringBuilder body = new StringBuilder();
        for (int i = random.nextInt(4); i > 0; i--) {
            body.append("--b\r\nContent-Disposition: form-data; name=\"")
                    .append(oneOf(List.of("Path", "Visibility", "Content", "")))
                    .append(rarely(2) ? "\"; filename=\"a.js\"" : "\"")
                    .append("\r\n\r\n")
                    .append(oneOf(VALUES))
                    .append(rarely(10) ? "" : "\r\n");
        }
        return body + (rarely(5) ? "" : "--b--\r\n");
    }

    private byte[] noise() {
        byte[] noise = new byte[random.nextInt(200)];
        random.nextBytes(noise);
        return noise;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /**
     * A request that succeeds as long as nothing has been changed.
     *
     * @param form name, value, name, value
     */
    private record Valid(Operation operation, String path, List<String> form) {}

    private boolean rarely(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
