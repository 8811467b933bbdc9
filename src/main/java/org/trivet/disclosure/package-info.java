/**
 * Disclosure control on bare cells: which counts are too small to show, which differences give one away, and what is shown instead.
 * Knows no measure and no file; the table-wide protection and its audit will stand here too.
 */
@NullMarked
package org.trivet.disclosure;

import org.jspecify.annotations.NullMarked;
