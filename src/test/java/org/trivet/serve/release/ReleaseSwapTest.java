package org.trivet.serve.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trivet.serve.release.HouseRelease.inputs;
import static org.trivet.serve.release.HouseRelease.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trivet.access.Zone;
import org.trivet.ledger.Release;
import org.trivet.serve.MadeUpNight;
import org.trivet.serve.duck.Duck;
import org.trivet.vocabulary.NightId;
import org.trivet.vocabulary.Refusal;

class ReleaseSwapTest {
  private static final NightId FIRST = new NightId("night-2026-11-20");
  private static final NightId SECOND = new NightId("night-2026-11-21");

  @TempDir
  Path home;

  @Test
  void whoIsReadingGoesOnReadingAndNewReadersGetTheNewNight() {
    release(MadeUpNight.ofThreeChildren(home, FIRST.name()));
    try (var reader = current()) {
      release(MadeUpNight.ofThreeChildren(home, SECOND.name()));

      assertThat(nightOf(reader)).isEqualTo(FIRST.name());
      try (var newReader = current()) {
        assertThat(nightOf(newReader)).isEqualTo(SECOND.name());
      }
      assertThat(reader.count("SELECT count(*) FROM held.ehc_persons")).isEqualTo(2);
    }
  }

  @Test
  void atNoMomentOfTheSwapIsThereNothingToRead() {
    release(MadeUpNight.ofThreeChildren(home, FIRST.name()));
    release(MadeUpNight.ofThreeChildren(home, SECOND.name()));
    var shelf = new ReleaseShelf(home);
    var over = new AtomicBoolean();
    var seen = new ArrayList<String>();
    var watching = CompletableFuture.runAsync(() -> {
      while (!over.get()) {
        seen.add(
            Files.exists(home.resolve("served/current/open.duckdb"))
                ? shelf.current().map(NightId::name).orElse("nothing")
                : "no file");
      }
    });

    for (var i = 0; i < 200; i++) {
      shelf.point(i % 2 == 0 ? FIRST : SECOND);
    }
    over.set(true);
    watching.join();

    assertThat(seen).isNotEmpty().containsOnly(FIRST.name(), SECOND.name());
  }

  @Test
  void aKillBetweenBuildAndSwapLeavesTheOldReleaseAndTheNextTryOnlySwaps() throws IOException {
    release(MadeUpNight.ofThreeChildren(home, FIRST.name()));
    var context = MadeUpNight.ofThreeChildren(home, SECOND.name()).write().context();
    var killed = step((night, files, swap) -> {
      throw new IllegalStateException("killed");
    });
    assertThatThrownBy(() -> killed.run(context)).hasMessage("killed");

    var shelf = new ReleaseShelf(home);
    assertThat(shelf.current()).contains(FIRST);
    var built = Files.getLastModifiedTime(shelf.file(SECOND, Zone.PSEUDONYMISED));

    step((night, files, swap) -> swap.run()).run(context);

    assertThat(shelf.current()).contains(SECOND);
    assertThat(Files.getLastModifiedTime(shelf.file(SECOND, Zone.PSEUDONYMISED)))
        .isEqualTo(built);
  }

  @Test
  void whatAKillLeftHalfBuiltIsNoReleaseAndIsBuiltAfresh() throws IOException {
    var half = home.resolve("served/releases/" + FIRST + ".part");
    Files.createDirectories(half);
    Files.writeString(half.resolve("pseudonymised.duckdb"), "half");
    assertThat(new ReleaseShelf(home).nights()).isEmpty();

    release(MadeUpNight.ofThreeChildren(home, FIRST.name()));

    assertThat(new ReleaseShelf(home).current()).contains(FIRST);
    assertThat(half).doesNotExist();
    assertThat(home.resolve("served/current/spill")).doesNotExist();
  }

  @Test
  void aProcessThatLostTheNightSwapsNothing() {
    release(MadeUpNight.ofThreeChildren(home, FIRST.name()));
    var context = MadeUpNight.ofThreeChildren(home, SECOND.name()).write().context();
    var lost = new org.trivet.night.NightContext(
        context.night(),
        context.previous(),
        context.home(),
        context.frozen(),
        context.progress(),
        context.clock(),
        act -> {
          throw new Refusal("another process has the night");
        });

    assertThatThrownBy(() -> step((n, f, swap) -> swap.run()).run(lost))
        .hasMessage("another process has the night");
    assertThat(new ReleaseShelf(home).nights()).containsExactly(FIRST);
  }

  @Test
  void theLedgerIsToldEachFileWithItsHash() {
    var told = new AtomicReference<List<Release>>(List.of());
    step((night, files, swap) -> {
          told.set(files);
          swap.run();
        })
        .run(MadeUpNight.ofThreeChildren(home, FIRST.name()).write().context());

    assertThat(told.get()).extracting(Release::zone).containsExactly("pseudonymised", "open");
    assertThat(told.get())
        .allSatisfy(file -> assertThat(home.resolve(file.path())).hasSize(file.bytes()));
  }

  @Test
  void rollingBackGoesToTheNightBeforeAndOnlyToOneThatIsThere() {
    release(MadeUpNight.ofThreeChildren(home, FIRST.name()));
    release(MadeUpNight.ofThreeChildren(home, SECOND.name()));
    var shelf = new ReleaseShelf(home);

    shelf.point(shelf.before());

    assertThat(shelf.current()).contains(FIRST);
    assertThatThrownBy(shelf::before)
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("no release is older");
    assertThatThrownBy(() -> shelf.point(new NightId("night-2020-01-01")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("[night-2026-11-21, night-2026-11-20]");
  }

  @Test
  void releasesBeyondRetentionGoAndTheCurrentOneNever() {
    release(MadeUpNight.ofThreeChildren(home, FIRST.name()));
    var oneNight = new ReleaseSettings(List.of(), "400MB", 2, new Retention(1, 0));

    var report = HouseRelease.step(oneNight)
        .run(MadeUpNight.ofThreeChildren(home, SECOND.name()).write().context());

    assertThat(new ReleaseShelf(home).nights()).containsExactly(SECOND);
    assertThat(report.sentences()).contains("Releases beyond retention deleted: " + FIRST);
  }

  @Test
  void anotherSecretUnderTheSameNameIsRefused() {
    release(MadeUpNight.ofThreeChildren(home, FIRST.name()));
    var other = new ReleaseNight(
        inputs(),
        ReleaseSettings.standard(),
        PseudonymKey.fromSeed("pseudonymised", 1, 7),
        (night, files, swap) -> swap.run());

    assertThatThrownBy(() ->
            other.run(MadeUpNight.ofThreeChildren(home, SECOND.name()).write().context()))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("every pseudonym would change");
  }

  private static ReleaseNight step(Publishing ledger) {
    return new ReleaseNight(inputs(), ReleaseSettings.standard(), HouseRelease.KEY, ledger);
  }

  private Duck current() {
    var shelf = new ReleaseShelf(home);
    return Duck.readOnly(
        shelf.file(shelf.current().orElseThrow(), Zone.PSEUDONYMISED), MadeUpNight.limits(home));
  }

  private static String nightOf(Duck duck) {
    return duck.first("SELECT night FROM release").orElse("");
  }
}
