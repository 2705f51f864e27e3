/** The strict part of YAML that files are written in: text in, values with their places out, nothing typed or resolved. */
@NullMarked
package org.svod.protocols.yaml;

import org.jspecify.annotations.NullMarked;
