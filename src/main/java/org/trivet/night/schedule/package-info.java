/**
 * When a night is due and who sees to it: the scheduler with its store in the ledger, and the keeper that starts, awaits and resumes nights.
 * A night is a process of its own, so that neither can pull the other down; what is to be done is read from the ledger each time.
 */
@NullMarked
package org.trivet.night.schedule;

import org.jspecify.annotations.NullMarked;
