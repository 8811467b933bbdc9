package org.trivet.contract;

/**
 * Why this feed may be taken at all: who controls it, for what, through which gateway, under which agreement.
 *
 * <p>The agreement's expiry and columns stand in {@code conf/agreements.yaml}, because they differ per site.
 */
public record LegalGate(
    String controller, String purpose, String gateway, String agreement, OptOut optOut) {
  /** The national data opt-out: applied by the sender, or not applicable and why. */
  public record OptOut(Position position, String because) {}

  /** Whether the national data opt-out has been applied before the data came here. */
  public enum Position implements Word {
    APPLIED,
    NOT_APPLICABLE
  }
}
