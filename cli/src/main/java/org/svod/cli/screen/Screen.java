package org.svod.cli.screen;

import java.util.ArrayList;
import java.util.List;

/**
 * What a person sees, as a list of blocks. Immutable; the builder is for one thread.
 *
 * @param blocks from top to bottom
 */
public record Screen(List<Block> blocks) {
    /** Copies its list. */
    public Screen {
        blocks = List.copyOf(blocks);
    }

    /** A new builder. */
    public static Builder of() {
        return new Builder();
    }

    /** Nothing to see. */
    public static Screen empty() {
        return new Screen(List.of());
    }

    /** Collects blocks from top to bottom. */
    public static final class Builder {
        private final List<Block> blocks = new ArrayList<>();

        private Builder() {}

        /** Adds a banner. */
        public Builder banner(boolean drill, String text) {
            return add(new Block.Banner(drill, text));
        }

        /** Adds a sentence. */
        public Builder text(String text) {
            return add(new Block.Text(text));
        }

        /** Adds the next action. */
        public Builder action(String label, String text) {
            return add(new Block.Action(label, text));
        }

        /** Adds a detail of the action. */
        public Builder detail(String label, String text) {
            return add(new Block.Detail(label, text));
        }

        /** Adds a line with its sign. */
        public Builder item(Mark mark, String text) {
            return add(new Block.Item(mark, text));
        }

        /** Adds a table. */
        public Builder table(List<String> heads, List<List<String>> rows) {
            return add(new Block.Table(List.copyOf(heads), List.copyOf(rows)));
        }

        /** Adds lengths to be compared. */
        public Builder bars(List<Block.Bar> bars) {
            return add(new Block.Bars(List.copyOf(bars)));
        }

        /** Adds a digit and what it does. */
        public Builder choice(String digit, String label) {
            return add(new Block.Choice(digit, label));
        }

        /** Adds an empty line. */
        public Builder gap() {
            return add(new Block.Gap());
        }

        /** Adds lines that must not be wrapped. */
        public Builder exact(List<String> lines) {
            return add(new Block.Exact(List.copyOf(lines)));
        }

        /** Adds one block. */
        public Builder add(Block block) {
            blocks.add(block);
            return this;
        }

        /** Adds all blocks of another screen. */
        public Builder all(Screen other) {
            blocks.addAll(other.blocks());
            return this;
        }

        /** The screen. */
        public Screen end() {
            return new Screen(blocks);
        }
    }
}
