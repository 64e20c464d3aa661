package com.example;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The application's account at Twilio.
 *
 * @param baseUrl where Twilio's API is
 */
@ConfigurationProperties("twilio")
public record TwilioProperties(
        String accountSid,
        String authToken,
        @DefaultValue("https://api.twilio.com") URI baseUrl) {}
