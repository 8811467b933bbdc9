/**
 * Which records are one person: values, comparison levels, plans and what was learned for them, pairs, people, explanations; here what
 * several of these rooms share: names and their sounds, short forms, evaluation. Plain Java on values in memory.
 */
@NullMarked
package org.trivet.matching;

import org.jspecify.annotations.NullMarked;
