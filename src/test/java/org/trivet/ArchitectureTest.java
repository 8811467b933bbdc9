package org.trivet;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;

/** The plan of the house, enforced: who may use whom, each framework in its own room, and the names that say nothing refused. */
@AnalyzeClasses(packages = "org.trivet", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String ROOT = "org.trivet.";

  /** Package to the packages it may import, beside {@code vocabulary}, which everyone may. */
  private static final Map<String, Set<String>> ALLOWED = Map.ofEntries(
      Map.entry("vocabulary", Set.of()),
      Map.entry("contract", Set.of()),
      Map.entry("format", Set.of("contract")),
      Map.entry("quality", Set.of("contract", "format")),
      Map.entry("reference", Set.of("contract", "measure", "quality")),
      Map.entry("matching", Set.of()),
      Map.entry("lists", Set.of("format", "matching", "measure", "page")),
      Map.entry("page", Set.of()),
      Map.entry("measure", Set.of("contract")),
      Map.entry("ledger", Set.of()),
      Map.entry("landing", Set.of("contract", "format", "ledger", "night")),
      Map.entry("review", Set.of("ledger")),
      Map.entry("night", Set.of("ledger", "contract", "review")),
      Map.entry("job", Set.of("night", "format", "contract", "quality", "matching", "measure")),
      Map.entry(
          "serve", Set.of("night", "contract", "access", "measure", "ledger", "page", "review")),
      Map.entry("disclosure", Set.of()),
      Map.entry("publish", Set.of("night", "disclosure", "measure", "access", "ledger")),
      Map.entry("delivery", Set.of("publish", "ledger", "access")),
      Map.entry("access", Set.of("ledger")),
      Map.entry("alert", Set.of("night", "contract", "ledger")),
      Map.entry(
          "console", Set.of("alert", "night", "serve", "access", "contract", "ledger", "review")),
      Map.entry("config", Set.of("ledger", "job", "landing", "serve", "access", "night")),
      Map.entry("synthetic", Set.of("contract")));

  @ArchTest
  static final ArchRule PACKAGES_USE_ONLY_WHOM_THEY_MAY = classes()
      .that(describe("are not the app", type -> !room(type).equals("app")))
      .should(useOnlyAllowedRooms());

  @ArchTest
  static final ArchRule ROOMS_HAVE_NO_CYCLES =
      slices().matching("org.trivet.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule STAGES_MEET_IN_PARQUET_ONLY =
      slices().matching("org.trivet.job.(*)..").should().notDependOnEachOther();

  @ArchTest
  static final ArchRule SPARK_STAYS_IN_THE_JOBS = noClasses()
      .that()
      .resideOutsideOfPackages("org.trivet.job..", "org.trivet.app..")
      .should()
      .dependOnClassesThat()
      .resideInAnyPackage("org.apache.spark..");

  @ArchTest
  static final ArchRule CAMEL_STAYS_WHERE_FILES_COME_AND_GO = noClasses()
      .that()
      .resideOutsideOfPackages("org.trivet.landing..", "org.trivet.delivery..", "org.trivet.app..")
      .should()
      .dependOnClassesThat()
      .resideInAnyPackage("org.apache.camel..");

  @ArchTest
  static final ArchRule DUCKDB_STAYS_WHERE_PEOPLE_ASK = noClasses()
      .that()
      .resideOutsideOfPackage("org.trivet.serve..")
      .should()
      .dependOnClassesThat()
      .resideInAnyPackage("org.duckdb..");

  /** The service asks DuckDB, and lists that are Parquet files are read by it; nobody else opens a database by its address. */
  @ArchTest
  static final ArchRule DATABASES_ARE_OPENED_IN_TWO_ROOMS = noClasses()
      .that()
      .resideOutsideOfPackages("org.trivet.serve.duck..", "org.trivet.lists.rows..")
      .should()
      .dependOnClassesThat()
      .areAssignableTo(java.sql.DriverManager.class);

  @ArchTest
  static final ArchRule THE_LEDGERS_DATABASE_STAYS_IN_THE_LEDGER = noClasses()
      .that()
      .resideOutsideOfPackage("org.trivet.ledger..")
      .should()
      .dependOnClassesThat()
      .resideInAnyPackage(
          "org.jdbi..", "org.flywaydb..", "com.zaxxer..", "org.h2..", "org.postgresql..");

  @ArchTest
  static final ArchRule THE_SOLVER_STAYS_WHERE_PROGRAMS_ARE_SOLVED = noClasses()
      .that()
      .resideOutsideOfPackage("org.trivet.disclosure.solve..")
      .should()
      .dependOnClassesThat()
      .resideInAnyPackage("com.google.ortools..");

  @ArchTest
  static final ArchRule QUARTZ_STAYS_IN_THE_SCHEDULE = noClasses()
      .that()
      .resideOutsideOfPackage("org.trivet.night.schedule..")
      .should()
      .dependOnClassesThat()
      .resideInAnyPackage("org.quartz..");

  @ArchTest
  static final ArchRule THE_WEB_STAYS_IN_THE_CONSOLE = noClasses()
      .that()
      .resideOutsideOfPackages("org.trivet.console..")
      .should()
      .dependOnClassesThat()
      .resideInAnyPackage(
          "io.javalin..",
          "org.eclipse.jetty..",
          "jakarta.servlet..",
          "gg.jte..",
          "io.micrometer..");

  @ArchTest
  static final ArchRule MAIL_STAYS_WITH_THE_ALERTS = noClasses()
      .that()
      .resideOutsideOfPackage("org.trivet.alert..")
      .should()
      .dependOnClassesThat()
      .resideInAnyPackage("jakarta.mail..", "java.net.http..");

  @ArchTest
  static final ArchRule NAMES_SAY_SOMETHING = noClasses()
      .should()
      .haveNameMatching(".*\\.(Abstract|Base)[A-Z][^.]*|.*(Utils?|Helper|Manager|Impl|Processor)");

  @ArchTest
  static final ArchRule NO_ATTIC = noClasses()
      .should()
      .resideInAnyPackage(
          "..unused..", "..legacy..", "..old..", "..v2..", "..util..", "..common..");

  @ArchTest
  static final ArchRule THE_SESSION_IS_HANDED_IN =
      fields().that().haveRawType(SparkSession.class).should().notBeStatic();

  @ArchTest
  static final ArchRule NOTHING_STATIC_CHANGES = fields()
      .that()
      .areStatic()
      .and()
      .areDeclaredInClassesThat(describe("are written by hand", type -> !type.isEnum()))
      .should()
      .beFinal();

  @ArchTest
  static final ArchRule VOCABULARY_HAS_NO_SETTERS = methods()
      .that()
      .areDeclaredInClassesThat()
      .resideInAPackage("org.trivet.vocabulary..")
      .should()
      .haveNameNotMatching("set[A-Z].*");

  @ArchTest
  static final ArchRule TIME_IS_HANDED_IN = noClasses()
      .that()
      .resideOutsideOfPackage("org.trivet.app..")
      .should()
      .callMethodWhere(asksTheWallClock());

  @ArchTest
  static final ArchRule SETTINGS_COME_FROM_THE_CONFIGURATION = noClasses()
      .that()
      .resideOutsideOfPackages("org.trivet.app..", "org.trivet.config..")
      .should()
      .callMethod(System.class, "getenv", String.class)
      .orShould()
      .callMethod(System.class, "getenv");

  @ArchTest
  static void theReadmesPictureIsTheCode(JavaClasses house) throws IOException {
    var arrows = new TreeSet<String>();
    for (var type : house) {
      type.getDirectDependenciesFromSelf()
          .forEach(use -> arrows.add(room(type) + " --> " + room(use.getTargetClass())));
    }
    arrows.removeIf(arrow -> arrow.endsWith("> ")
        || arrow.contains("vocabulary")
        || arrow.matches("(\\w+) --> \\1")
        || arrow.startsWith(" "));
    assertThat(drawnArrows()).isEqualTo(arrows);
  }

  /** The arrows of the README's second picture, one by one. */
  private static Set<String> drawnArrows() throws IOException {
    var picture =
        Files.readString(Path.of("README.md")).split("flowchart TB", 2)[1].split("```", 2)[0];
    return picture
        .lines()
        .map(String::strip)
        .filter(line -> line.contains(" --> "))
        .flatMap(line -> Arrays.stream(line.split(" --> ", 2)[1].split(" & ", -1))
            .map(end -> line.split(" --> ", 2)[0] + " --> " + end))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String room(JavaClass type) {
    var name = type.getPackageName();
    if (!name.startsWith(ROOT)) {
      return "";
    }
    var rest = name.substring(ROOT.length());
    var dot = rest.indexOf('.');
    return dot < 0 ? rest : rest.substring(0, dot);
  }

  private static ArchCondition<JavaClass> useOnlyAllowedRooms() {
    return new ArchCondition<>("use only the packages that the plan allows") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        var home = room(type);
        var used = new TreeSet<String>();
        type.getDirectDependenciesFromSelf().forEach(use -> used.add(room(use.getTargetClass())));
        used.removeAll(List.of("", "vocabulary", home));
        used.removeAll(ALLOWED.getOrDefault(home, Set.of()));
        used.forEach(other -> events.add(SimpleConditionEvent.violated(
            type, "%s is in %s, which may not use %s".formatted(type.getName(), home, other))));
      }
    };
  }

  private static DescribedPredicate<JavaCall<?>> asksTheWallClock() {
    return describe(
        "ask the wall clock",
        call -> call.getTarget().getName().equals("now")
            && call.getTargetOwner().getPackageName().startsWith("java.time")
            && call.getTarget().getRawParameterTypes().isEmpty());
  }
}
