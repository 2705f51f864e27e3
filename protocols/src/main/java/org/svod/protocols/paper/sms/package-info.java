/** How a text goes out as SMS: how many, and how to make it one. */
@NullMarked
package org.svod.protocols.paper.sms;

import org.jspecify.annotations.NullMarked;
