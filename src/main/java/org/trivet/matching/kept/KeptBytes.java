package org.trivet.matching.kept;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.trivet.matching.pair.Candidates.Overfull;
import org.trivet.matching.plan.MatchPlan;
import org.trivet.matching.value.ColumnReader;
import org.trivet.matching.value.ColumnWriter;
import org.trivet.matching.value.KeptRecords;

/**
 * A share's memory as bytes: what changed, night by night, from nothing on. A night writes its own change behind those before it. The plan
 * it was made by must be the one it is read by.
 */
public final class KeptBytes {
  private static final int PIECE = 1 << 20;

  private KeptBytes() {}

  /** A night's change, which led to a share, as pieces that travel and lie well in tables. */
  static List<byte[]> write(KeptShare share, NightChange change) {
    var out = new ColumnWriter();
    KeptRecords.write(share.records(), change.before(), out);
    out.longs(share.numbers().from(change.before().records()));
    out.ints(change.left().stream().toArray());
    out.ints(change.touched().stream().toArray());
    out.ints(change.pairs().ones());
    out.ints(change.pairs().others());
    out.texts(share.overfull().stream().map(Overfull::rule).toList());
    out.ints(share.overfull().stream().mapToInt(Overfull::blocks).toArray());
    out.longs(share.overfull().stream().mapToLong(Overfull::records).toArray());
    return pieces(out.written());
  }

  private static List<byte[]> pieces(byte[] written) {
    return IntStream.rangeClosed(0, (written.length - 1) / PIECE)
        .mapToObj(at ->
            Arrays.copyOfRange(written, at * PIECE, Math.min(written.length, (at + 1) * PIECE)))
        .toList();
  }

  /** The share after all changes, whose pieces come in their order; an empty one where there are none. */
  public static KeptShare read(List<byte[]> pieces, MatchPlan plan) {
    var in = new ColumnReader(joined(pieces));
    var records = KeptShare.builder(plan);
    var numbers = new Numbers();
    var gone = new BitSet();
    var pairs = new KeptPairs();
    var overfull = List.<Overfull>of();
    while (in.hasMore()) {
      KeptRecords.read(in, records);
      numbers.addAll(in.longs());
      Arrays.stream(in.ints().toArray()).forEach(gone::set);
      pairs.add(in.ints(), in.ints(), in.ints());
      overfull = overfull(in);
    }
    return new KeptShare(records.build(), numbers, gone, pairs.standing(numbers.size()), overfull);
  }

  private static byte[] joined(List<byte[]> pieces) {
    var all = new ByteArrayOutputStream(
        pieces.stream().mapToInt(piece -> piece.length).sum());
    pieces.forEach(all::writeBytes);
    return all.toByteArray();
  }

  private static List<Overfull> overfull(ColumnReader in) {
    var rules = in.allTexts();
    var blocks = in.ints();
    var records = in.longs();
    return IntStream.range(0, rules.size())
        .mapToObj(at -> new Overfull(rules.get(at), blocks.at(at), records[at]))
        .toList();
  }
}
