package org.svod.vault.contacts.exchange;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.svod.vault.contacts.field.Phone;
import org.svod.vault.contacts.field.PhoneParser;
import org.svod.vault.contacts.problem.ContactRefusedException;
import org.svod.vault.contacts.problem.ContactRefusedException.Reason;

/**
 * Reads telephone numbers by the numbering plans of all countries (libphonenumber); one without a country code is read as
 * dialled in Russia. Looks nothing up: the plans are inside the program.
 */
public final class NumberingPlans implements PhoneParser {
    private static final String HOME = "RU";
    private static final String FIELD = "phones";
    private static final int MAX_NOTE = 60;

    /**
     * Number, extension, note. The note needs a comma, a bracket or a letter before it, so that «2-й номер» after a comma
     * is a note and never more digits of the number.
     */
    private static final Pattern TYPED = Pattern.compile(
            "(?:tel:)?\\s*(?<number>\\+?[\\d\\s().\\-\\u2010-\\u2014/]*\\d\\)?)\\s*"
                    + "(?:(?:доб(?:авочный)?|вн|ext(?:ension)?|x|#)\\.?\\s*(?<extension>\\d{1,10})(?=[\\s,;(]|$))?\\s*"
                    + "(?<note>.*)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    // Asked for where a number is read: the plans of the world cost a tenth of the start of a command that reads none.
    private static PhoneNumberUtil plans() {
        return PhoneNumberUtil.getInstance();
    }

    @Override
    public Reading read(String clean) throws ContactRefusedException {
        Matcher typed = TYPED.matcher(clean);
        if (!typed.matches()) {
            throw new ContactRefusedException(FIELD, Reason.PHONE_NOT_A_NUMBER, clean);
        }
        PhoneNumber number = dialled(typed.group("number"), clean);
        String extension = typed.group("extension") == null ? "" : asciiDigits(typed.group("extension"));
        String note = note(typed.group("note"));
        if (note.codePointCount(0, note.length()) > MAX_NOTE) {
            throw new ContactRefusedException(FIELD, Reason.TOO_LONG, Integer.toString(MAX_NOTE));
        }
        Phone phone = new Phone(plans().format(number, PhoneNumberFormat.E164), extension, note);
        return new Reading(phone, !plans().isValidNumber(number));
    }

    private PhoneNumber dialled(String digits, String clean) throws ContactRefusedException {
        PhoneNumber number;
        try {
            number = plans().parse(digits, HOME);
        } catch (NumberParseException unreadable) {
            throw new ContactRefusedException(FIELD, reason(unreadable), clean);
        }
        // Possible, not valid: plans change faster than programs, and a real number refused at night is worse.
        return switch (plans().isPossibleNumberWithReason(number)) {
            case IS_POSSIBLE -> number;
            case IS_POSSIBLE_LOCAL_ONLY ->
                throw new ContactRefusedException(FIELD, Reason.PHONE_NEEDS_AREA_CODE, clean);
            case TOO_SHORT -> throw new ContactRefusedException(FIELD, Reason.PHONE_TOO_SHORT, clean);
            case TOO_LONG -> throw new ContactRefusedException(FIELD, Reason.PHONE_TOO_LONG, clean);
            case INVALID_LENGTH -> throw new ContactRefusedException(FIELD, Reason.PHONE_WRONG_LENGTH, clean);
            case INVALID_COUNTRY_CODE -> throw new ContactRefusedException(FIELD, Reason.PHONE_UNKNOWN_COUNTRY, clean);
        };
    }

    private static Reason reason(NumberParseException unreadable) {
        return switch (unreadable.getErrorType()) {
            case INVALID_COUNTRY_CODE -> Reason.PHONE_UNKNOWN_COUNTRY;
            case TOO_SHORT_NSN, TOO_SHORT_AFTER_IDD -> Reason.PHONE_TOO_SHORT;
            case TOO_LONG -> Reason.PHONE_TOO_LONG;
            case NOT_A_NUMBER -> Reason.PHONE_NOT_A_NUMBER;
        };
    }

    /** The note without what separates it from the number, and without the brackets if it stands in them. */
    private static String note(String rest) {
        String note = rest.strip().replaceFirst("^[,;:\\u2010-\\u2014-]\\s*", "");
        boolean inBrackets = note.startsWith("(") && note.endsWith(")") && note.indexOf('(', 1) < 0;
        return inBrackets ? note.substring(1, note.length() - 1).strip() : note;
    }

    private static String asciiDigits(String digits) {
        StringBuilder ascii = new StringBuilder(digits.length());
        digits.codePoints().forEach(digit -> ascii.append(Character.digit(digit, 10)));
        return ascii.toString();
    }
}
