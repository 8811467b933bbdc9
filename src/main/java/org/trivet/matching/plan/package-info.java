/**
 * What a match model says before anything is learned: fields, blocking rules, comparisons with their levels, definite rules, thresholds; and
 * what was learned of it, the shares m and u of every level.
 */
@NullMarked
package org.trivet.matching.plan;

import org.jspecify.annotations.NullMarked;
