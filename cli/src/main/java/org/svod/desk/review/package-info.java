/** Agreed actions and proposed changes of an open vault, listed without reading a journal. */
@NullMarked
package org.svod.desk.review;

import org.jspecify.annotations.NullMarked;
