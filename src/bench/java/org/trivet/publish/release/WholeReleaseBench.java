package org.trivet.publish.release;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.trivet.disclosure.table.Tables;
import org.trivet.publish.Drafts;
import org.trivet.publish.board.BoardMaker;
import org.trivet.publish.cells.ProtectedSet;

/**
 * How long a whole board release takes, from measured rows to files that were read back: {@code WholeReleaseBench MEASURES}.
 *
 * <p>The year before was released already; the draft hides what that hid and is attacked together with it.
 */
public final class WholeReleaseBench {
  private final int families;
  private double total;

  private WholeReleaseBench(int families) {
    this.families = families;
  }

  public static void main(String[] args) throws IOException {
    new WholeReleaseBench((args.length == 0 ? 40 : Integer.parseInt(args[0])) / 5).run();
  }

  private void run() throws IOException {
    var before = new MadeUpBoard(families, 1);
    var now = new MadeUpBoard(families, 0);
    System.out.printf(
        "%d measures, %d areas, %d ways to divide, %d years: %,d figures%n",
        now.measures().size(),
        MadeUpBoard.AREAS,
        MadeUpBoard.WAYS.size(),
        MadeUpBoard.PERIODS,
        now.upTo(MadeUpBoard.NIGHT).size());
    var released = timed("last year's release", () -> ofRows(before, Map.of()));
    total = 0;
    var hidden = hidden(released);
    var made = timed("protect and attack", () -> ofRows(now, hidden));
    say(made);
    var text = timed("cells as text", made::restrictedText);
    var folder = Files.createTempDirectory("whole-release");
    var earlier = Files.writeString(folder.resolve("earlier.json"), released.restrictedText());
    var draft = Files.writeString(folder.resolve("cells.json"), text);
    var found = timed("read and attack with last year's", () -> audit(draft, earlier));
    System.out.printf(
        "  %,d cells together, %,d hidden, %,d weak%n",
        found.knowing().system().size(),
        found.knowing().report().intervals().size(),
        found.faults().size());
    System.out.printf("protect and audit together: %.1f s%n", total);
    var board = timed("board (protects once more)", () -> maker(now, hidden).of(now.edition()));
    var files = timed("files, and reading them back", () -> Drafts.contents(board));
    System.out.printf(
        "  %,d files, %,d KiB%n",
        files.size(),
        files.stream().mapToLong(file -> file.bytes().length).sum() / 1024);
    System.out.printf("peak heap at most %,d MiB%n", peakHeap() >> 20);
  }

  private static ProtectedSet ofRows(MadeUpBoard board, Map<String, BigDecimal> hidden) {
    return ProtectedSet.of(new ProtectedSet.Asked(
        board.measures(),
        board.upTo(MadeUpBoard.NIGHT),
        MadeUpBoard.COUNCIL.code(),
        board.rules(),
        hidden));
  }

  /** The same board, hiding what was hidden before. */
  private static BoardMaker maker(MadeUpBoard board, Map<String, BigDecimal> hidden) {
    return board.hiding(hidden).maker();
  }

  private static Map<String, BigDecimal> hidden(ProtectedSet released) {
    var hidden = new HashMap<String, BigDecimal>();
    released.audit().intervals().keySet().forEach(id -> hidden.put(id, value(released.tables(), id)));
    return hidden;
  }

  private static BigDecimal value(Tables tables, String id) {
    return tables.cells().getOrDefault(id, BigDecimal.ZERO);
  }

  private static JointAttack.Found audit(Path draft, Path earlier) {
    return new JointAttack(
            DraftAudit.edition("this draft", new TablesText(draft)),
            List.of(new JointAttack.Earlier(
                DraftAudit.edition("board v1.0", new TablesText(earlier)),
                JointAttack.Standing.OUT)),
            Map.of())
        .found();
  }

  private static void say(ProtectedSet made) {
    var tables = made.tables();
    System.out.printf(
        "  %,d cells, %,d relations, %,d sensitive, %,d hidden, %,d weak; figures lost %,d of %,d%n",
        tables.cells().size(),
        tables.equations().size(),
        tables.sensitivity().primary().map(java.util.Set::size).orElse(0),
        made.audit().intervals().size(),
        made.audit().weak().size(),
        made.lost().small() + made.lost().others(),
        made.lost().figures());
  }

  private <T> T timed(String what, Supplier<T> work) {
    var start = System.nanoTime();
    var cpu = processor();
    var done = work.get();
    var seconds = (System.nanoTime() - start) / 1e9;
    total += seconds;
    System.out.printf("%s: %.1f s, processor %.1f s%n", what, seconds, (processor() - cpu) / 1e9);
    return done;
  }

  private static long processor() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static long peakHeap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .mapToLong(pool -> pool.getPeakUsage().getUsed())
        .sum();
  }
}
