/**
 * The step that finds which records are the same child: person records by the contracts, blocks, components, clusters, and the register
 * that names the children night after night. Pure functions from dataset to dataset; only the step itself reads and writes.
 */
@NullMarked
package org.trivet.job.match;

import org.jspecify.annotations.NullMarked;
