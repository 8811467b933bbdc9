package org.trivet.quality.list;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.trivet.vocabulary.Refusal;

/**
 * One list under way, as CSV and as a workbook beside each other. Both are written aside and get their names when the list is closed after
 * {@link #finish()}; a list that was not finished leaves nothing behind.
 */
public final class SenderList implements Closeable {
  private final Path csv;
  private final Path xlsx;
  private final RowCells cells;
  private final CsvList csvList;
  private final Workbook workbook;
  private boolean isFinished;
  private boolean isClosed;

  private SenderList(Path folder, String name, ListHead head) throws IOException {
    this.csv = folder.resolve(name + ".csv");
    this.xlsx = folder.resolve(name + ".xlsx");
    this.cells = new RowCells(head);
    Files.createDirectories(folder);
    this.csvList = new CsvList(part(csv), cells.header());
    this.workbook =
        new Workbook(part(xlsx), head, cells.header(), csv.getFileName().toString());
  }

  /** Opens a list in a folder, made when it is not there; refused when that can't be written. */
  public static SenderList open(Path folder, String name, ListHead head) {
    try {
      return new SenderList(folder, fileName(name), head);
    } catch (IOException cannotWrite) {
      throw cannotWrite(folder, cannotWrite);
    }
  }

  public void add(ListedRow row) {
    var written = cells.of(row);
    try {
      csvList.add(written);
      workbook.add(written);
    } catch (IOException cannotWrite) {
      throw cannotWrite(csv.resolveSibling(""), cannotWrite);
    }
  }

  /** Everything has been added. */
  public List<Path> finish() {
    isFinished = true;
    close();
    return List.of(csv, xlsx);
  }

  @Override
  public void close() {
    if (isClosed) {
      return;
    }
    isClosed = true;
    try {
      csvList.close();
      workbook.close();
      for (var file : List.of(csv, xlsx)) {
        if (isFinished && Files.exists(part(file))) {
          Files.move(part(file), file, StandardCopyOption.REPLACE_EXISTING);
        } else {
          Files.deleteIfExists(part(file));
        }
      }
    } catch (IOException cannotWrite) {
      throw cannotWrite(csv.resolveSibling(""), cannotWrite);
    }
  }

  private static Path part(Path file) {
    return file.resolveSibling(file.getFileName() + ".part");
  }

  private static String fileName(String name) {
    return name.replaceAll("[^A-Za-z0-9._-]", "-");
  }

  private static Refusal cannotWrite(Path folder, IOException cause) {
    return new Refusal(
        "Cannot write the list into %s: %s. Half of it was removed. Check the space and the rights there, or name another folder with --out."
            .formatted(folder, cause.getMessage()),
        cause);
  }
}
