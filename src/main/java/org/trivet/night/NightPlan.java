package org.trivet.night;

import java.util.List;
import org.trivet.vocabulary.NightId;

/** What {@code night run} would do now, in sentences; making it touches nothing. */
public record NightPlan(NightId night, List<String> sentences) {
  public NightPlan {
    sentences = List.copyOf(sentences);
  }
}
