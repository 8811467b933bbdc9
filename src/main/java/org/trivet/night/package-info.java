/**
 * The night as a list of steps: planned, run, killed anywhere, and resumed on the same frozen inputs.
 * A step knows its own stage and nothing of the others; they meet in Parquet under the home folder and in the ledger's record.
 */
@NullMarked
package org.trivet.night;

import org.jspecify.annotations.NullMarked;
