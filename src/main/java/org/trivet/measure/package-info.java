/**
 * Outcome measures as text: what a measure file says on top, which SQL it may use on both engines, and how its cases become measured rows.
 * Nothing here runs a query; the night runs the text on Spark and the tests run the same text on DuckDB.
 */
@NullMarked
package org.trivet.measure;

import org.jspecify.annotations.NullMarked;
