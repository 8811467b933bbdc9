/**
 * The list that goes back to a sender, as CSV and as a workbook, written row by row.
 * Every cell passes through one writer, which makes harmless what a spreadsheet would run as a formula.
 */
@NullMarked
package org.trivet.quality.list;

import org.jspecify.annotations.NullMarked;
