package dev.faketwilio.internal.recording;

/**
 * The words for recorded entries in texts. In each, {@code %s} stands for the selection.
 *
 * @param one for example {@code request}
 * @param many for example {@code requests}
 * @param none the sentence that there are none
 * @param some the heading of a list, without the colon
 */
public record Noun(String one, String many, String none, String some) {}
