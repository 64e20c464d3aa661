package dev.faketwilio.internal.properties;

import java.util.Locale;

/** The spelling of an enum's constants in JSON and in parameters. */
public enum Words {

    /** {@code in_review}. */
    LOWER {
        @Override
        public String of(Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT);
        }
    },

    /** {@code IN_REVIEW}. */
    UPPER {
        @Override
        public String of(Enum<?> constant) {
            return constant.name();
        }
    },

    /** {@code in-review}. */
    DASHED {
        @Override
        public String of(Enum<?> constant) {
            return LOWER.of(constant).replace('_', '-');
        }
    },

    /** {@code inreview}. */
    JOINED {
        @Override
        public String of(Enum<?> constant) {
            return LOWER.of(constant).replace("_", "");
        }
    };

    /** The word for a constant. */
    public abstract String of(Enum<?> constant);
}
