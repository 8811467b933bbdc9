package org.trivet.publish.board;

import java.time.LocalDate;
import java.util.List;
import org.trivet.publish.Publication;
import org.trivet.publish.Site;
import org.trivet.vocabulary.NightId;

/**
 * A whole board page before it is drawn; every figure in it may be shown.
 *
 * @param changes what changed since last time
 */
public record Board(
    Publication publication, Edition edition, List<Section> sections, Changes changes) {
  public Board {
    sections = List.copyOf(sections);
  }

  /** Whose page it is and of which night. */
  public record Edition(Site site, NightId night, LocalDate date) {}

  /** One theme with its measures. */
  public record Section(Publication.Theme theme, List<Story> stories) {
    public Section {
      stories = List.copyOf(stories);
    }
  }

  /**
   * What changed since an earlier night.
   *
   * @param since what it is held against, or why there is nothing to hold against
   * @param sentences one for each change
   */
  public record Changes(String since, List<String> sentences) {
    public Changes {
      sentences = List.copyOf(sentences);
    }
  }

  public List<Story> stories() {
    return sections.stream().flatMap(section -> section.stories().stream()).toList();
  }
}
