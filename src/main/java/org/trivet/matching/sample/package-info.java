/**
 * How right a matching is, from a sample of pairs that people decide: linked pairs, pairs that were not, and pairs that no blocking rule finds.
 * What the sample says is weighed by how many pairs stand behind each that was drawn.
 */
@NullMarked
package org.trivet.matching.sample;

import org.jspecify.annotations.NullMarked;
