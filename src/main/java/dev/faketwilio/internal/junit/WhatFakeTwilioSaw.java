package dev.faketwilio.internal.junit;

import java.nio.file.Path;

/** The note on a failure: its stack trace ends with it, wherever that is printed. It has no stack trace of its own. */
final class WhatFakeTwilioSaw extends Throwable {

    private static final long serialVersionUID = 1L;

    WhatFakeTwilioSaw(String summary, Path page) {
        super(summary + "\n\t\t" + page.toUri(), null, false, false);
    }
}
