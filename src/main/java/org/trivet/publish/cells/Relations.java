package org.trivet.publish.cells;

import static org.trivet.publish.cells.RowCells.ALL;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.trivet.publish.DisclosureRules;
import org.trivet.publish.cells.CellBook.Content;

/** The sums between the rows of a publication: a row's own parts, breakdowns and their total, measures within measures. */
record Relations(CellBook book, List<RowCells> rows) {
  private static final List<Function<RowCells, String>> PARTS =
      List.of(RowCells::denominator, RowCells::numerator, RowCells::rest);

  /** A breakdown's rows add up to the whole; what they leave out is a cell that nobody sees. */
  void breakdowns() {
    var groups = new LinkedHashMap<String, List<RowCells>>();
    rows.stream()
        .filter(row -> !row.isAll())
        .forEach(row -> groups
            .computeIfAbsent(
                row.row().measureId() + "|" + row.row().period() + "|" + row.column(),
                none -> new ArrayList<>())
            .add(row));
    groups.values().forEach(group -> {
      var one = group.get(0);
      rows.stream()
          .filter(row -> row.isAll()
              && row.row().measureId().equals(one.row().measureId())
              && row.row().period().equals(one.row().period()))
          .filter(whole -> sumsToAll(one))
          .forEach(whole -> addUp(whole, group));
    });
  }

  private static boolean sumsToAll(RowCells row) {
    return ALL.equals(row.measure().facts().breakdowns().sumsTo().get(row.column()));
  }

  private void addUp(RowCells whole, List<RowCells> group) {
    addUp(whole.numerator(), group, RowCells::numerator);
    if (!group.get(0).sharesDenominator()) {
      addUp(whole.denominator(), group, RowCells::denominator);
      leftOver(whole, group);
    }
  }

  /** Follows from the other two; said all the same, since it tells who stands alone behind which part. */
  private void leftOver(RowCells whole, List<RowCells> group) {
    if (whole.leavesRest() && group.stream().allMatch(RowCells::leavesRest)) {
      addUp(whole.rest(), group, RowCells::rest);
    }
  }

  private void addUp(String total, List<RowCells> group, Function<RowCells, String> part) {
    var parts = new ArrayList<>(group.stream().map(part).toList());
    var all = book.content(total);
    var sum = new Content(
        parts.stream().map(id -> book.content(id).value()).reduce(BigDecimal.ZERO, BigDecimal::add),
        parts.stream().mapToLong(id -> book.content(id).children()).sum(),
        all.rule());
    if (all.value().compareTo(sum.value()) > 0) {
      var others = group.get(0).others(total.substring(total.lastIndexOf('|') + 1));
      book.addUnseen(others, all.minus(sum));
      parts.add(others);
    }
    if (all.value().compareTo(sum.value()) >= 0) {
      book.sum(total, parts);
    }
  }

  /** Measures of which one lies within the other: the difference is a cell that nobody sees, and must be safe. */
  void links(List<DisclosureRules.Link> links) {
    for (var link : links) {
      rows.stream()
          .filter(row -> row.row().measureId().equals(link.part()))
          .forEach(part -> rows.stream()
              .filter(row -> row.row().measureId().equals(link.whole()))
              .filter(row -> areAlike(part, row))
              .forEach(whole -> within(part, whole)));
      groupsOfDifferences(link);
    }
  }

  /** Who makes the difference within a group makes it within all. */
  private void groupsOfDifferences(DisclosureRules.Link link) {
    var parts =
        rows.stream().filter(row -> row.row().measureId().equals(link.part())).toList();
    var wholes =
        rows.stream().filter(row -> row.row().measureId().equals(link.whole())).toList();
    for (var part : parts) {
      for (var whole : wholes) {
        if (areAlike(part, whole) && !part.isAll()) {
          inAll(part, parts)
              .ifPresent(allPart -> inAll(whole, wholes).ifPresent(allWhole -> {
                for (var of : PARTS) {
                  book.contain(
                      difference(of.apply(allWhole), of.apply(allPart)),
                      difference(of.apply(whole), of.apply(part)));
                }
              }));
        }
      }
    }
  }

  private static Optional<RowCells> inAll(RowCells row, List<RowCells> ofMeasure) {
    return ofMeasure.stream()
        .filter(all -> all.isAll() && all.row().period().equals(row.row().period()))
        .findFirst();
  }

  private static boolean areAlike(RowCells part, RowCells whole) {
    return whole.row().period().equals(part.row().period())
        && whole.row().breakdown().equals(part.row().breakdown());
  }

  private static String difference(String larger, String smaller) {
    return larger + " less " + smaller;
  }

  private void within(RowCells part, RowCells whole) {
    differ(part, whole, RowCells::numerator);
    differ(part, whole, RowCells::denominator);
    if (part.leavesRest() && whole.leavesRest()) {
      differ(part, whole, RowCells::rest);
      for (var of : PARTS) {
        if (!of.apply(whole).equals(whole.denominator())) {
          book.contain(
              difference(whole.denominator(), part.denominator()),
              difference(of.apply(whole), of.apply(part)));
        }
      }
      sameChildren(part, whole);
    }
  }

  /** Counted among the same children, whoever leaves one numerator for the other's is who comes to what the other leaves over. */
  private void sameChildren(RowCells part, RowCells whole) {
    var among = book.content(part.denominator());
    var amongWhole = book.content(whole.denominator());
    if (among.children() == amongWhole.children()
        && among.value().compareTo(amongWhole.value()) == 0) {
      book.contain(
          difference(whole.numerator(), part.numerator()), difference(part.rest(), whole.rest()));
    }
  }

  private void differ(RowCells part, RowCells whole, Function<RowCells, String> of) {
    var one = of.apply(part);
    var other = of.apply(whole);
    var order = book.content(other).value().compareTo(book.content(one).value());
    var larger = order >= 0 ? other : one;
    var smaller = order >= 0 ? one : other;
    if (order == 0) {
      book.sum(larger, List.of(smaller));
      return;
    }
    var difference = difference(larger, smaller);
    book.addUnseen(difference, book.content(larger).minus(book.content(smaller)));
    book.sum(larger, List.of(smaller, difference));
    if (part.isAll() && book.isSensitive(difference)) {
      hideBoth(part, whole, of);
    }
  }

  /** Totals of an authority are printed by departments too: hiding one of the two would leave the difference to whoever reads the other there. */
  private void hideBoth(RowCells part, RowCells whole, Function<RowCells, String> of) {
    List.of(of.apply(part), of.apply(whole)).forEach(book::hide);
    if (part.leavesRest() && of.apply(part).equals(part.rest())) {
      List.of(part.numerator(), whole.numerator()).forEach(book::hide);
    }
  }

  /** Denominators in the same words, of the same period and place, are one cell under several names. */
  void sharedDenominators() {
    var first = new LinkedHashMap<Map.Entry<String, String>, RowCells>();
    for (var row : rows) {
      if (row.isAll() || !row.sharesDenominator()) {
        var key = Map.entry(
            row.measure().facts().definition().denominator(),
            row.row().period() + "|" + row.row().breakdown() + "|"
                + row.measure().facts().reading().geographyBasis());
        var same = first.putIfAbsent(key, row);
        if (same != null) {
          differ(same, row, RowCells::denominator);
        }
      }
    }
  }
}
