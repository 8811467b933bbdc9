package org.trivet.disclosure.protect;

/**
 * How long the cheapest pattern may be looked for, in the solver's own measure of work (about seconds of a quiet core), so that a busy
 * machine gives the same answer as a quiet one.
 *
 * @param inAll over all groups of cells
 * @param ofGroup over any one of them
 */
public record Effort(double inAll, double ofGroup) {
  public static final Effort USUAL = new Effort(100, 20);
  public static final Effort QUICK = new Effort(2, 2);
}
