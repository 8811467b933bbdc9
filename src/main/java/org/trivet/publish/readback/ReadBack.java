package org.trivet.publish.readback;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.trivet.publish.PublishRefusals;
import org.trivet.publish.board.Board;
import org.trivet.publish.file.RenderedFile;

/** Reads the files of a board as they will be given out, and finds every number in them that nobody meant to show there. */
public final class ReadBack {
  private final Board board;
  private final ShownNumbers shown;
  private final Constants constants;

  public ReadBack(Board board) {
    this.board = board;
    this.shown = new ShownNumbers(board);
    this.constants = new Constants(board);
  }

  /** What should not be there; none where all is well. Restricted files are left out. */
  public List<Leak> leaks(List<RenderedFile> files) {
    var leaks = new ArrayList<Leak>();
    files.stream().filter(file -> !file.isRestricted()).forEach(file -> leaks.addAll(leaks(file)));
    return leaks;
  }

  /** Refuses files of which one says what it should not. */
  public void refuseLeaks(List<RenderedFile> files) {
    var leaks = leaks(files);
    if (!leaks.isEmpty()) {
      throw PublishRefusals.leaks(leaks.stream()
          .map(leak -> "%s, %s: %s".formatted(leak.file(), leak.where(), leak.what()))
          .toList());
    }
  }

  private List<Leak> leaks(RenderedFile file) {
    var reading = read(file);
    var leaks = new LinkedHashSet<>(reading.leaks());
    for (var facet : reading.facets()) {
      if (isLeaky(facet, file)) {
        leaks.add(new Leak(
            file.name(), facet.where(), "says a number that is no shown figure of its place"));
      }
    }
    return List.copyOf(leaks);
  }

  /** On paper sentences are broken into lines, so there a number of any constant will do. */
  private boolean isLeaky(Facet facet, RenderedFile file) {
    return Numbers.in(constants.strip(facet.text())).stream()
        .filter(number -> !shown.in(facet.scope()).contains(number))
        .anyMatch(number -> !file.isA(".pdf") || !constants.mentions(number));
  }

  private Reading read(RenderedFile file) {
    if (file.isA(".html")) {
      return PageReader.read(file.name(), file.text(), board);
    }
    if (file.isA(".csv")) {
      return CsvReaders.read(file.name(), file.text());
    }
    if (file.isA(".ods") || file.isA(".xlsx")) {
      return SheetReader.read(file.name(), file.bytes(), board);
    }
    if (file.isA(".pdf")) {
      return PaperReader.read(file.name(), file.bytes());
    }
    var reading = new Reading(file.name());
    if (file.isA(".json")) {
      reading.says("the text", Facet.Scope.ANY, file.text());
    } else {
      reading.mustNotBe("the whole file", "is of a kind that nobody reads back");
    }
    return reading;
  }
}
