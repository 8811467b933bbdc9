package org.trivet.publish.readback;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;
import org.trivet.publish.DrawnBoards;
import org.trivet.publish.board.Board;
import org.trivet.publish.file.BoardFiles;
import org.trivet.publish.file.RenderedFile;

/** Seeded leaks: of 88 plans 3 were in time, which is hidden; of 40 girls 3 were decided in time, and so the boys are hidden too. */
class ReadBackTest {
  private static final Board BOARD = DrawnBoards.middling().board();
  private static final List<RenderedFile> FILES = new BoardFiles(BOARD).all();
  private static final ReadBack READ_BACK = new ReadBack(BOARD);

  @Test
  void filesAsTheyAreMadeSayNothingMore() {
    assertThat(READ_BACK.leaks(FILES)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "a tooltip of a chart    | r=\"6\" class=\"ours\">           | r=\"6\" class=\"ours\"><title>3 of 88</title>",
        "an alternative text     | role=\"img\" aria-labelledby=\"ehc-20wk-incl | role=\"img\" aria-label=\"3 of 88\" data-x=\"\" aria-labelledby=\"ehc-20wk-incl",
        "words for a description | -desc\">Example Council in 2025: [c] | -desc\">Example Council in 2025: 3.4%",
        "a comment               | <footer>                       | <footer><!-- 3 of 88 -->",
        "an attribute of data    | <td>[c]</td>                   | <td data-value=\"3\">[c]</td>",
        "a script                | </body>                        | <script>var hidden = 3;</script></body>",
        "a style                 | <style>                        | <style>/* 3 of 88 */",
        "a title                 | <td>[c]</td>                   | <td title=\"3\">[c]</td>",
        "words                   | <td>[c]</td>                   | <td>57</td>",
      })
  void aLeakInThePageIsFound(String what, String place, String seeded) {
    var page = only(".html");
    var leaky = page.text().replace(place, seeded);

    assertThat(leaky).as(what).isNotEqualTo(page.text());
    assertThat(READ_BACK.leaks(List.of(RenderedFile.text(page.name(), leaky))))
        .as(what)
        .isNotEmpty();
  }

  @Test
  void aDotWhereAHiddenFigureLiesIsFound() {
    var page = only(".html");
    var leaky = page.text()
        .replaceFirst("<circle cx=\"([\\d.]+)\" cy=\"[\\d.]+\"", "<circle cx=\"$1\" cy=\"199\"");

    assertThat(READ_BACK.leaks(List.of(RenderedFile.text(page.name(), leaky))))
        .extracting(Leak::what)
        .containsExactly("has a dot where no shown figure lies");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "a status that tells  | ,,,,,,c,final                  | ,,,,,,c (3),final",
        "a numerator          | per cent,,,,,,c,final          | per cent,3,,,,,c,final",
        "another's figure     | 2025,2025-12-31,per cent,,,,,,c,final | 2025,2025-12-31,per cent,,,59.4,,,c,final",
      })
  void aLeakInTheFileOfFiguresIsFound(String what, String place, String seeded) {
    var csv =
        FILES.stream().filter(file -> file.isA("publication.csv")).findFirst().orElseThrow();
    var leaky = csv.text().replace(place, seeded);

    assertThat(leaky).as(what).isNotEqualTo(csv.text());
    assertThat(READ_BACK.leaks(List.of(RenderedFile.text(csv.name(), leaky)))).isNotEmpty();
  }

  @Test
  void aNumberInALettersPlaceOfTheOpenDataIsFound() {
    var csv = FILES.stream()
        .filter(file -> file.name().equals("open-data/ehc_20wk_incl_exceptions_pct.csv"))
        .findFirst()
        .orElseThrow();

    assertThat(READ_BACK.leaks(
            List.of(RenderedFile.text(csv.name(), csv.text().replace("c,c,c,c,c", "3,c,c,c,c")))))
        .extracting(Leak::where)
        .containsExactly("row 2, column counted_count");
  }

  @ParameterizedTest(name = "{0} of {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "a hidden sheet | .xlsx | xl/workbook.xml | <sheet name=\"Notes\" | <sheet state=\"hidden\" name=\"Notes\"",
        "a defined name | .xlsx | xl/workbook.xml | </sheets> | </sheets><definedNames><definedName name=\"n\">3</definedName></definedNames>",
        "a property     | .xlsx | docProps/core.xml | <cp:keywords> | <cp:keywords>3 of 88, ",
        "a cell         | .xlsx | xl/worksheets/sheet8.xml | <t>[c]</t> | <t>3</t>",
        "a part         | .xlsx | xl/comments1.xml | | <comments>3</comments>",
        "a hidden sheet | .ods | content.xml | table:display=\"true\" | table:display=\"false\"",
        "a remark       | .ods | content.xml | <text:p>Measure</text:p> | <office:annotation><text:p>three</text:p></office:annotation><text:p>Measure</text:p>",
        "a property     | .ods | meta.xml | <meta:keyword>SEND | <meta:keyword>3 of 88",
        "a value behind | .ods | content.xml | <text:p>[c]</text:p> | <text:p table:formula=\"3\">[c]</text:p>",
      })
  void aLeakInAWorkbookIsFound(ArgumentsAccessor seeded) throws IOException {
    var book = only(seeded.getString(1));
    var place = Optional.ofNullable(seeded.getString(3)).orElse("");
    var leaky = changed(
        book,
        seeded.getString(2),
        text -> place.isEmpty() ? seeded.getString(4) : text.replace(place, seeded.getString(4)));

    assertThat(leaky).isNotEqualTo(book);
    assertThat(READ_BACK.leaks(List.of(leaky))).as(seeded.getString(0)).isNotEmpty();
  }

  /** The same workbook with one part changed, or with one part more. */
  private static RenderedFile changed(RenderedFile book, String part, UnaryOperator<String> change)
      throws IOException {
    var out = new ByteArrayOutputStream();
    var isThere = false;
    try (var from = new ZipInputStream(new ByteArrayInputStream(book.bytes()));
        var to = new ZipOutputStream(out)) {
      for (var entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
        var text = new String(from.readAllBytes(), UTF_8);
        isThere |= entry.getName().equals(part);
        to.putNextEntry(new ZipEntry(entry.getName()));
        to.write((entry.getName().equals(part) ? change.apply(text) : text).getBytes(UTF_8));
      }
      if (!isThere) {
        to.putNextEntry(new ZipEntry(part));
        to.write(change.apply("").getBytes(UTF_8));
      }
    }
    return RenderedFile.bytes(book.name(), out.toByteArray());
  }

  @Test
  void aPropertyOfTheDocumentOnPaperIsFound() throws IOException {
    var paper = only(".pdf");
    var out = new ByteArrayOutputStream();
    try (var document = Loader.loadPDF(paper.bytes())) {
      document.getDocumentInformation().setKeywords("3 of 88");
      document.save(out);
    }

    assertThat(READ_BACK.leaks(List.of(RenderedFile.bytes(paper.name(), out.toByteArray()))))
        .extracting(Leak::where)
        .contains("property Keywords");
  }

  private static RenderedFile only(String ending) {
    return FILES.stream().filter(file -> file.isA(ending)).findFirst().orElseThrow();
  }
}
