package org.svod.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.desk.board.Board;
import org.svod.desk.board.Urgency;
import org.svod.desk.standing.Due;
import org.svod.protocols.run.decide.IncidentAction;
import org.svod.protocols.run.event.IncidentId;
import org.svod.protocols.run.event.Mode;
import org.svod.protocols.run.event.PersonState;
import org.svod.protocols.run.event.Pile;
import org.svod.vault.failure.StoreDamagedException;

/** A board of two hundred incidents must not cost two hundred journals. */
class BoardReadsNoJournalTest {
    @TempDir
    Path folder;

    @Test
    void with_a_journal_that_cannot_be_read_the_board_still_stands() throws Exception {
        try (Desks desks = new Desks(folder)) {
            IncidentId id = desks.opened(Mode.REAL);
            desks.done(id, desks.seen(PersonState.HELD));
            desks.done(
                    id,
                    new IncidentAction.MakePromise("lynx", "a call", desks.now().plusSeconds(600)));
            desks.done(id, new IncidentAction.NameOwner("olga", ""));
            desks.done(id, new IncidentAction.PlaceInPile(Pile.CUSTODY));
            desks.store().write(writer -> writer.entry(Desks.entity(id), IncidentDesk.KIND, new byte[] {1}));
            assertThatThrownBy(() -> desks.incidents().load(id)).isInstanceOf(StoreDamagedException.class);

            Board board = Board.of(desks.incidents().list(), desks.now().plusSeconds(660));

            assertThat(board.isOverdue()).isTrue();
            assertThat(board.real()).singleElement().satisfies(line -> {
                assertThat(line.urgency()).isEqualTo(Urgency.PROMISE_OVERDUE);
                assertThat(line.dues().get(0).kind()).isEqualTo(Due.Kind.PROMISE);
                assertThat(line.summary().standing().states()).containsEntry(PersonState.HELD, 2);
                assertThat(line.summary().standing().names()).containsExactly("canary-name");
                assertThat(line.summary().standing().owner()).isEqualTo("olga");
                assertThat(line.summary().standing().pile()).contains(Pile.CUSTODY);
            });
        }
    }

    @Test
    void a_line_of_an_earlier_program_is_made_anew_from_the_journal() throws Exception {
        try (Desks desks = new Desks(folder)) {
            IncidentId id = desks.opened(Mode.REAL);
            IncidentSummary old = desks.incidents().list().get(0).purged(desks.now());
            desks.store().write(writer -> {
                writer.summary(Desks.entity(id), IncidentDesk.KIND, old.sortKey(), withoutPurge(old.encode()));
                return old;
            });

            assertThat(desks.incidents().list())
                    .singleElement()
                    .satisfies(line -> assertThat(line.standing().names()).containsExactly("canary-name"));
        }
    }

    /** The earlier form had no time of a purge for an incident that goes on. */
    private static byte[] withoutPurge(byte[] encoded) {
        ByteBuffer in = ByteBuffer.wrap(encoded);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int field = 0; in.hasRemaining(); field++) {
            byte[] text = new byte[in.getInt()];
            in.get(text);
            byte[] kept = field == 13 ? new byte[0] : text;
            out.writeBytes(ByteBuffer.allocate(4).putInt(kept.length).array());
            out.writeBytes(kept);
        }
        return out.toByteArray();
    }
}
