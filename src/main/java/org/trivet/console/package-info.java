/**
 * The service's pages and probes: "Did last night work?" for people, health and metrics for machines; all of it read, nothing written but the
 * access log. The text of a page is put together by plain classes from the ledger, so that any other door may tell the same.
 */
@NullMarked
package org.trivet.console;

import org.jspecify.annotations.NullMarked;
