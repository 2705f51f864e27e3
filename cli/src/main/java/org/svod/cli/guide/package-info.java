/** What a person is led through: first run, call, incident, practice. Every answer is on disk before the next question. */
@NullMarked
package org.svod.cli.guide;

import org.jspecify.annotations.NullMarked;
