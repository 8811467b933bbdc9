/**
 * From files to tables: the rows of the receipts in force, read by their contract, as one current view per table with its history.
 * A row that cannot be used is set aside as a finding; none is dropped in silence.
 */
@NullMarked
package org.trivet.job.standardise;

import org.jspecify.annotations.NullMarked;
