package org.svod.cli.window;

import java.io.IOException;

/** The other side sent something that is not a frame of this version, or more than fits. */
public final class UnfitFrameException extends IOException {
    private static final long serialVersionUID = 1L;

    UnfitFrameException(String what) {
        super(what);
    }
}
