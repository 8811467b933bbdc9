package org.trivet.quality.list;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;

/** The list as a workbook of three sheets: how to read it, what was found in all, and every row of it, as far as a sheet reaches. */
final class Workbook implements Closeable {
  /** What a sheet can hold below its header. */
  static final int MOST_ROWS = Worksheet.MAX_ROWS - 1;

  private static final int ROWS_AT_A_TIME = 1_000;
  private static final List<Integer> WIDTHS =
      List.of(16, 20, 46, 46, 46, 22, 24, 34, 16, 16, 16, 12, 16, 22, 22);

  private final OutputStream out;
  private final org.dhatim.fastexcel.Workbook workbook;
  private final Worksheet rows;
  private int written;

  Workbook(Path file, ListHead head, List<String> header, String csvName) throws IOException {
    out = Files.newOutputStream(file);
    workbook = new org.dhatim.fastexcel.Workbook(out, "Trivet", null);
    ReadMeSheet.write(workbook.newWorksheet("Read me"), new ReadMe(head, csvName).lines());
    SummarySheet.write(workbook.newWorksheet("Summary"), head.kinds());
    rows = workbook.newWorksheet("Rows");
    begin(rows, header, WIDTHS);
  }

  /** A header that stays in sight, and columns wide enough. */
  static void begin(Worksheet sheet, List<String> header, List<Integer> widths) {
    for (var column = 0; column < header.size(); column++) {
      sheet.value(0, column, header.get(column));
      sheet.style(0, column).bold().wrapText(true).set();
      sheet.width(column, widths.get(column));
    }
    sheet.freezePane(0, 1);
  }

  static void put(Worksheet sheet, int row, List<Object> cells) {
    for (var column = 0; column < cells.size(); column++) {
      if (cells.get(column) instanceof Long number) {
        sheet.value(row, column, number);
      } else {
        sheet.value(row, column, cells.get(column).toString());
      }
    }
  }

  void add(List<Object> cells) throws IOException {
    if (written == MOST_ROWS) {
      return;
    }
    written++;
    put(rows, written, cells);
    if (written % ROWS_AT_A_TIME == 0) {
      rows.flush();
    }
  }

  @Override
  public void close() throws IOException {
    workbook.close();
    out.close();
  }
}
