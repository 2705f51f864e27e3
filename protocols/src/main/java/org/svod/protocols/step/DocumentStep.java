package org.svod.protocols.step;

import java.util.Optional;
import org.svod.protocols.term.LocalizedText;
import org.svod.protocols.term.Role;

/**
 * A paper to write.
 *
 * @param core what every step has
 * @param template the text to fill in, Markdown
 * @param signBy who signs
 * @param copies how many, at least 1
 */
public record DocumentStep(StepCore core, LocalizedText template, Optional<Role> signBy, int copies) implements Step {
    @Override
    public Kind kind() {
        return Kind.DOCUMENT;
    }
}
