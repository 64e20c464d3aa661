package com.example;

import com.twilio.http.TwilioRestClient;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.web.client.RestClient;

/** The application: one part talks to Twilio by Spring's own HTTP client, another by twilio-java. */
@SpringBootApplication
@EnableConfigurationProperties(TwilioProperties.class)
public class ShopApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(ShopApplication.class, arguments);
    }

    @Bean
    RestClient twilioApi(TwilioProperties twilio) {
        return RestClient.builder()
                .baseUrl(twilio.baseUrl())
                .defaultHeaders(headers -> headers.setBasicAuth(twilio.accountSid(), twilio.authToken()))
                .build();
    }

    @Bean
    TwilioRestClient twilioClient(TwilioProperties twilio) {
        return new TwilioRestClient.Builder(twilio.accountSid(), twilio.authToken()).build();
    }
}
