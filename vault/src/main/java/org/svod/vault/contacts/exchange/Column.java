package org.svod.vault.contacts.exchange;

import java.util.Locale;
import java.util.Optional;

/** A column of a table of contacts and its names, with bars between; the first of each language is the one we write. */
enum Column {
    ID("id|svod id", ""),
    ALIAS("alias|short name", "прозвище|псевдоним|коротко|короткое имя|алиас"),
    NAME("name|full name", "имя|фио|полное имя"),
    FIRST("first name|given name", ""),
    MIDDLE("middle name|additional name", "отчество"),
    LAST("last name|family name|surname", "фамилия"),
    ROLES("role|roles", "роль|роли"),
    PHONES("phone|phones|telephone|tel|mobile", "телефон|телефоны|тел|мобильный|номер"),
    HANDLES("handle|handles|messenger|messengers", "мессенджер|мессенджеры|ник"),
    EMAIL("email|e-mail|e mail", "почта|эл почта|электронная почта"),
    CITY("city|town", "город"),
    LANGUAGES("language|languages", "язык|языки"),
    HOURS("hours|when to call", "часы|время|когда звонить"),
    NOTES("notes|note|comment|comments", "заметки|заметка|примечание|примечания|комментарий"),
    TAGS("tags|tag", "метки|метка|теги|тег"),
    VERIFIED_BY("verified by", "кто проверил"),
    VERIFIED_ON("verified on", "когда проверено");

    private final String english;
    private final String russian;

    Column(String english, String russian) {
        this.english = english;
        this.russian = russian;
    }

    /** The name to write. */
    String written(boolean inRussian) {
        String names = inRussian && !russian.isEmpty() ? russian : english;
        int end = names.indexOf('|');
        return end < 0 ? names : names.substring(0, end);
    }

    /** The column with this name; a number, as in {@code phone 2}, is not part of it. */
    static Optional<Column> named(String head) {
        String name = head.toLowerCase(Locale.ROOT)
                .replace('ё', 'е')
                .replaceAll("[\\s_.]+", " ")
                .strip()
                .replaceAll(" (- )?(value|значение)$", "")
                .replaceAll(" ?(№|#)? ?\\d+$", "")
                .strip();
        for (Column column : values()) {
            if (!name.isEmpty() && column.names().contains("|" + name + "|")) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }

    private String names() {
        return "|" + english + "|" + russian + "|";
    }

    /** Whether a head has a number: then its cells hold one value each and are not taken apart. */
    static boolean isNumbered(String head) {
        return head.strip().matches("(?s).*\\d( ?- ?(?i:value|значение))?");
    }
}
