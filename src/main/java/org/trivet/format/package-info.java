/**
 * Streaming readers of the senders' files: CSV and NDJSON become rows in the order of a contract's columns, each with its line.
 * One file is one task; the night's load and {@code check FILE} read through the same code.
 */
@NullMarked
package org.trivet.format;

import org.jspecify.annotations.NullMarked;
