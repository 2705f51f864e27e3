/** What an incident looks like at a moment: values that a screen, a print or a test reads. */
@NullMarked
package org.svod.protocols.run.view;

import org.jspecify.annotations.NullMarked;
