/**
 * Publications as text and the pages made of them: what the board reads, in plain words, drawn from protected figures only.
 * Where the figures come from is a port; who writes the files is on record.
 */
@NullMarked
package org.trivet.publish;

import org.jspecify.annotations.NullMarked;
