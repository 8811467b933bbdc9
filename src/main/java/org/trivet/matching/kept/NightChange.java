package org.trivet.matching.kept;

import java.util.BitSet;
import org.trivet.matching.pair.ScoredPairs;
import org.trivet.matching.value.KeptRecords;

/**
 * What became of a share in one night.
 *
 * @param before how far the records reached the night before
 * @param left the positions of those before that are no more
 * @param touched the positions of those before whose pairs were looked at anew
 * @param pairs what was found then
 */
record NightChange(KeptRecords.Extent before, BitSet left, BitSet touched, ScoredPairs pairs) {}
