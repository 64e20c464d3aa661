package dev.faketwilio;

/**
 * An API key of a sandbox's account.
 *
 * @param sid {@code SK} and 32 hexadecimal digits, the user name
 * @param secret the password
 */
public record ApiKey(String sid, String secret) {}
