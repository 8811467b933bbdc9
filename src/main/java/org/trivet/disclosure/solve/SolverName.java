package org.trivet.disclosure.solve;

import com.google.ortools.init.OrToolsVersion;

/** Which solver attacks, for the record of an audit. */
public final class SolverName {
  private SolverName() {}

  /** Its name and version, {@code OR-tools 9.15.6755}. */
  public static String text() {
    Solvers.start();
    return "OR-tools " + OrToolsVersion.getVersionString();
  }
}
