package org.svod.vault.store.engine;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import org.svod.vault.file.FilePort;

/**
 * Reads a rollback journal that a killed process left, without the engine (SQLite file format, section 3). It says
 * whether the engine, given the right key, would put back what the journal holds. The driver's engine drops a journal
 * it cannot read and keeps the half transaction, so it must never see one that is not whole.
 */
final class HotJournal {
    private static final byte[] MAGIC = {
        (byte) 0xd9, (byte) 0xd5, 0x05, (byte) 0xf9, 0x20, (byte) 0xa1, 0x63, (byte) 0xd7
    };
    private static final int HEADER_BYTES = 28;
    private static final int COUNT_AT = 8;
    private static final int SECTOR_AT = 20;
    private static final int PAGE_SIZE_AT = 24;
    private static final int RECORD_BYTES = Integer.BYTES + PageSeal.PAGE_BYTES + Integer.BYTES;
    private static final int MAX_SECTOR = 65_536;

    /** What is in the journal. */
    enum State {
        /** No journal, or an empty one: the last transaction ended. */
        COLD,
        /** A transaction was begun but nothing of it can have reached the store yet. */
        NOTHING_TO_ROLL_BACK,
        /** Every page image fits its seal, page 1 is not among them. */
        WHOLE,
        /** Every page image fits its seal, page 1 is among them. */
        WHOLE_WITH_FIRST_PAGE,
        /** A page image fits no seal of ours: damaged, or written by another program. */
        FOREIGN
    }

    private final FilePort files;
    private final Path path;
    private final PageSeal seal;
    private final long size;

    private HotJournal(FilePort files, Path path, PageSeal seal, long size) {
        this.files = files;
        this.path = path;
        this.seal = seal;
        this.size = size;
    }

    static State read(FilePort files, Path path, PageSeal seal) throws IOException {
        long size = files.exists(path) ? files.size(path) : 0;
        return size == 0 ? State.COLD : new HotJournal(files, path, seal, size).state();
    }

    private State state() throws IOException {
        long at = 0;
        boolean any = false;
        boolean first = false;
        while (at + HEADER_BYTES <= size) {
            ByteBuffer header = ByteBuffer.wrap(files.read(path, at, HEADER_BYTES));
            if (!Arrays.equals(header.array(), 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
                // The engine puts zeros where the mark belongs until it has synced the images, and only then changes
                // the
                // store: without the mark, nothing that this header speaks of has happened.
                return any || markIsMissing(header.array()) ? verdict(any, first) : State.FOREIGN;
            }
            long sector = header.getInt(SECTOR_AT);
            if (header.getInt(PAGE_SIZE_AT) != PageSeal.PAGE_BYTES || sector < HEADER_BYTES || sector > MAX_SECTOR) {
                return State.FOREIGN;
            }
            long room = (size - at - sector) / RECORD_BYTES;
            long count = header.getInt(COUNT_AT);
            long records = count < 0 ? room : count;
            if (records > room) {
                return State.FOREIGN;
            }
            for (long record = 0; record < records; record++) {
                byte[] bytes = files.read(path, at + sector + record * RECORD_BYTES, RECORD_BYTES);
                long page = ByteBuffer.wrap(bytes).getInt() & 0xffff_ffffL;
                if (!seal.fits(Arrays.copyOfRange(bytes, Integer.BYTES, Integer.BYTES + PageSeal.PAGE_BYTES), page)) {
                    return State.FOREIGN;
                }
                any = true;
                first |= page == 1;
            }
            if (records == 0) {
                return verdict(any, first);
            }
            long end = at + sector + records * RECORD_BYTES;
            at = (end + sector - 1) / sector * sector;
        }
        return verdict(any, first);
    }

    private static State verdict(boolean any, boolean first) {
        if (first) {
            return State.WHOLE_WITH_FIRST_PAGE;
        }
        return any ? State.WHOLE : State.NOTHING_TO_ROLL_BACK;
    }

    private static boolean markIsMissing(byte[] header) {
        return Arrays.equals(header, 0, MAGIC.length, new byte[MAGIC.length], 0, MAGIC.length);
    }
}
