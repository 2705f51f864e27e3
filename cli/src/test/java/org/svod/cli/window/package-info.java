/** The private socket: frames, hostile peers, requests that come too late. */
@NullMarked
package org.svod.cli.window;

import org.jspecify.annotations.NullMarked;
