package org.trivet.app;

import org.trivet.publish.cells.ProtectedSet;

/** What protecting a draft cost its readers, in one line and without a figure of it. */
record ProtectionLine(ProtectedSet set) {

  String text() {
    var lost = set.lost();
    var line =
        "Protected: of %,d figures %,d are hidden, %,d for being small and %,d for the sake of others; %,d of them are totals."
            .formatted(
                lost.figures(),
                lost.small() + lost.others(),
                lost.small(),
                lost.others(),
                lost.totals());
    return set.audit().isProtected()
        ? line
        : line
            + " %,d cells could still be worked out; an audit will fail. Show fewer breakdowns or periods."
                .formatted(set.audit().weak().size());
  }
}
