package org.trivet.publish.cells;

import java.math.BigDecimal;
import java.util.List;
import org.trivet.publish.DisclosureRules;
import org.trivet.publish.cells.CellBook.Content;

/** Puts the rows of a publication into a book of cells: their parts, what makes them sensitive, what hiding them would cost readers. */
record Gathering(List<RowCells> rows, List<DisclosureRules.Link> links) {
  private static final BigDecimal TOTALS_LAST = BigDecimal.valueOf(20);

  CellBook book() {
    var book = new CellBook();
    rows.stream().filter(RowCells::isAll).forEach(row -> parts(book, row));
    rows.stream().filter(row -> !row.isAll()).forEach(row -> parts(book, row));
    var relations = new Relations(book, rows);
    relations.breakdowns();
    relations.links(links);
    relations.sharedDenominators();
    rows.forEach(row -> weigh(book, row));
    return book;
  }

  private static void parts(CellBook book, RowCells row) {
    var parts = row.row().figure().parts();
    var rule = row.rule().counts();
    book.add(row.numerator(), Content.of(parts.numerator(), parts.childrenNumerator(), rule));
    book.add(row.denominator(), Content.of(parts.denominator(), parts.childrenDenominator(), rule));
    if (parts.childrenDenominator() == 0 && parts.denominator() > 0) {
      book.outside(row.denominator());
    }
    if (row.leavesRest()) {
      var children = Math.max(0, parts.childrenDenominator() - parts.childrenNumerator());
      book.addUnseen(row.rest(), Content.of(row.leftOver(), children, rule));
      book.sum(row.denominator(), List.of(row.numerator(), row.rest()));
    }
    reasons(book, row);
  }

  private static void reasons(CellBook book, RowCells row) {
    for (var reason : row.rule().reasons(row.row().figure())) {
      switch (reason) {
        case FEW_CHILDREN -> {}
        case FEW_LEFT_OVER -> book.sensitive(row.leavesRest() ? row.rest() : row.numerator());
        case FEW_CONTRIBUTORS, ONE_OUTWEIGHS, NONE_OR_ALL -> book.sensitive(row.numerator());
      }
    }
    row.row()
        .figure()
        .amount()
        .flatMap(amount -> row.rule().money().map(rule -> rule.protection(amount)))
        .filter(above -> above.signum() > 0 && book.isSensitive(row.numerator()))
        .ifPresent(above -> book.margin(row.numerator(), above));
  }

  /** A figure that is lost anyway costs nothing more; the authority's totals cost most. */
  private static void weigh(CellBook book, RowCells row) {
    var lost = book.isSensitive(row.numerator())
        || book.isSensitive(row.denominator())
        || book.isSensitive(row.rest());
    var factor = lost ? BigDecimal.ZERO : row.isAll() ? TOTALS_LAST : BigDecimal.ONE;
    for (var id : List.of(row.numerator(), row.denominator())) {
      book.weigh(id, book.content(id).value().abs().add(BigDecimal.TEN).multiply(factor));
    }
  }
}
