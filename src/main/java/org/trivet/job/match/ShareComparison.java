package org.trivet.job.match;

import static org.trivet.job.match.MatchColumn.BYTES;
import static org.trivet.job.match.MatchColumn.RECORD_NO;
import static org.trivet.job.match.MatchColumn.SHARE;
import static org.trivet.job.match.MatchColumn.VALUES;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.trivet.matching.kept.Compared;
import org.trivet.matching.kept.KeptBytes;
import org.trivet.matching.kept.KeptShare;
import org.trivet.matching.kept.PackedNumbers;
import org.trivet.matching.kept.ShareUpdate;
import org.trivet.matching.pair.BlockShare;

/** Compares the records of one share and side of the seal, from what is remembered of it and what changed since; see {@link BlockPairs}. */
final class ShareComparison {
  private final ChildrenModel model;
  private final BlockPairs.Sharing sharing;
  private final Row side;

  ShareComparison(ChildrenModel model, BlockPairs.Sharing sharing, Row side) {
    this.model = model;
    this.sharing = sharing;
    this.side = side;
  }

  /** Pieces of memory and changed records in; what {@link ShareFound} names out. */
  Iterator<Row> over(Iterator<Row> pieces, Iterator<Row> changes) {
    var plan = model.plan();
    var known = bytes(pieces);
    var update = new ShareUpdate(KeptBytes.read(known, plan), plan);
    var values = new PersonValues(plan.fields());
    while (changes.hasNext()) {
      var row = changes.next();
      var number = row.<Long>getAs(RECORD_NO.text());
      var at = row.fieldIndex(VALUES.text());
      if (row.isNullAt(at)) {
        update.leaves(number);
      } else {
        update.comes(number, values.read(row.getList(at)));
      }
    }
    var share = new BlockShare(side.getAs(SHARE.text()), sharing.shares());
    var compared = update.compared(model.weights(), share, sharing.threads());
    return Stream.of(
            pieces(ShareFound.PAIRS, 0, PackedNumbers.write(compared.pairs())),
            pieces(ShareFound.STIRRED, 0, PackedNumbers.write(compared.stirred())),
            memory(compared.memory(), known.size()),
            overfull(compared.kept()))
        .flatMap(rows -> rows)
        .iterator();
  }

  private static List<byte[]> bytes(Iterator<Row> pieces) {
    var bytes = new ArrayList<byte[]>();
    pieces.forEachRemaining(piece -> bytes.add(piece.getAs(BYTES.text())));
    return bytes;
  }

  private Stream<Row> memory(Compared.Memory memory, int known) {
    return pieces(ShareFound.MEMORY, memory.isAnew() ? 0 : known, memory.pieces());
  }

  private Stream<Row> pieces(ShareFound kind, int first, List<byte[]> pieces) {
    return IntStream.range(0, pieces.size())
        .mapToObj(piece -> RowFactory.create(
            side.get(0), side.get(1), first + piece, pieces.get(piece), kind.text(), null, 0L, 0L));
  }

  private Stream<Row> overfull(KeptShare kept) {
    return kept.overfull().stream()
        .map(full -> RowFactory.create(
            side.get(0),
            side.get(1),
            null,
            null,
            ShareFound.OVERFULL.text(),
            full.rule(),
            (long) full.blocks(),
            full.records()));
  }
}
