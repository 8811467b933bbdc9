package org.trivet.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.trivet.night.schedule.NightStarter;

/**
 * Starts {@code trivet night run} or {@code night resume} as this very Java was started, in a process that goes on when this one ends. What it
 * says goes to {@code logs/night.out}, kept for the last night that was started.
 *
 * @param places the options that name home, configuration and inbox, and a rehearsal's time
 */
record ChildNight(Path home, List<String> places) implements NightStarter {
  /** Set by the launcher: the heap of a night, where this process has another. */
  private static final String MEMORY = "trivet.memory";

  @Override
  public Started start(Call call) {
    var said = home.resolve("logs").resolve("night.out");
    try {
      var process = new ProcessBuilder(command(call))
          .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
          .redirectErrorStream(true)
          .redirectOutput(said.toFile())
          .start();
      return new Running(process, said);
    } catch (IOException cannotStart) {
      throw new UncheckedIOException(cannotStart);
    }
  }

  private List<String> command(Call call) {
    var command = new ArrayList<String>();
    command.add(ProcessHandle.current()
        .info()
        .command()
        .orElse(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    command.addAll(options());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of("night", call.name().toLowerCase(Locale.ROOT)));
    command.addAll(places);
    return command;
  }

  /** This Java's own options, with a night's heap, and without those that only one process can have. */
  private static List<String> options() {
    var memory = Optional.ofNullable(System.getProperty(MEMORY)).map(heap -> "-Xmx" + heap);
    var own = ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(option -> !option.startsWith("-XX:ArchiveClassesAtExit"))
        .filter(option -> !option.startsWith("-agentlib"))
        .filter(option -> memory.isEmpty() || !option.startsWith("-Xmx"));
    return Stream.concat(own, memory.stream()).toList();
  }

  private record Running(Process process, Path said) implements Started {
    @Override
    public boolean endedWithin(Duration longest) throws InterruptedException {
      return process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public String lastWords() {
      try (Stream<String> lines = Files.lines(said)) {
        return lines
            .filter(line -> !line.isBlank())
            .reduce("", (before, line) -> line)
            .strip();
      } catch (IOException | UncheckedIOException unreadable) {
        return "";
      }
    }
  }
}
