package org.svod.protocols.paper.sms;

/**
 * How a text is sent as SMS. A text of the GSM 7-bit alphabet (3GPP TS 23.038 §6.2.1) has 160 places, some signs taking
 * two; one other character, any Russian letter for instance, and the whole text is sent as UCS-2 with 70 places. Of a
 * longer text each part gives up places for its number (TS 23.040 §9.2.3.24.1), 153 and 67 remain, and a sign of two
 * places is never cut apart.
 *
 * @param encoding in which alphabet
 * @param places how many places the text takes
 * @param parts how many messages are sent and paid for; 1 for an empty text
 */
public record SmsCount(Encoding encoding, int places, int parts) {
    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String TWO_PLACES = "\f^{}\\[~]|€";

    /** The two alphabets. */
    public enum Encoding {
        GSM7(160, 153),
        UCS2(70, 67);

        private final int single;
        private final int ofMany;

        Encoding(int single, int ofMany) {
            this.single = single;
            this.ofMany = ofMany;
        }

        /** How many places a single message has. */
        public int single() {
            return single;
        }

        /** How many places each of several parts has. */
        public int ofMany() {
            return ofMany;
        }
    }

    /** How that text is sent. */
    public static SmsCount of(String text) {
        boolean basic = text.chars().allMatch(c -> BASIC.indexOf(c) >= 0 || TWO_PLACES.indexOf(c) >= 0);
        Encoding encoding = basic ? Encoding.GSM7 : Encoding.UCS2;
        int places = 0;
        int parts = 1;
        int free = encoding.ofMany();
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int width = width(encoding, text.codePointAt(i));
            places += width;
            if (width > free) {
                parts++;
                free = encoding.ofMany();
            }
            free -= width;
        }
        return new SmsCount(encoding, places, places <= encoding.single() ? 1 : parts);
    }

    private static int width(Encoding encoding, int sign) {
        return switch (encoding) {
            case GSM7 -> TWO_PLACES.indexOf(sign) >= 0 ? 2 : 1;
            case UCS2 -> Character.charCount(sign);
        };
    }

    /** Whether it fits one message. */
    public boolean fitsOne() {
        return parts == 1;
    }
}
