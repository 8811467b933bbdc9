package org.trivet.publish;

import java.util.List;
import org.trivet.vocabulary.NightId;

/** Where figures are asked for: the measured rows of the authority as a whole and the published ones beside them. */
public interface Figures {
  /**
   * Of each measure and period the row last counted by that night; only the whole authority's rows, never a breakdown's.
   */
  List<MeasuredRow> upTo(NightId night);

  /** Every published row that stands beside a measure, as known in that night. */
  List<PublishedRow> published(NightId night);

  /** The nights whose figures can be asked for, up to that night, the earliest first. */
  List<NightId> nights(NightId night);
}
