package org.trivet.publish;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.trivet.vocabulary.NightId;

/** Where figures are asked for: the measured rows of the authority and the published ones beside them. */
public interface Figures {
  /**
   * Of each measure, period and group of a breakdown the row last counted by that night, the whole authority's rows among them.
   */
  List<MeasuredRow> upTo(NightId night);

  /** Every published row that stands beside a measure, as known in that night. */
  List<PublishedRow> published(NightId night);

  /** The nights whose figures can be asked for, up to that night, the earliest first. */
  List<NightId> nights(NightId night);

  /**
   * The cells that any release hid, withdrawn ones too, by their true value: shown in another publication, they would undo it.
   * Restricted.
   */
  default Map<String, BigDecimal> hiddenInReleases() {
    return Map.of();
  }
}
