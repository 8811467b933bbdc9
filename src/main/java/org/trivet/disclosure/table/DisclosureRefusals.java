package org.trivet.disclosure.table;

import java.math.BigDecimal;
import java.util.List;
import org.trivet.vocabulary.Refusal;

/** What tables are refused for, and in which words. */
public final class DisclosureRefusals {
  private static final int MOST_TOLD = 10;

  private DisclosureRefusals() {}

  static Refusal problems(List<String> problems) {
    var told = problems.stream()
        .limit(MOST_TOLD)
        .map(problem -> "%n  ".formatted() + problem)
        .reduce("", String::concat);
    var more = problems.size() > MOST_TOLD
        ? "%n  and %,d more".formatted(problems.size() - MOST_TOLD)
        : "";
    return new Refusal(
        "Cannot use these tables; nothing was protected or audited. Correct them and ask again:"
            + told + more);
  }

  static Refusal tooFine(int decimals, BigDecimal largest) {
    return new Refusal(
        "Cannot use these tables: figures of up to %s with %d decimals are too fine to be reckoned exactly. Nothing was protected or audited. Give at most 9 decimals and 15 digits in all, for example thousands of pounds."
            .formatted(largest.toPlainString(), Math.max(0, decimals)));
  }

  /** The file is not JSON, or not of the shape that is asked for. */
  public static Refusal unreadable(String file, String where, String why) {
    return new Refusal(
        "Cannot read %s%s: %s. Nothing was protected or audited. The shape is told in docs/how-to/protect-a-table.md."
            .formatted(file, where, why));
  }

  /** The file can't be opened or written. */
  public static Refusal noFile(String file, String undone) {
    return new Refusal(
        "Cannot open %s: there is no such file, or it may not be read or written. %s Name another."
            .formatted(file, undone));
  }

  /** The solver's native library does not start. */
  public static Refusal noSolver(String machine, Throwable cause) {
    return new Refusal(
        "Cannot start the solver on %s. Nothing was protected or audited. It comes with libraries for 64-bit Linux (x86, ARM) and macOS (ARM), and unpacks them into java.io.tmpdir, which must be writable and not mounted noexec."
            .formatted(machine),
        cause);
  }
}
