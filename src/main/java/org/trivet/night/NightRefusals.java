package org.trivet.night;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.trivet.vocabulary.NightId;
import org.trivet.vocabulary.Refusal;

/** Every sentence by which the night says no. */
final class NightRefusals {
  private static final String STANDS = "Last night's release still stands.";

  private NightRefusals() {}

  static Refusal cannotWrite(Path folder, Exception cause) {
    return new Refusal(
        "Cannot write %s: %s. The table was left undone; check the space and the rights on that disk, then: ./trivet night resume"
            .formatted(folder, cause),
        cause);
  }

  static Refusal cannotClear(Path folder, IOException cause) {
    return new Refusal(
        "Cannot clear %s, left by an interrupted step: %s. Nothing was run; check the rights on that folder, then: ./trivet night resume"
            .formatted(folder, cause),
        cause);
  }

  static Refusal unreadableOrder(Path file, String why) {
    return new Refusal(
        "Cannot read the order of the night in %s: %s. Nothing was run; it must list steps, each with a name and a purpose."
            .formatted(file, why));
  }

  static Refusal unlistedSteps(List<String> names) {
    return new Refusal(
        "jobs/night.yaml leaves out the step %s. Nothing was run; list it in its place, since the later steps stand on it."
            .formatted(String.join(", ", names)));
  }

  static Refusal unknownStep(String name, List<String> known) {
    return new Refusal(
        "jobs/night.yaml lists the step '%s', which Trivet does not have (it has %s). Nothing was run; correct the name."
            .formatted(name, String.join(", ", known)));
  }

  static Refusal unfinished(NightId night, String how) {
    return new Refusal(
        "%s %s and is not finished. Nothing was started; end it with ./trivet night resume, or give it up and start anew with ./trivet night run --instead"
            .formatted(night, how));
  }

  static Refusal nothingToResume() {
    return new Refusal(
        "No night is unfinished, so there is nothing to resume. Start tonight's with: ./trivet night run");
  }

  static Refusal noSuchNight(NightId night) {
    return new Refusal(
        "The ledger knows no %s. See which nights there are with: ./trivet night list"
            .formatted(night));
  }

  static Refusal noNightYet() {
    return new Refusal(
        "No night has been run in this home yet. Run the first with: ./trivet night run");
  }

  static Refusal clockBehind(LocalDate today, NightId newest) {
    return new Refusal(
        "Today is %s by this machine's clock, but the ledger holds %s. Nothing was started, since nights must follow one another; put the clock right."
            .formatted(today, newest));
  }

  static Refusal inputsChanged(NightId night, List<String> differences) {
    return new Refusal(
        "%s cannot be resumed as it began: %s. Nothing was run, since one night must stand on one set of inputs; put that back and resume, or start anew with: ./trivet night run --instead"
            .formatted(night, String.join("; ", differences)));
  }

  static Refusal stepRefused(NightId night, String step, Refusal cause) {
    return new Refusal(
        "%s The step %s of %s was left undone. %s Once it is put right: ./trivet night resume"
            .formatted(words(cause), step, night, STANDS),
        cause);
  }

  static Refusal diskFull(NightId night, String step, Path home) {
    return new Refusal(
        "The disk ran full while the step %s of %s was writing under %s, and the step was left undone. %s Make room there, then: ./trivet night resume"
            .formatted(step, night, home, STANDS));
  }

  static Refusal stepBroke(NightId night, String step, Fault fault) {
    return new Refusal(
        "The step %s of %s broke on a fault that Trivet does not know (%s) and was left undone. %s The details are in %s; once it is put right: ./trivet night resume"
            .formatted(step, night, fault.kind(), STANDS, fault.log()),
        fault.cause());
  }

  /** What a refusal says. */
  static String words(Refusal refusal) {
    return String.valueOf(refusal.getMessage()).strip();
  }
}
