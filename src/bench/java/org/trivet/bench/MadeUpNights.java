package org.trivet.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.trivet.contract.Contracts;
import org.trivet.contract.FeedContract;
import org.trivet.contract.Load;
import org.trivet.contract.TableContract;
import org.trivet.night.FrozenInputs;
import org.trivet.night.FrozenReceipt;
import org.trivet.night.NightContext;
import org.trivet.night.SilentProgress;
import org.trivet.night.Step;
import org.trivet.night.StepReport;
import org.trivet.night.TableWritten;
import org.trivet.night.Versions;
import org.trivet.vocabulary.NightId;

/** The nights of a made-up authority, run step by step without landing: files are taken by their names, one night after the other. */
public final class MadeUpNights {
  private static final Pattern YEAR_AND_TERM = Pattern.compile("(\\d{4})_(spring|summer|autumn)_.*");

  private final Path home;
  private final Contracts contracts;
  private final List<FrozenReceipt> inForce = new ArrayList<>();
  private final List<TableWritten> tables = new ArrayList<>();
  private List<TableWritten> before = List.of();
  private int arrived;

  public MadeUpNights(Path home, Contracts contracts) {
    this.home = home;
    this.contracts = contracts;
  }

  /** Takes in the files of {@code authority/night-N}, which lies under the home. */
  public void arrive(Path inbox, NightId night) {
    before = List.copyOf(tables);
    tables.clear();
    for (var feed : contracts.feeds()) {
      for (var table : feed.tables()) {
        var files = filesOf(inbox.resolve(feed.feed()), table);
        if (!files.isEmpty() && table.load() == Load.SNAPSHOT) {
          inForce.removeIf(receipt -> receipt.table().equals(table.table()));
        }
        files.forEach(file -> inForce.add(receipt(feed, table, file, night)));
      }
    }
  }

  public StepReport run(Step step, NightId night) {
    var frozen = new FrozenInputs(inForce, new Versions("conf", "code", "model", "key"), before);
    var report = step.run(new NightContext(
        night, Optional.empty(), home, frozen, new SilentProgress(), Clock.systemUTC()));
    tables.addAll(report.tables());
    return report;
  }

  private FrozenReceipt receipt(FeedContract feed, TableContract table, Path file, NightId night) {
    arrived++;
    var name = YEAR_AND_TERM.matcher(file.getFileName().toString());
    var period = name.matches() ? Optional.of(name.group(1) + "-" + name.group(2)) : Optional.<String>empty();
    return new FrozenReceipt(
        "%064d".formatted(arrived),
        feed.feed(),
        table.table(),
        feed.sender(),
        period,
        home.relativize(file),
        night,
        arrived);
  }

  private static List<Path> filesOf(Path folder, TableContract table) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    var hint = FileSystems.getDefault().getPathMatcher("glob:" + table.fileHint());
    try (var files = Files.list(folder)) {
      return files.filter(file -> hint.matches(file.getFileName())).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
