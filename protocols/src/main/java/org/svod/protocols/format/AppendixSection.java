package org.svod.protocols.format;

import org.svod.protocols.Precedent;
import org.svod.protocols.document.DocumentTemplate;
import org.svod.protocols.field.CommonValues;
import org.svod.protocols.field.Fields;
import org.svod.protocols.field.Values;
import org.svod.protocols.yaml.Misread;
import org.svod.protocols.yaml.Node;

/** Reads what stands behind the steps: precedents and documents. */
final class AppendixSection {
    private static final int MAX_COPIES = 99;

    private AppendixSection() {}

    static Precedent precedent(Node node) throws Misread {
        Fields f = Fields.of(node);
        Precedent precedent = new Precedent(
                f.required("id", Values::name),
                f.required("on", CommonValues.ROUGH_DATE),
                f.required("place", Values::localizedLine),
                f.required("what", Values::localized),
                f.required("source", Values::localized),
                f.list("helped", CommonValues.STEP_ID),
                f.list("failed", CommonValues.STEP_ID));
        f.done();
        return precedent;
    }

    static DocumentTemplate document(Node node) throws Misread {
        Fields f = Fields.of(node);
        DocumentTemplate document = new DocumentTemplate(
                f.required("id", Values::name),
                f.required("title", Values::localizedLine),
                f.required("sign_by", CommonValues.ROLE),
                f.optional("copies", Values.number(1, MAX_COPIES), 1),
                f.required("text", Values::localized));
        f.done();
        return document;
    }
}
