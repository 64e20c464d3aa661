package dev.faketwilio.messaging;

/**
 * What a phone number can be used for. Immutable.
 *
 * <p>Source: contract/messaging.md, section 14.1.
 *
 * @param voice whether it takes and makes calls
 * @param sms whether it sends and receives SMS
 * @param mms whether it sends and receives MMS
 * @param fax whether it takes and sends faxes
 */
public record NumberCapabilities(boolean voice, boolean sms, boolean mms, boolean fax) {}
