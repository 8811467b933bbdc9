package org.trivet.disclosure.solve;

import com.google.ortools.Loader;
import org.trivet.disclosure.table.DisclosureRefusals;

/** Starts the solver's native library, once and only when something is to be solved. */
final class Solvers {
  private Solvers() {}

  /** Unpacks and loads on first use. */
  private static final class Loaded {
    static final boolean YES = load();

    private static boolean load() {
      try {
        Loader.loadNativeLibraries();
        return true;
      } catch (RuntimeException | UnsatisfiedLinkError failed) {
        throw DisclosureRefusals.noSolver(
            System.getProperty("os.name") + " " + System.getProperty("os.arch"), failed);
      }
    }
  }

  static void start() {
    if (!Loaded.YES) {
      throw new IllegalStateException("The solver did not start");
    }
  }
}
