package org.trivet;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** The bars of the house: small files, small methods, few parameters, no code kept in comments. */
class HouseStyleTest {
  private static final int LARGEST_FILE = 300;
  private static final int LARGEST_METHOD = 40;
  private static final int MOST_PARAMETERS = 4;
  private static final Pattern COMMENT = Pattern.compile("\\s*(//.*|/?\\*.*)?");
  private static final Pattern CODE_IN_A_COMMENT = Pattern.compile("\\s*//.*;\\s*");
  private static final Pattern UNFINISHED =
      Pattern.compile("\\b(TODO|FIXME|XXX)\\b|printStackTrace");

  @Test
  void filesAreSmall() throws IOException {
    for (var file : sources()) {
      var code = Files.readAllLines(file).stream()
          .filter(line -> !COMMENT.matcher(line).matches())
          .count();
      assertThat(code).as("lines of code in %s", file).isLessThanOrEqualTo(LARGEST_FILE);
    }
  }

  @Test
  void nothingIsKeptInCommentsOrLeftUnfinished() throws IOException {
    for (var file : sources()) {
      assertThat(Files.readAllLines(file)).as("%s", file).allSatisfy(line -> {
        assertThat(CODE_IN_A_COMMENT.matcher(line).matches()).as(line).isFalse();
        assertThat(UNFINISHED.matcher(line).find()).as(line).isFalse();
      });
    }
  }

  @Test
  void methodsAreSmallAndTakeFewParameters() throws IOException {
    assertThat(methods().filter(method -> method.lines() > LARGEST_METHOD))
        .as("long methods")
        .isEmpty();
    assertThat(methods().filter(method -> method.parameters() > MOST_PARAMETERS))
        .as("methods with many parameters")
        .isEmpty();
    assertThat(methods().filter(method -> method.throwsAnything()))
        .as("methods that throw Exception")
        .isEmpty();
  }

  private record Method(String name, long lines, int parameters, boolean throwsAnything) {}

  private static Stream<Method> methods() throws IOException {
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (var files = compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
      var task = (JavacTask) compiler.getTask(
          null,
          files,
          null,
          List.of("-proc:none"),
          null,
          files.getJavaFileObjectsFromPaths(sources()));
      var found = new ArrayList<Method>();
      for (var unit : task.parse()) {
        new Methods(unit, Trees.instance(task), found).scan(unit, null);
      }
      return found.stream();
    }
  }

  private static final class Methods extends TreeScanner<Void, Void> {
    private final CompilationUnitTree unit;
    private final Trees trees;
    private final List<Method> found;

    Methods(CompilationUnitTree unit, Trees trees, List<Method> found) {
      this.unit = unit;
      this.trees = trees;
      this.found = found;
    }

    @Override
    public Void visitMethod(MethodTree method, Void unused) {
      if (method.getBody() != null && !method.getName().contentEquals("<init>")) {
        var positions = trees.getSourcePositions();
        var lines = unit.getLineMap();
        var first = lines.getLineNumber(positions.getStartPosition(unit, method.getBody()));
        var last = lines.getLineNumber(positions.getEndPosition(unit, method.getBody()));
        found.add(new Method(
            unit.getSourceFile().getName() + ":" + method.getName(),
            last - first + 1,
            method.getParameters().size(),
            method.getThrows().stream().anyMatch(thrown -> thrown.toString().equals("Exception"))));
      }
      return super.visitMethod(method, null);
    }
  }

  private static List<Path> sources() throws IOException {
    try (var files = Files.walk(Path.of("src/main/java"))) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }
}
