package org.svod.cli.command.export;

import java.util.List;

/**
 * An incident as it is put on a page, in words: the same for every form.
 *
 * @param title what it is; the first line of it
 * @param lead what has to be known before anything is read: what was left out, that it is a drill, a draft
 * @param sections people, time limits, promises and what else stands before the journal
 * @param journal what stands over the entries
 * @param entries every entry, none left out
 * @param closing what is said about the seal
 */
record ExportPage(
        String title,
        List<String> lead,
        List<Section> sections,
        String journal,
        List<Entry> entries,
        List<String> closing) {
    /** Copies its lists. */
    ExportPage {
        lead = List.copyOf(lead);
        sections = List.copyOf(sections);
        entries = List.copyOf(entries);
        closing = List.copyOf(closing);
    }

    /** Lines under one heading; {@code code} is its name in a document. */
    record Section(String code, String heading, List<String> lines) {
        Section {
            lines = List.copyOf(lines);
        }
    }

    /**
     * One entry.
     *
     * @param number its number, from 1
     * @param kind its kind, as a stable name
     * @param at when it happened, RFC 3339
     * @param recorded when it was written down
     * @param said what it says
     * @param by who wrote it and on whose word, blank if that is left out
     * @param remarks that it was corrected, by which; that it corrects another
     * @param counts whether it still counts
     */
    record Entry(
            int number,
            String kind,
            String at,
            String recorded,
            String said,
            String by,
            List<String> remarks,
            boolean counts) {
        Entry {
            remarks = List.copyOf(remarks);
        }
    }
}
