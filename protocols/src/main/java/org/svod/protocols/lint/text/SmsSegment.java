package org.svod.protocols.lint.text;

/**
 * How much of one SMS a text takes. A text of the GSM 7-bit alphabet (3GPP TS 23.038 §6.2.1) has 160 places, some signs
 * taking two; one other character, any Russian letter for instance, and the whole text is sent as UCS-2 with 70 places.
 */
final class SmsSegment {
    private static final int GSM_PLACES = 160;
    private static final int UCS2_PLACES = 70;
    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String TWO_PLACES = "\f^{}\\[~]|€";

    private SmsSegment() {}

    /**
     * How it is sent.
     *
     * @param used places taken
     * @param places places there are
     */
    record Use(int used, int places) {
        boolean fits() {
            return used <= places;
        }
    }

    static Use of(String text) {
        int used = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (BASIC.indexOf(c) >= 0) {
                used++;
            } else if (TWO_PLACES.indexOf(c) >= 0) {
                used += 2;
            } else {
                return new Use(text.length(), UCS2_PLACES);
            }
        }
        return new Use(used, GSM_PLACES);
    }
}
