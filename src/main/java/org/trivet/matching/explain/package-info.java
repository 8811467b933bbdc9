/**
 * Why two records weigh what they weigh, step by step, and which blocking rules find them. Nothing here tells a value of a record, or asks how
 * the records were read.
 */
@NullMarked
package org.trivet.matching.explain;

import org.jspecify.annotations.NullMarked;
