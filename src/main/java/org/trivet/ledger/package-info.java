/**
 * The warehouse's memory: what ran, on which input, with which code, what arrived and what of it is in force, who holds the night.
 * One small database, H2 by default and PostgreSQL by configuration; every write of a running night checks that the night is still held.
 */
@NullMarked
package org.trivet.ledger;

import org.jspecify.annotations.NullMarked;
