package org.trivet.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trivet.ledger.Holder;
import org.trivet.ledger.Ledger;
import org.trivet.ledger.LedgerConfig;
import org.trivet.ledger.StepStatus;
import org.trivet.vocabulary.NightId;
import org.trivet.vocabulary.Refusal;

class NightRunTest {
  private static final NightId FRIDAY = new NightId("night-2026-11-20");

  @TempDir
  private Path home;

  private Ledger ledger;

  @BeforeEach
  void open() {
    ledger = Ledger.open(LedgerConfig.inHome(home), Clock.systemUTC());
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  @Test
  void aNightDoesItsStepsInOrderAndRecordsWhatTheyWrote() {
    var outcome = friday(TestNights.steps(ledger)).run();

    assertThat(outcome.night()).isEqualTo(FRIDAY);
    assertThat(outcome.state()).isEqualTo(NightState.FINISHED);
    assertThat(outcome.steps())
        .extracting(StepOutcome::step, step -> String.join(" ", step.sentences()))
        .containsExactly(
            tuple("land", "Two files landed"),
            tuple("standardise", "standardise wrote 2 tables"),
            tuple("match", "match wrote 1 tables"),
            tuple("measure", "measure wrote 1 tables"));
    assertThat(outcome.tables())
        .extracting(table -> table.path().toString())
        .containsExactly(
            "standardised/night-2026-11-20/health_patients",
            "standardised/night-2026-11-20/health_referrals",
            "matched/night-2026-11-20/identity_register",
            "measured/night-2026-11-20/measured");
    assertThat(home.resolve("matched/night-2026-11-20/identity_register/part-1.txt"))
        .exists();
  }

  @Test
  void aSecondNightOfTheSameDateGetsALetterAndStandsOnTheFirst() {
    friday(TestNights.steps(ledger)).run();
    var seen = new ArrayList<NightContext>();
    var second = friday(List.of(doing("match", context -> {
          seen.add(context);
          return nothing();
        })))
        .run();

    assertThat(second.night()).isEqualTo(new NightId("night-2026-11-20-b"));
    assertThat(seen.get(0).previous()).contains(FRIDAY);
    assertThat(seen.get(0).previousTable("matched", "identity_register"))
        .contains(home.resolve("matched/night-2026-11-20/identity_register"));
  }

  @Test
  void stepsAfterLandingSeeTheReceiptsThatLandingLeft() {
    var seen = new ArrayList<Integer>();
    friday(List.of(new LandStep(ledger), doing("standardise", context -> {
          seen.add(
              context.frozen().receipts("health/provider", "health_patients").size());
          return nothing();
        })))
        .run();
    assertThat(seen).containsExactly(1);
  }

  @Test
  void aRefusalStopsTheNightWithOneSentenceAndResumeGoesOnFromThere() {
    var steps = new ArrayList<>(TestNights.steps(ledger));
    steps.set(2, doing("match", context -> {
      throw new Refusal("The disk is full.");
    }));
    assertThatThrownBy(() -> friday(steps).run())
        .isInstanceOf(Refusal.class)
        .hasMessage(
            "The disk is full. The step match of night-2026-11-20 was left undone. Last night's release still stands."
                + " Once it is put right: ./trivet night resume");
    assertThat(shown().state()).isEqualTo(NightState.FAILED);
    assertThat(shown().steps())
        .extracting(StepOutcome::status)
        .containsExactly(StepStatus.DONE, StepStatus.DONE, StepStatus.FAILED);

    assertThat(friday(TestNights.steps(ledger)).resume().state()).isEqualTo(NightState.FINISHED);
  }

  @Test
  void aFaultIsToldInOneSentenceAndItsTraceIsKeptWithoutValues() throws IOException {
    var fault = doing("match", context -> {
      throw new IllegalStateException("cannot cast 'Amina' or 4857773456 to `birth_date`");
    });
    assertThatThrownBy(() -> friday(List.of(fault)).run())
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("The step match of night-2026-11-20 broke on a fault")
        .hasMessageContaining("(IllegalStateException)")
        .hasMessageContaining(home.resolve("logs/night-2026-11-20.log").toString())
        .hasMessageNotContaining("Amina");
    assertThat(Files.readString(home.resolve("logs/night-2026-11-20.log")))
        .contains("cannot cast … or … to `birth_date`")
        .contains("at org.trivet.night.NightRunTest")
        .doesNotContain("Amina", "4857773456");
  }

  @Test
  void aFullDiskIsToldAsSuch() {
    var full = doing("match", context -> {
      throw new IllegalStateException("Task failed", new IOException("No space left on device"));
    });
    assertThatThrownBy(() -> friday(List.of(full)).run())
        .isInstanceOf(Refusal.class)
        .hasMessageContaining(
            "The disk ran full while the step match of night-2026-11-20 was writing under " + home);
  }

  @Test
  void anUnfinishedNightIsInTheWayOfANewOne() {
    failFriday();
    assertThatThrownBy(() -> friday(TestNights.steps(ledger)).run())
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("night-2026-11-20 failed and is not finished")
        .hasMessageContaining("./trivet night resume");
  }

  @Test
  void anUnfinishedNightCanBeGivenUpForANewOne() {
    failFriday();
    var outcome = friday(TestNights.steps(ledger)).runInstead();
    assertThat(outcome.night()).isEqualTo(new NightId("night-2026-11-20-b"));
    assertThat(outcome.record().previous()).isEmpty();
    assertThat(shown().state()).isEqualTo(NightState.ABANDONED);
  }

  @Test
  void aNightIsNotResumedOnOtherInputsThanItFroze() {
    failFriday();
    var setup = TestNights.setup(home, TestNights.steps(ledger), "2026-11-20");
    var changed = new NightSetup(
        setup.who(),
        setup.home(),
        setup.steps(),
        new Versions("conf-1", "code-1", "model-2", "key-1"),
        setup.progress(),
        setup.clock());
    assertThatThrownBy(() -> new NightRun(ledger, changed).resume())
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("its model was model-1 and is now model-2");
  }

  @Test
  void withNothingUnfinishedThereIsNothingToResume() {
    assertThatThrownBy(() -> friday(TestNights.steps(ledger)).resume())
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("nothing to resume");
  }

  @Test
  void whileOneNightRunsAnotherIsRefusedWithItsHolder() {
    try (var other = Ledger.open(LedgerConfig.inHome(home), Clock.systemUTC())) {
      var unused = other.lease().take(NightRun.LEASE, Holder.thisProcess("george"));
      assertThatThrownBy(() -> friday(TestNights.steps(ledger)).run())
          .isInstanceOf(Refusal.class)
          .hasMessageContaining(
              "held by george (process %d".formatted(ProcessHandle.current().pid()));
      assertThatThrownBy(() -> friday(TestNights.steps(ledger)).resume())
          .isInstanceOf(Refusal.class);
    }
  }

  @Test
  void aHolderThatLostTheNightPutsNoTableInPlace() {
    var outrun = new ArrayList<Ledger>();
    var step = doing("match", context -> {
      outrun.add(takenFromUnder());
      var unused = context.write("matched", "identity_register", NightRunTest::makeFolder);
      return nothing();
    });
    assertThatThrownBy(() -> friday(List.of(step)).run())
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("This process lost the night");
    assertThat(home.resolve("matched/night-2026-11-20/identity_register")).doesNotExist();
    outrun.forEach(Ledger::close);
  }

  @Test
  void aPlanSaysWhatWouldBeDoneAndTouchesNothing() {
    var plan = friday(TestNights.steps(ledger)).plan();
    assertThat(plan.night()).isEqualTo(FRIDAY);
    assertThat(plan.sentences())
        .contains(
            "Step 3, match: Write identity_register.",
            "Before landing, 0 files of 0 feeds are in force.");
    assertThat(ledger.nights().list()).isEmpty();
    assertThat(home.resolve("matched")).doesNotExist();
  }

  @Test
  void aPlanSaysThatAnUnfinishedNightIsInTheWay() {
    failFriday();
    assertThat(friday(TestNights.steps(ledger)).plan().sentences().get(0))
        .isEqualTo(
            "night-2026-11-20 is not finished, so a new night would be refused: ./trivet night resume");
  }

  @Test
  void aStepMayNotHaveAFolderClearedThatIsNotItsNights() {
    var greedy = new Clearing(Path.of("landing"));
    assertThatThrownBy(() -> friday(List.of(greedy)).run())
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aClockBehindTheLedgerIsRefused() {
    friday(TestNights.steps(ledger)).run();
    var thursday =
        new NightRun(ledger, TestNights.setup(home, TestNights.steps(ledger), "2026-11-19"));
    assertThatThrownBy(thursday::run)
        .isInstanceOf(Refusal.class)
        .hasMessageContaining(
            "Today is 2026-11-19 by this machine's clock, but the ledger holds night-2026-11-20");
  }

  private NightRun friday(List<Step> steps) {
    return new NightRun(ledger, TestNights.setup(home, steps, "2026-11-20"));
  }

  private NightOutcome shown() {
    return new NightHistory(ledger).show(FRIDAY);
  }

  private void failFriday() {
    var broken = doing("match", context -> {
      throw new Refusal("The disk is full.");
    });
    assertThatThrownBy(() -> friday(List.of(new LandStep(ledger), broken)).run())
        .isInstanceOf(Refusal.class);
  }

  private Ledger takenFromUnder() {
    var later = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(2));
    var other = Ledger.open(LedgerConfig.inHome(home), later);
    var unused = other.lease().take(NightRun.LEASE, Holder.thisProcess("george"));
    return other;
  }

  private static void makeFolder(Path part) {
    try {
      Files.createDirectories(part);
    } catch (IOException cannotMake) {
      throw new UncheckedIOException(cannotMake);
    }
  }

  private static StepReport nothing() {
    return new StepReport(List.of(), List.of());
  }

  private static Step doing(String name, Function<NightContext, StepReport> what) {
    return new Doing(name, what);
  }

  private record Doing(String name, Function<NightContext, StepReport> what) implements Step {
    @Override
    public String purpose() {
      return "Do what the test says";
    }

    @Override
    public StepReport run(NightContext night) {
      return what.apply(night);
    }
  }

  private record Clearing(Path output) implements Step {
    @Override
    public String name() {
      return "greedy";
    }

    @Override
    public String purpose() {
      return "Ask for too much";
    }

    @Override
    public List<Path> outputs(NightId night) {
      return List.of(output);
    }

    @Override
    public StepReport run(NightContext night) {
      return nothing();
    }
  }
}
