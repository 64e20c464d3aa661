package com.example;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Uploads Function Versions, for which twilio-java has no call. */
public final class VersionUploader {

    private static final String BOUNDARY = "----a-boundary-that-no-function-contains";
    private static final Pattern SID = Pattern.compile("\"sid\": ?\"(ZN[0-9a-f]{32})\"");

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;
    private final String authorization;

    /** Uploads to a base URL, in production {@code https://serverless-upload.twilio.com}. */
    public VersionUploader(URI base, String accountSid, String authToken) {
        String credentials = accountSid + ":" + authToken;
        this.base = base.toString();
        this.authorization =
                "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }

    /** Uploads code and returns the SID of the new version. */
    public String upload(String serviceSid, String functionSid, String path, String code)
            throws IOException, InterruptedException {
        String body = part("form-data; name=\"Path\"", path)
                + part("form-data; name=\"Visibility\"", "public")
                + part("form-data; name=\"Content\"; filename=\"function.js\"", code)
                + "--" + BOUNDARY + "--\r\n";
        URI versions = URI.create(base + "/v1/Services/" + serviceSid + "/Functions/" + functionSid + "/Versions");
        HttpRequest request = HttpRequest.newBuilder(versions)
                .header("Authorization", authorization)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        Matcher sid = SID.matcher(response.body());
        if (response.statusCode() != 201 || !sid.find()) {
            throw new IOException("The upload of " + path + " was refused: " + response.body());
        }
        return sid.group(1);
    }

    private static String part(String disposition, String content) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: " + disposition + "\r\n\r\n" + content + "\r\n";
    }
}
