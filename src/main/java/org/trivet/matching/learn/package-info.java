/**
 * Learning what levels weigh, without anyone having said which pairs are one person: u from pairs taken at random, m by expectation and
 * maximisation over the pairs of each blocking rule in turn, lambda from what both say of all candidates.
 */
@NullMarked
package org.trivet.matching.learn;

import org.jspecify.annotations.NullMarked;
