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

  /** Whose page it is, of which night, and how far it is. */
  public record Edition(Site site, NightId night, LocalDate date, Stage stage) {
    public boolean isMadeUp() {
      return site.data() == Site.Data.MADE_UP;
    }
  }

  /** How far a board is on its way to its readers. */
  public enum Stage {
    DRAFT("Officer draft, not for publication"),
    FOR_RELEASE("");

    private final String mark;

    Stage(String mark) {
      this.mark = mark;
    }

    /** What it is marked with; empty where the files are those that will be released. */
    public String mark() {
      return mark;
    }

    /** What a reader is told of it. */
    public String sentence() {
      return this == DRAFT
          ? mark + ": protected, but without a sign-off."
          : "Protected and audited as a whole before its release; corrections are listed in the publication register.";
    }
  }

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
