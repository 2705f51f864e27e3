/** What the papers of an incident are asked and answer: which documents there are, and what the incident knows of them. */
@NullMarked
package org.svod.desk.paper;

import org.jspecify.annotations.NullMarked;
