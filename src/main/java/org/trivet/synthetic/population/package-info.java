/**
 * The people of the made-up authority as they truly are: households, names, numbers, schooling, plans, care and health over time.
 * A household is a pure function of the seed and its number, so a population of any size is made in bounded memory.
 */
@NullMarked
package org.trivet.synthetic.population;

import org.jspecify.annotations.NullMarked;
