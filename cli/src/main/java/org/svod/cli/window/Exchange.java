package org.svod.cli.window;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;

/** One connection to another process of the same person, in which no step takes longer than it may. */
final class Exchange implements Closeable {
    private final SocketChannel channel;
    private final Selector selector;
    private final SelectionKey key;

    /** Takes the channel over. */
    Exchange(SocketChannel channel) throws IOException {
        this.channel = channel;
        Selector opened = null;
        try {
            channel.configureBlocking(false);
            opened = Selector.open();
            this.selector = opened;
            this.key = channel.register(opened, 0);
        } catch (IOException failed) {
            channel.close();
            if (opened != null) {
                opened.close();
            }
            throw failed;
        }
    }

    /** Reads that many bytes, within {@code most} altogether. */
    ByteBuffer read(int length, Duration most) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        long end = System.nanoTime() + most.toNanos();
        while (buffer.hasRemaining()) {
            await(SelectionKey.OP_READ, end);
            if (channel.read(buffer) < 0) {
                throw new EOFException("the other side hung up");
            }
        }
        return buffer.flip();
    }

    /** Writes all of it, within {@code most} altogether. */
    void write(ByteBuffer buffer, Duration most) throws IOException {
        long end = System.nanoTime() + most.toNanos();
        while (buffer.hasRemaining()) {
            await(SelectionKey.OP_WRITE, end);
            if (channel.write(buffer) < 0) {
                throw new EOFException("the other side hung up");
            }
        }
    }

    /** Whether nobody has hung up; what says more than it should counts as gone. */
    boolean isThere() {
        try {
            return channel.read(ByteBuffer.allocate(1)) == 0;
        } catch (IOException gone) {
            return false;
        }
    }

    private void await(int ready, long end) throws IOException {
        key.interestOps(ready);
        long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
        // A wait of zero would be one without an end.
        if (left <= 0 || selector.select(left) == 0) {
            throw new IOException("the other side took too long");
        }
        selector.selectedKeys().clear();
    }

    @Override
    public void close() throws IOException {
        selector.close();
        channel.close();
    }
}
