/**
 * From pairs to people: which records are one person, all pairs of a group considered together, so that no chain of likely pairs joins what
 * does not belong together.
 */
@NullMarked
package org.trivet.matching.cluster;

import org.jspecify.annotations.NullMarked;
