package org.svod.protocols.document;

import org.svod.protocols.term.LocalizedText;
import org.svod.protocols.term.Role;

/**
 * A paper to be filled in and signed.
 *
 * @param id its name within the protocol
 * @param title what it is called
 * @param signBy who signs
 * @param copies how many are printed, at least 1
 * @param text what it says, with blanks; {@link TemplateText} takes it apart
 */
public record DocumentTemplate(String id, LocalizedText title, Role signBy, int copies, LocalizedText text) {}
