package org.svod.vault.contacts.field;

/**
 * A telephone number. Only what the number itself does not say is kept of what was typed.
 *
 * @param e164 a plus sign, the country code and the number, digits only (ITU-T E.164): what a telephone dials anywhere
 * @param extension digits to dial once the call is answered, or empty
 * @param note whose or what it is, or empty
 */
public record Phone(String e164, String extension, String note) {

    /** A number with nothing added. */
    public static Phone of(String e164) {
        return new Phone(e164, "", "");
    }

    /** One line from which {@link PhoneParser} reads the same phone again. */
    public String asTyped() {
        return e164 + (extension.isEmpty() ? "" : " доб. " + extension) + (note.isEmpty() ? "" : ", " + note);
    }

    /** Says that it is a phone, not which: values end up in traces. */
    @Override
    public String toString() {
        return "Phone[…]";
    }
}
