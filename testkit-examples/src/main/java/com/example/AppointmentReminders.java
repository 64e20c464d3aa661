package com.example;

import com.twilio.exception.ApiException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.api.v2010.account.MessageCreator;
import com.twilio.type.PhoneNumber;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Reminds people of their appointments by SMS, a day before. */
public final class AppointmentReminders {

    /** Twilio's error code for a time that is too near, or too far away, to schedule a message. */
    private static final int CANNOT_SCHEDULE = 35117;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEEE 'at' HH:mm", Locale.ENGLISH);

    private final TwilioRestClient client;
    private final String messagingServiceSid;

    /** Sends through a Messaging Service, which is what schedules messages. */
    public AppointmentReminders(TwilioRestClient client, String messagingServiceSid) {
        this.client = client;
        this.messagingServiceSid = messagingServiceSid;
    }

    /**
     * Schedules a reminder for the day before; sends it at once if that is too soon.
     *
     * @return the SID by which the reminder can be canceled
     */
    public String remind(String phone, ZonedDateTime appointment) {
        try {
            return message(phone, appointment)
                    .setScheduleType(Message.ScheduleType.FIXED)
                    .setSendAt(appointment.minusDays(1))
                    .create(client)
                    .getSid();
        } catch (ApiException refused) {
            if (refused.getCode() != CANNOT_SCHEDULE) {
                throw refused;
            }
            return message(phone, appointment).create(client).getSid();
        }
    }

    /** Takes a reminder back that has not been sent. */
    public void cancel(String reminder) {
        Message.updater(reminder).setStatus(Message.UpdateStatus.CANCELED).update(client);
    }

    /** Whether the reminder has reached the phone. */
    public boolean hasArrived(String reminder) {
        return Message.fetcher(reminder).fetch(client).getStatus() == Message.Status.DELIVERED;
    }

    private MessageCreator message(String phone, ZonedDateTime appointment) {
        return Message.creator(
                new PhoneNumber(phone),
                messagingServiceSid,
                "See you on " + TIME.format(appointment) + ". Reply STOP to hear no more of us.");
    }
}
