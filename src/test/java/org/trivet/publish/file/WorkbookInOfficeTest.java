package org.trivet.publish.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trivet.publish.DrawnBoards;

/** The workbooks as LibreOffice opens them. Skipped, and said so, where it is absent. */
@Tag("slow")
class WorkbookInOfficeTest {
  private static final Path OFFICE = Path.of("/usr/bin/soffice");

  @TempDir
  private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {".ods", ".xlsx"})
  void everySheetOpensWithItsTitleAndItsMarks(String ending)
      throws IOException, InterruptedException {
    assumeTrue(
        Files.isExecutable(OFFICE), "No LibreOffice at " + OFFICE + ": no workbook was opened");
    var book = new BoardFiles(DrawnBoards.middling().board())
        .onScreen().stream().filter(file -> file.isA(ending)).findFirst().orElseThrow();
    Files.write(folder.resolve("book" + ending), book.bytes());

    assertThat(printed(ending))
        .contains("Children and young people with SEND, Example Council")
        .contains("Contents")
        .contains("Table 1: All measures, latest figures")
        .contains("Table 4: Plans issued within 20 weeks, exceptions left out")
        .contains("[c]")
        .contains("59.4");
  }

  private String printed(String ending) throws IOException, InterruptedException {
    var office = new ProcessBuilder(
            OFFICE.toString(),
            "--headless",
            "-env:UserInstallation=" + folder.resolve("profile").toUri(),
            "--convert-to",
            "pdf",
            "--outdir",
            folder.toString(),
            folder.resolve("book" + ending).toString())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("office.log").toFile())
        .start();
    assertThat(office.waitFor(120, TimeUnit.SECONDS)).isTrue();
    try (var document = Loader.loadPDF(folder.resolve("book.pdf").toFile())) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }
}
