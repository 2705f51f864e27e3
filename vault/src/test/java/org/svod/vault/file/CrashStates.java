package org.svod.vault.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Every disk a power cut may leave behind. Between two syncs, writes of 4 KiB blocks reach the medium in any order or not
 * at all: with up to ten of them every subset is replayed; with more, every single one, and prefixes, all but one, pairs
 * and a random sample, each of these kinds cut to a limit by a seeded shuffle. Each block is also torn at every 512 bytes, alone
 * and with all others there. Names become durable in their order, at the latest by a sync of their
 * directory; an empty directory shows as one with a file {@link #NOTHING}.
 */
public final class CrashStates {

    /** A name that stands for no file, in a directory that has none. */
    public static final String NOTHING = "(nothing)";

    private static final int BLOCK = 4096;
    private static final int SECTOR = 512;
    private static final int ALL_SUBSETS = 10;

    private final List<byte[]> durable = new ArrayList<>();
    private final List<Block> pendingBlocks = new ArrayList<>();
    private final Names names = new Names();
    private final int limit;
    private final Visitor visitor;
    private final Random random = new Random(20261123);
    private long visited;

    private CrashStates(int limit, Visitor visitor) {
        this.limit = limit;
        this.visitor = visitor;
    }

    /** Shows every state to the visitor and returns how many there were; at most {@code limit} of each sampled kind. */
    public static long visit(Map<Path, byte[]> before, CrashDisk disk, int limit, Visitor visitor) throws Exception {
        return visit(before, disk.log(), limit, visitor);
    }

    static long visit(Map<Path, byte[]> before, List<DiskOperation> log, int limit, Visitor visitor) throws Exception {
        CrashStates states = new CrashStates(limit, visitor);
        before.forEach(states::exists);
        int number = 0;
        for (DiskOperation operation : log) {
            states.take("before operation " + number++, operation);
        }
        states.cut("at the end");
        return states.visited;
    }

    private void exists(Path path, byte[] content) {
        durable.add(content.clone());
        names.exists(path, durable.size() - 1);
    }

    private void take(String where, DiskOperation operation) throws Exception {
        if (operation instanceof DiskOperation.Write write) {
            split(write);
        } else if (operation instanceof DiskOperation.Engine engine) {
            halve(engine);
        } else if (operation instanceof DiskOperation.Sync sync) {
            cut(where);
            int file = names.file(sync.path());
            BitSet all = range(pendingBlocks.size());
            durable.set(file, content(file, all, -1, 0));
            pendingBlocks.removeIf(block -> block.file == file);
        } else if (operation instanceof DiskOperation.SyncDirectory sync) {
            cut(where);
            names.sync(sync.directory());
        } else {
            rename(operation);
        }
    }

    private void split(DiskOperation.Write write) {
        for (int from = 0; from < write.bytes().length; from += BLOCK) {
            byte[] bytes = Arrays.copyOfRange(write.bytes(), from, Math.min(from + BLOCK, write.bytes().length));
            pendingBlocks.add(new Block(names.file(write.path()), write.offset() + from, bytes));
        }
    }

    /** What the engine did to a file is one step whose inside is not known: until a sync all, none or either half of it. */
    private void halve(DiskOperation.Engine engine) {
        int file = names.file(engine.path());
        int half = engine.bytes().length / 2;
        pendingBlocks.add(new Block(file, 0, Arrays.copyOf(engine.bytes(), half)));
        pendingBlocks.add(new Block(file, half, Arrays.copyOfRange(engine.bytes(), half, engine.bytes().length)));
    }

    private void rename(DiskOperation operation) {
        if (operation instanceof DiskOperation.Create create) {
            durable.add(new byte[0]);
            names.create(create.path(), durable.size() - 1);
        } else if (operation instanceof DiskOperation.CreateDirectory create) {
            names.createDirectory(create.path());
        } else if (operation instanceof DiskOperation.Rename rename) {
            names.rename(rename.from(), rename.to());
        } else if (operation instanceof DiskOperation.Delete delete) {
            names.delete(delete.path());
        }
    }

    private void cut(String where) throws Exception {
        for (Map<Path, Integer> naming : names.namings()) {
            for (BitSet subset : subsets(pendingBlocks.size())) {
                show(where + ", blocks " + subset, naming, subset, -1, 0);
            }
            for (Torn torn : limited(torn(pendingBlocks.size()))) {
                show(where + ", " + torn, naming, torn.others, torn.block, torn.bytes);
            }
        }
    }

    private void show(String what, Map<Path, Integer> naming, BitSet subset, int torn, int tornBytes) throws Exception {
        TreeMap<Path, byte[]> state = new TreeMap<>();
        for (Map.Entry<Path, Integer> name : naming.entrySet()) {
            state.put(name.getKey(), content(name.getValue(), subset, torn, tornBytes));
        }
        visited++;
        visitor.visit(what, state);
    }

    private byte[] content(int file, BitSet subset, int torn, int tornBytes) {
        if (file == Names.EMPTY_DIRECTORY) {
            return new byte[0];
        }
        byte[] content = durable.get(file).clone();
        for (int i = subset.nextSetBit(0); i >= 0; i = subset.nextSetBit(i + 1)) {
            content = pendingBlocks.get(i).reaching(file, content, Integer.MAX_VALUE);
        }
        return torn < 0 ? content : pendingBlocks.get(torn).reaching(file, content, tornBytes);
    }

    private List<BitSet> subsets(int n) {
        List<BitSet> subsets = new ArrayList<>();
        if (n <= ALL_SUBSETS) {
            for (int bits = 0; bits < 1 << n; bits++) {
                subsets.add(BitSet.valueOf(new long[] {bits}));
            }
            return subsets;
        }
        List<BitSet> prefixes = new ArrayList<>();
        List<BitSet> singles = new ArrayList<>();
        List<BitSet> allButOne = new ArrayList<>();
        List<BitSet> pairs = new ArrayList<>();
        List<BitSet> sample = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            prefixes.add(range(i));
            singles.add(of(i));
            BitSet but = range(n);
            but.clear(i);
            allButOne.add(but);
            for (int j = 0; j < i; j++) {
                pairs.add(of(i, j));
            }
        }
        for (int i = 0; i < limit; i++) {
            BitSet some = new BitSet();
            for (int bit = 0; bit < n; bit++) {
                some.set(bit, random.nextBoolean());
            }
            sample.add(some);
        }
        subsets.add(range(n));
        subsets.addAll(singles);
        List.of(prefixes, allButOne, pairs, sample).forEach(kind -> subsets.addAll(limited(kind)));
        return subsets;
    }

    private static List<Torn> torn(int n) {
        List<Torn> all = new ArrayList<>();
        for (int block = 0; block < n; block++) {
            BitSet others = range(n);
            others.clear(block);
            for (int bytes = SECTOR; bytes < BLOCK; bytes += SECTOR) {
                all.add(new Torn(block, bytes, new BitSet()));
                all.add(new Torn(block, bytes, others));
            }
        }
        return all;
    }

    private <T> List<T> limited(List<T> kind) {
        if (kind.size() <= limit) {
            return kind;
        }
        List<T> shuffled = new ArrayList<>(kind);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, limit);
    }

    private static BitSet range(int n) {
        BitSet bits = new BitSet();
        bits.set(0, n);
        return bits;
    }

    private static BitSet of(int... bits) {
        BitSet set = new BitSet();
        for (int bit : bits) {
            set.set(bit);
        }
        return set;
    }

    private static final class Block {

        private final int file;
        private final long offset;
        private final byte[] bytes;

        Block(int file, long offset, byte[] bytes) {
            this.file = file;
            this.offset = offset;
            this.bytes = bytes;
        }

        /** The content after this block, or its first bytes, reached the medium; may change the array it is given. */
        byte[] reaching(int ofFile, byte[] content, int atMost) {
            if (ofFile != file) {
                return content;
            }
            int length = Math.min(atMost, bytes.length);
            byte[] next = content.length >= offset + length ? content : Arrays.copyOf(content, (int) offset + length);
            System.arraycopy(bytes, 0, next, (int) offset, length);
            return next;
        }
    }

    private record Torn(int block, int bytes, BitSet others) {}

    /** Judges one state; its arrays may be shared and must not be changed. */
    @FunctionalInterface
    public interface Visitor {
        void visit(String what, Map<Path, byte[]> state) throws Exception;
    }
}
