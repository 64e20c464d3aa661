package com.example;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Service;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;

/** Tells customers by SMS what becomes of their orders. */
@Service
public class OrderTexts {

    private final RestClient api;
    private final TwilioProperties twilio;

    public OrderTexts(RestClient twilioApi, TwilioProperties twilio) {
        this.api = twilioApi;
        this.twilio = twilio;
    }

    /**
     * Says that an order is on its way.
     *
     * @return whether Twilio took the message; it does not if the number cannot be one
     */
    public boolean shipped(String order, String phone) {
        MultiValueMap<String, String> message = new LinkedMultiValueMap<>();
        message.add("From", "+14155550100");
        message.add("To", phone);
        message.add("Body", "Order " + order + " is on its way.");
        try {
            Message sent = api.post()
                    .uri("/2010-04-01/Accounts/{account}/Messages.json", twilio.accountSid())
                    .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                    .body(message)
                    .retrieve()
                    .body(Message.class);
            return sent != null && !sent.status().equals("failed");
        } catch (HttpClientErrorException.BadRequest refused) {
            return false;
        }
    }

    private record Message(String sid, String status) {}
}
