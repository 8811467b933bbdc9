/**
 * The measuring stage of the night: every measure of {@code jobs/measures} over the matched tables' current rows, into the one measured table.
 * The texts themselves, their periods and their aggregation belong to {@code org.trivet.measure}.
 */
@NullMarked
package org.trivet.job.measure;

import org.jspecify.annotations.NullMarked;
