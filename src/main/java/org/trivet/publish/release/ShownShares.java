package org.trivet.publish.release;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.trivet.disclosure.CountRule;
import org.trivet.disclosure.rule.PercentAttack;
import org.trivet.disclosure.table.Tables;
import org.trivet.publish.release.AuditRecord.WeakCell;

/** The percentages of a draft, attacked: a share beside its denominator can give the hidden count back. */
record ShownShares(List<Share> shares) {
  ShownShares {
    shares = List.copyOf(shares);
  }

  /**
   * One share as it is printed.
   *
   * @param percent with the decimals that are shown
   */
  record Share(String numerator, String denominator, BigDecimal percent) {}

  /** Reads {@code shares} of a draft's cells; a draft without any shows none. */
  static ShownShares in(Path cells) {
    return new ShownShares(
        Optional.ofNullable(Json.read(cells, FileText.class).shares()).orElse(List.of()));
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  record FileText(@Nullable List<Share> shares) {}

  /**
   * The hidden numerators that a share gives away to whoever knows its denominator.
   *
   * @param isHidden whether the draft hides a cell, or everyone does
   * @param isKnown whether the draft or anything before it shows a cell
   */
  List<WeakCell> weak(Tables tables, Predicate<String> isHidden, Predicate<String> isKnown) {
    var rule = new CountRule((int) tables.sensitivity().threshold().orElse(0), 1);
    var weak = new ArrayList<WeakCell>();
    for (var share : shares) {
      var denominator = tables.cells().get(share.denominator());
      if (denominator == null || !tables.cells().containsKey(share.numerator())) {
        throw ReleaseRefusals.shareOfNothing(share.numerator(), share.denominator());
      }
      if (isHidden.test(share.numerator()) && isKnown.test(share.denominator())) {
        var attack = new PercentAttack(
            denominator.longValue(),
            share.percent(),
            Math.max(0, share.percent().scale()));
        if (attack.givesAway(rule)) {
          weak.add(new WeakCell(
              share.numerator(), "is given away by its percentage beside the denominator"));
        }
      }
    }
    return weak;
  }
}
