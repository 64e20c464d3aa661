package dev.faketwilio.messaging;

/**
 * What a phone number can be used for. Immutable.
 *
 * @param voice whether it takes and makes calls
 * @param sms whether it sends and receives SMS
 * @param mms whether it sends and receives MMS
 * @param fax whether it takes and sends faxes
 * @see <a href="https://www.twilio.com/docs/phone-numbers/api/incomingphonenumber-resource">Twilio's page</a>
 */
public record NumberCapabilities(boolean voice, boolean sms, boolean mms, boolean fax) {}
