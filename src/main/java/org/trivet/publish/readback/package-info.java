/**
 * The files of a publication as they were written, read by other eyes: every number in them must be a shown figure of its place or a stated
 * constant. Knows how files are read, not how they are made.
 */
@NullMarked
package org.trivet.publish.readback;

import org.jspecify.annotations.NullMarked;
