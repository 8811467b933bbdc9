package org.trivet.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tutorial, typed word for word in a copy of the house. */
class TutorialTest {
  private static final Pattern BLOCK = Pattern.compile("```(sh|text)\\n(.*?)```", Pattern.DOTALL);

  @TempDir
  private Path house;

  /** A block of commands, and the lines that the page says they print. */
  private record Typed(String commands, List<String> expected) {}

  @Test
  @Tag("battery")
  void everyCommandDoesWhatThePageSays() throws IOException, InterruptedException {
    copyOfTheHouse();

    for (var typed : blocks(Files.readString(Path.of("docs/tutorial.md")))) {
      var said = run(typed.commands());
      for (var line : typed.expected()) {
        assertThat(squeezed(said)).as("after:%n%s", typed.commands()).contains(squeezed(line));
      }
    }
  }

  @Test
  void theRolesPagesOnlyNameCommandsThatThereAre() throws IOException {
    for (var page : pages()) {
      var commands =
          Pattern.compile("\\./trivet ([a-z]+)(?: ([a-z]+))?").matcher(Files.readString(page));
      while (commands.find()) {
        var command = commands.group(1);
        assertThat(Main.run(command, "--help"))
            .as("%s: %s", page, commands.group())
            .isZero();
      }
    }
  }

  private static List<Path> pages() throws IOException {
    try (var pages = Files.list(Path.of("docs/how-to"))) {
      return pages.sorted().toList();
    }
  }

  private static List<Typed> blocks(String page) {
    var blocks = new ArrayList<Typed>();
    var found = BLOCK.matcher(page);
    while (found.find()) {
      if (found.group(1).equals("sh")) {
        blocks.add(new Typed(found.group(2), List.of()));
      } else {
        var typed = blocks.remove(blocks.size() - 1);
        blocks.add(new Typed(typed.commands(), found.group(2).lines().toList()));
      }
    }
    assertThat(blocks).hasSizeGreaterThan(10);
    return blocks;
  }

  private String run(String commands) throws IOException, InterruptedException {
    var out = Files.createTempFile("tutorial", ".out");
    var bash = new ProcessBuilder("bash", "-eu", "-c", commands)
        .directory(house.toFile())
        .redirectErrorStream(true)
        .redirectOutput(out.toFile());
    bash.environment().remove("TRIVET_HOME");
    var exit = bash.start().waitFor();
    var said = Files.readString(out);
    Files.delete(out);
    assertThat(exit).as("%s%n%s", commands, said).isZero();
    return said;
  }

  private static String squeezed(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  /** The folders that the commands read, and a launcher that starts this build. */
  private void copyOfTheHouse() throws IOException {
    for (var folder : List.of("jobs", "routes", "warehouse", "conf")) {
      try (var files = Files.walk(Path.of(folder))) {
        for (var file : files.toList()) {
          Files.copy(file, house.resolve(file));
        }
      }
    }
    var opened = ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> argument.startsWith("--add-opens"))
        .collect(Collectors.joining(" "));
    var launcher = house.resolve("trivet");
    Files.writeString(launcher, """
        #!/usr/bin/env bash
        exec %s %s -Xmx2g -XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=256m -Dtrivet.house=%s -cp '%s' org.trivet.app.Main "$@"
        """.formatted(
            ProcessHandle.current().info().command().orElse("java"),
            opened,
            house,
            System.getProperty("java.class.path")));
    assertThat(launcher.toFile().setExecutable(true)).isTrue();
  }
}
