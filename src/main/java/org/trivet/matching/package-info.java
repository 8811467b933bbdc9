/**
 * Which records are the same child: comparison levels and their weights, definite rules, guards, clusters, evaluation, explanation.
 * Plain Java on values in memory; a pair across the seal of an adoption is refused before anything is computed on it.
 */
@NullMarked
package org.trivet.matching;

import org.jspecify.annotations.NullMarked;
