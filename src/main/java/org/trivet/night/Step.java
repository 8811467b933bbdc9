package org.trivet.night;

import java.nio.file.Path;
import java.util.List;
import org.trivet.vocabulary.NightId;

/**
 * One stage of the night, such as {@code standardise} or {@code match}.
 *
 * <p>The same context gives the same tables, so a step that was interrupted is simply done again. A step that cannot do its work because of
 * what it was given throws an {@link org.trivet.vocabulary.Refusal}; the night then stops there and last night's release still stands.
 */
public interface Step {
  /** The name that {@code jobs/night.yaml} calls it by. */
  String name();

  /** What it is for, in a sentence for whoever watches the night. */
  String purpose();

  StepReport run(NightContext night);

  /**
   * Folders, relative to the home, that belong to this step and night alone. The runner deletes them before it does the step, so
   * nothing half-made survives a kill. Never list what readers may already be looking at (the landing zone, a published release).
   */
  default List<Path> outputs(NightId night) {
    return List.of();
  }
}
