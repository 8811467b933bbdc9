/**
 * The release of a night: built aside, verified, synced to disk, then shown by one atomic swap of a pointer.
 * A reader opens either last night's whole file or this night's whole file; a kill at any moment leaves one of the two.
 */
@NullMarked
package org.trivet.serve.release;

import org.jspecify.annotations.NullMarked;
