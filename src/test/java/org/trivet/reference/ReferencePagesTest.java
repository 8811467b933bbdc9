package org.trivet.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trivet.contract.ContractLoader;
import org.trivet.contract.Contracts;
import org.trivet.measure.Measures;

class ReferencePagesTest {
  private static final Path COMMITTED = Path.of("docs/reference");
  private static final String MEND =
      "the committed page is not what the texts say; mend it with: ./trivet docs reference";

  private final Contracts contracts =
      ContractLoader.ofHouse(Path.of(""), Path.of("conf")).load();
  private final ReferencePages pages =
      new ReferencePages(contracts, Measures.in(Path.of("jobs/measures")).all());

  @TempDir
  private Path folder;

  @Test
  void theCommittedPagesAreThoseThatTheTextsGive() throws IOException {
    for (var page : pages.all().entrySet()) {
      var file = COMMITTED.resolve(page.getKey());
      assertThat(file).as(MEND).exists();
      assertThat(Files.readString(file)).as("%s: %s", file, MEND).isEqualTo(page.getValue());
    }
    try (var committed = Files.list(COMMITTED.resolve("contracts"))) {
      assertThat(committed.map(COMMITTED::relativize)).as(MEND).allMatch(pages.all()::containsKey);
    }
  }

  @Test
  void everyColumnAndEveryMeasureIsOnAPage() {
    for (var feed : contracts.feeds()) {
      var page = new FeedPage(feed).text();
      feed.tables()
          .forEach(table -> table
              .columns()
              .forEach(column -> assertThat(page).contains("| `" + column.name() + "` |")));
    }
    var measures = pages.all().get(Path.of("measures.md"));
    pages
        .measures()
        .forEach(measure -> assertThat(measures)
            .contains("## " + measure.id(), measure.facts().definition().numerator()));
  }

  @Test
  void theCensusPageTellsWhyItsYearsDiffer() {
    assertThat(pages.all().get(Path.of("contracts", "education-school-census.md")))
        .contains("before 2025: Sex replaced gender", "`sex` (written `gender`");
  }

  @Test
  void pagesOfFeedsThatAreNoMoreAreTakenOutAndOthersStay() throws IOException {
    Files.createDirectories(folder.resolve("contracts"));
    var stale = Files.writeString(folder.resolve("contracts/old-feed.md"), Markdown.MADE);
    var notes = Files.writeString(folder.resolve("contracts/notes.md"), "written by hand");

    pages.write(folder);

    assertThat(stale).doesNotExist();
    assertThat(notes).exists();
  }
}
