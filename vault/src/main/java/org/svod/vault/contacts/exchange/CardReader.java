package org.svod.vault.contacts.exchange;

import com.github.mangstadt.vinnie.VObjectProperty;
import com.github.mangstadt.vinnie.io.Context;
import com.github.mangstadt.vinnie.io.SyntaxRules;
import com.github.mangstadt.vinnie.io.VObjectDataListener;
import com.github.mangstadt.vinnie.io.VObjectReader;
import com.github.mangstadt.vinnie.io.Warning;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.svod.vault.contacts.exchange.text.FileRefusedException;
import org.svod.vault.contacts.problem.RowRefusedException.Reason;

/**
 * Reads cards: vCard 4.0 (RFC 6350), 3.0 (RFC 2426), and 2.1 as old telephones write it. A line that cannot be read is
 * reported and its card goes in without it; a card without its end is reported and the next one is read.
 */
final class CardReader implements VObjectDataListener {
    private static final String CARD = "VCARD";

    private final ReadRows read;
    private @Nullable Card card;
    private int begun;
    private int inside;
    private boolean outside;
    private Optional<FileRefusedException> refused = Optional.empty();

    private CardReader(ReadRows read) {
        this.read = read;
    }

    static void read(String text, ReadRows read) throws FileRefusedException {
        CardReader reader = new CardReader(read);
        try (VObjectReader cards = new VObjectReader(new StringReader(text), SyntaxRules.vcard())) {
            cards.parse(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory is always readable", e);
        }
        if (reader.refused.isPresent()) {
            throw reader.refused.get();
        }
        if (reader.card != null) {
            read.problem(reader.begun, Reason.CUT_OFF);
        }
    }

    @Override
    public void onComponentBegin(String name, Context context) {
        if (!name.equalsIgnoreCase(CARD)) {
            inside++;
            return;
        }
        Card open = card;
        if (open != null && open.hasAgent()) {
            // A card inside a card, which 2.1 and 3.0 allow: another person, named in the notes of nobody.
            inside++;
            return;
        }
        if (open != null) {
            problem(context, begun, Reason.CUT_OFF);
        }
        card = new Card(read);
        begun = context.getLineNumber();
        inside = 0;
        outside = false;
    }

    @Override
    public void onComponentEnd(String name, Context context) {
        Card done = card;
        if (inside > 0) {
            inside--;
        } else if (done != null && name.equalsIgnoreCase(CARD)) {
            card = null;
            bounded(context, () -> read.row(begun, done.draft()));
        }
    }

    @Override
    public void onProperty(VObjectProperty property, Context context) {
        Card open = card;
        if (open == null) {
            outside(context);
        } else if (inside == 0) {
            open.property(property);
        }
    }

    @Override
    public void onVersion(String value, Context context) {
        // The syntax follows it by itself; what a property means is the same in all three.
    }

    @Override
    public void onWarning(
            Warning warning, @Nullable VObjectProperty property, @Nullable Exception thrown, Context context) {
        switch (warning) {
            case MALFORMED_LINE, EMPTY_BEGIN, EMPTY_END, UNKNOWN_CHARSET, QUOTED_PRINTABLE_ERROR -> {
                if (card == null) {
                    outside(context);
                } else {
                    problem(context, context.getLineNumber(), Reason.LINE_UNREADABLE);
                }
            }
            case UNMATCHED_END -> outside(context);
            case UNKNOWN_VERSION -> {
                // Read as the newest one.
            }
        }
    }

    private void outside(Context context) {
        if (!outside) {
            outside = true;
            problem(context, context.getLineNumber(), Reason.OUTSIDE);
        }
    }

    private void problem(Context context, int line, Reason reason) {
        bounded(context, () -> read.problem(line, reason));
    }

    private void bounded(Context context, Step step) {
        try {
            step.run();
        } catch (FileRefusedException tooMany) {
            refused = Optional.of(tooMany);
            context.stop();
        }
    }

    @FunctionalInterface
    private interface Step {
        void run() throws FileRefusedException;
    }
}
