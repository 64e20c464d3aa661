package dev.faketwilio.internal.tls;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/** As much of the encoding rules DER (ITU-T X.690) as a certificate needs. */
final class Der {

    private static final int BOOLEAN = 0x01;
    private static final int INTEGER = 0x02;
    private static final int BIT_STRING = 0x03;
    private static final int OCTET_STRING = 0x04;
    private static final int OBJECT_IDENTIFIER = 0x06;
    private static final int UTF8_STRING = 0x0C;
    private static final int UTC_TIME = 0x17;
    private static final int SEQUENCE = 0x30;
    private static final int SET = 0x31;

    private Der() {}

    static byte[] sequence(byte[]... items) {
        return element(SEQUENCE, items);
    }

    static byte[] set(byte[] item) {
        return element(SET, item);
    }

    /** Returns what stands for {@code [number] EXPLICIT}. */
    static byte[] explicit(int number, byte[] item) {
        return element(0xA0 | number, item);
    }

    /** Returns what stands for {@code [number] IMPLICIT}, of a type that is not made up of others. */
    static byte[] implicit(int number, byte[] content) {
        return element(0x80 | number, content);
    }

    static byte[] truth() {
        return element(BOOLEAN, new byte[] {(byte) 0xFF});
    }

    static byte[] integer(BigInteger value) {
        return element(INTEGER, value.toByteArray());
    }

    static byte[] octetString(byte[] content) {
        return element(OCTET_STRING, content);
    }

    /** Whole octets of bits. */
    static byte[] bitString(byte[] content) {
        return element(BIT_STRING, new byte[] {0}, content);
    }

    /** Named bits, of which the first is 0, without those at the end that are not set. */
    static byte[] namedBits(int... numbers) {
        int bits = 0;
        int last = 0;
        for (int number : numbers) {
            bits |= 0x80 >> number;
            last = Math.max(last, number);
        }
        return element(BIT_STRING, new byte[] {(byte) (7 - last), (byte) bits});
    }

    static byte[] utf8String(String text) {
        return element(UTF8_STRING, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A time up to the year 2049, which RFC 5280, 4.1.2.5, wants in this form. */
    static byte[] utcTime(Instant time) {
        ZonedDateTime utc = time.atZone(ZoneOffset.UTC);
        StringBuilder text = new StringBuilder();
        for (int part : new int[] {
            utc.getYear() % 100,
            utc.getMonthValue(),
            utc.getDayOfMonth(),
            utc.getHour(),
            utc.getMinute(),
            utc.getSecond()
        }) {
            text.append((char) ('0' + part / 10)).append((char) ('0' + part % 10));
        }
        return element(UTC_TIME, text.append('Z').toString().getBytes(StandardCharsets.US_ASCII));
    }

    /** An identifier in its usual form, numbers with dots between them. */
    static byte[] oid(String dotted) {
        String[] numbers = dotted.split("\\.", -1);
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.write(40 * Integer.parseInt(numbers[0]) + Integer.parseInt(numbers[1]));
        for (int i = 2; i < numbers.length; i++) {
            writeBase128(content, Integer.parseInt(numbers[i]));
        }
        return element(OBJECT_IDENTIFIER, content.toByteArray());
    }

    private static void writeBase128(ByteArrayOutputStream out, int number) {
        for (int shift = 28; shift > 0; shift -= 7) {
            if (number >> shift != 0) {
                out.write(0x80 | ((number >> shift) & 0x7F));
            }
        }
        out.write(number & 0x7F);
    }

    private static byte[] element(int tag, byte[]... contents) {
        int length = 0;
        for (byte[] content : contents) {
            length += content.length;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(length + 4);
        out.write(tag);
        if (length < 0x80) {
            out.write(length);
        } else if (length < 0x100) {
            out.write(0x81);
            out.write(length);
        } else {
            out.write(0x82);
            out.write(length >> 8);
            out.write(length);
        }
        for (byte[] content : contents) {
            out.writeBytes(content);
        }
        return out.toByteArray();
    }
}
