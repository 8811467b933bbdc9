package org.trivet.disclosure.table;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Checked tables in whole numbers: cells are numbered, decimals are taken in the smallest unit that any figure shows, and every relation is
 * "first minus the rest is nothing".
 *
 * <p>Whatever is asked of it is about moves: how far a cell may lie from its true value in a table that agrees with all that is known.
 */
public final class CellSystem {
  /** Farther than any figure: an open end. */
  public static final long OPEN = Long.MAX_VALUE / 4;

  private final Content content;
  private final int[][] relationsOf;

  /**
   * What stands in it.
   *
   * @param scale how many decimals a whole unit stands for
   * @param unsafeFrom 0 where zeros are sensitive too, else 1
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Content(
      String[] ids,
      long[] values,
      int[][] relations,
      Room room,
      Marks marks,
      List<BitSet> insiders,
      int scale,
      int unsafeFrom) {}

  /**
   * How far each cell may move by what is known of it alone, and what hiding it costs.
   *
   * @param hidden while it is hidden
   * @param shown while it is shown: nowhere, but for figures that are shown rounded
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Room(Span[] hidden, Span[] shown, long[] cost) {}

  /** How far down and how far up. */
  record Span(long down, long up) {
    static final Span NONE = new Span(0, 0);
  }

  /** Which cells are what. */
  @SuppressWarnings("ArrayRecordComponent")
  record Marks(BitSet primary, BitSet hidden, BitSet known, BitSet rounded, Need[] needs) {}

  CellSystem(Content content) {
    this.content = content;
    this.relationsOf = relationsOf(content);
  }

  /** Holds the tables against each other and numbers them. */
  public static CellSystem of(Tables tables) {
    return new Numbering(tables).system();
  }

  private static int[][] relationsOf(Content content) {
    var counts = new int[content.ids.length];
    for (var relation : content.relations) {
      for (var cell : relation) {
        counts[cell]++;
      }
    }
    var of = new int[counts.length][];
    for (var cell = 0; cell < of.length; cell++) {
      of[cell] = new int[counts[cell]];
    }
    for (var each = 0; each < content.relations.length; each++) {
      for (var cell : content.relations[each]) {
        of[cell][of[cell].length - counts[cell]--] = each;
      }
    }
    return of;
  }

  public int size() {
    return content.ids.length;
  }

  public String id(int cell) {
    return content.ids[cell];
  }

  public long value(int cell) {
    return content.values[cell];
  }

  /** The relations of a cell, by their numbers. */
  public int[] relationsOf(int cell) {
    return relationsOf[cell];
  }

  /** The cells of a relation, its total first. */
  public int[] relation(int number) {
    return content.relations[number];
  }

  public int relations() {
    return content.relations.length;
  }

  /** How far a hidden cell may lie below its value. */
  public long down(int cell) {
    return content.room.hidden[cell].down();
  }

  /** How far a hidden cell may lie above its value. */
  public long up(int cell) {
    return content.room.hidden[cell].up();
  }

  /** How far a cell may lie below its value while these are hidden. */
  public long down(int cell, BitSet hidden) {
    return room(cell, hidden).down();
  }

  /** How far a cell may lie above its value while these are hidden. */
  public long up(int cell, BitSet hidden) {
    return room(cell, hidden).up();
  }

  private Span room(int cell, BitSet hidden) {
    return (hidden.get(cell) ? content.room.hidden : content.room.shown)[cell];
  }

  /** How far a cell may lie below its value though it is shown: only where it is shown rounded. */
  public long swayDown(int cell) {
    return content.room.shown[cell].down();
  }

  /** How far a cell may lie above its value though it is shown. */
  public long swayUp(int cell) {
    return content.room.shown[cell].up();
  }

  /** The cells that readers do not see exactly while these are hidden; those shown rounded are among them. */
  public BitSet moving(BitSet hidden) {
    var moving = (BitSet) hidden.clone();
    moving.or(content.marks.rounded);
    moving.andNot(content.marks.known);
    return moving;
  }

  public long cost(int cell) {
    return content.room.cost[cell];
  }

  public boolean isPrimary(int cell) {
    return content.marks.primary.get(cell);
  }

  /** The cells that can be hidden from someone: those that nobody knows from outside. */
  public BitSet unknown() {
    var unknown = new BitSet(size());
    IntStream.range(0, size()).filter(cell -> !isKnown(cell)).forEach(unknown::set);
    return unknown;
  }

  public boolean isKnown(int cell) {
    return content.marks.known.get(cell);
  }

  public BitSet primary() {
    return (BitSet) content.marks.primary.clone();
  }

  /** Cells that are said to be hidden, the sensitive ones where nobody said. */
  public BitSet hidden() {
    return (BitSet) content.marks.hidden.clone();
  }

  /** What a sensitive cell needs. */
  public Optional<Need> need(int cell) {
    return Optional.ofNullable(content.marks.needs[cell]);
  }

  /** Of each insider, the cells that only they stand behind. */
  public List<BitSet> insiders() {
    return content.insiders;
  }

  public int unsafeFrom() {
    return content.unsafeFrom;
  }

  /** A whole number as a figure. */
  public BigDecimal figure(long whole) {
    return BigDecimal.valueOf(whole, content.scale);
  }
}
