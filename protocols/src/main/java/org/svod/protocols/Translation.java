package org.svod.protocols;

import org.svod.protocols.term.Language;

/**
 * Which language a file was written in and what it said when the other language was last compared with it.
 *
 * @param of the language that was written first
 * @param source the first 16 hex digits of the SHA-256 of all its texts at that time
 */
public record Translation(Language of, String source) {}
