package org.trivet.night.schedule;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.trivet.ledger.Ledger;
import org.trivet.night.NightContext;
import org.trivet.night.NightRun;
import org.trivet.night.NightSetup;
import org.trivet.night.Step;
import org.trivet.night.StepReport;
import org.trivet.night.Versions;
import org.trivet.vocabulary.Refusal;

/**
 * Starts nights of one step in this process, over the ledger that a test watches, and ends them as the test says: well, refused before they
 * begin, failed, or cut short as a killed process is.
 */
final class MadeNights implements NightStarter {
  enum Ending {
    WELL,
    REFUSED,
    FAILED,
    CUT_SHORT
  }

  final List<Call> calls = new ArrayList<>();
  private final Queue<Ending> endings = new ArrayDeque<>();
  private final Ledger ledger;
  private final Path home;
  private final Clock clock;

  MadeNights(Ledger ledger, Path home, Clock clock) {
    this.ledger = ledger;
    this.home = home;
    this.clock = clock;
  }

  MadeNights thenEnding(Ending... next) {
    endings.addAll(List.of(next));
    return this;
  }

  @Override
  public synchronized Started start(Call call) {
    calls.add(call);
    var ending = endings.isEmpty() ? Ending.WELL : endings.remove();
    return new Ended(said(call, ending));
  }

  private String said(Call call, Ending ending) {
    if (ending == Ending.REFUSED) {
      return "The agreement register cannot be read.";
    }
    try {
      var night = new NightRun(ledger, setup(ending));
      var unused = call == Call.RUN ? night.run() : night.resume();
      return "finished";
    } catch (Refusal refused) {
      return String.valueOf(refused.getMessage());
    } catch (Killed killed) {
      return "";
    }
  }

  private NightSetup setup(Ending ending) {
    return new NightSetup(
        "farah",
        home,
        List.of(new OneStep(ending)),
        new Versions("conf-1", "code-1", "model-1", "key-1"),
        new Cut(ending),
        clock);
  }

  /** Like a kill: no one records anything more. */
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  /** Progress is told outside the step, so what is thrown there is recorded by no one. */
  private record Cut(Ending ending) implements org.trivet.night.Progress {
    @Override
    public void say(String sentence) {
      if (ending == Ending.CUT_SHORT) {
        throw new Killed();
      }
    }

    @Override
    public void at(long done, long total, String what) {}
  }

  private record OneStep(Ending ending) implements Step {
    @Override
    public String name() {
      return "land";
    }

    @Override
    public String purpose() {
      return "Do nothing, or fail";
    }

    @Override
    public StepReport run(NightContext night) {
      if (ending == Ending.FAILED) {
        throw new Refusal("The sender's folder is gone.");
      }
      return new StepReport(List.of(), List.of());
    }
  }

  private record Ended(String lastWords) implements Started {
    @Override
    public boolean endedWithin(Duration longest) {
      return true;
    }
  }
}
