/**
 * What the night's Spark steps share: the session's settings, the engine's own columns and the canonical hash of a table.
 * The stages themselves, one package each, meet only in Parquet and contracts.
 */
@NullMarked
package org.trivet.job;

import org.jspecify.annotations.NullMarked;
