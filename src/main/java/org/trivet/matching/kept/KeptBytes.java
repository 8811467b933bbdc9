package org.trivet.matching.kept;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.trivet.matching.pair.Candidates.Overfull;
import org.trivet.matching.pair.ScoredPairs;
import org.trivet.matching.plan.MatchPlan;
import org.trivet.matching.value.ColumnBytes;
import org.trivet.matching.value.KeptRecords;

/** A share's memory as bytes, in pieces that travel and lie well in tables. The plan it was made by must be the one it is read by. */
public final class KeptBytes {
  private static final int PIECE = 1 << 20;

  private KeptBytes() {}

  /** The pieces in their order. */
  public static List<byte[]> write(KeptShare share) {
    try (var bytes = new Pieces();
        var out = new DataOutputStream(new BufferedOutputStream(bytes))) {
      KeptRecords.write(share.records(), out);
      ColumnBytes.write(share.numbers().toArray(), out);
      writePairs(share.pairs(), out);
      out.writeInt(share.overfull().size());
      for (var full : share.overfull()) {
        out.writeUTF(full.rule());
        out.writeInt(full.blocks());
        out.writeLong(full.records());
      }
      out.writeInt(share.gone());
      out.flush();
      return bytes.all();
    } catch (IOException never) {
      throw new UncheckedIOException(never);
    }
  }

  private static void writePairs(ScoredPairs pairs, DataOutputStream out) throws IOException {
    out.writeInt(pairs.size());
    ColumnBytes.write(pairs.ones(), out);
    ColumnBytes.write(pairs.others(), out);
    ColumnBytes.write(pairs.weights(), out);
  }

  /** The share that was written; an empty one where there are no pieces. */
  public static KeptShare read(List<byte[]> pieces, MatchPlan plan) {
    if (pieces.isEmpty()) {
      return KeptShare.empty(plan);
    }
    var streams = pieces.stream().<InputStream>map(ByteArrayInputStream::new).toList();
    try (var in = new DataInputStream(
        new BufferedInputStream(new SequenceInputStream(Collections.enumeration(streams))))) {
      var records = KeptRecords.read(KeptShare.empty(plan).records(), in);
      var numbers = Numbers.of(ColumnBytes.readLongs(records.size(), in));
      return new KeptShare(records, numbers, readPairs(in), readOverfull(in), in.readInt());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static ScoredPairs readPairs(DataInputStream in) throws IOException {
    var size = in.readInt();
    return ScoredPairs.of(
        ColumnBytes.readInts(size, in),
        ColumnBytes.readInts(size, in),
        ColumnBytes.readDoubles(size, in));
  }

  private static List<Overfull> readOverfull(DataInputStream in) throws IOException {
    var overfull = new ArrayList<Overfull>();
    for (var left = in.readInt(); left > 0; left--) {
      overfull.add(new Overfull(in.readUTF(), in.readInt(), in.readLong()));
    }
    return overfull;
  }

  /** Bytes written into pieces of like size. */
  private static final class Pieces extends ByteArrayOutputStream {
    private final List<byte[]> full = new ArrayList<>();

    @Override
    public synchronized void write(byte[] bytes, int from, int length) {
      super.write(bytes, from, length);
      cut();
    }

    @Override
    public synchronized void write(int one) {
      super.write(one);
      cut();
    }

    private void cut() {
      if (size() >= PIECE) {
        full.add(toByteArray());
        reset();
      }
    }

    List<byte[]> all() {
      cut();
      var all = new ArrayList<>(full);
      all.add(toByteArray());
      return all;
    }
  }
}
