/**
 * Comparison levels: in how many ways two values of a field can be alike, each a rule over two texts that model files write in a few words.
 * Every rule is symmetric, and none looks at more than the two texts.
 */
@NullMarked
package org.trivet.matching.level;

import org.jspecify.annotations.NullMarked;
