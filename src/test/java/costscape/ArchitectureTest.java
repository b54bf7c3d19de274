package costscape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Packages lean on those below them, and a library stays in the packages that name it. */
class ArchitectureTest {
  private static final Path SOURCES = Path.of("src/main/java");

  /** What the profile cluster compiles beside them. */
  private static final Path CLUSTER = Path.of("src/cluster/java");

  /**
   * What the compiler made of the sources, and of those of the profile cluster where it is on: a
   * name written in full is a dependency like an import.
   */
  private static final JavaClasses CLASSES = imported();

  /** What each class needs, by two tests. */
  private static final Map<JavaClass, List<JavaClass>> OTHERS = new HashMap<>();

  /** A class that a page links to, also where the line breaks after the tag. */
  private static final Pattern LINK =
      Pattern.compile("\\{@link[\\s*]+(costscape\\.[a-z.]+\\.[A-Z]\\w*)");

  private static final Set<String> UP_TO_CRITICAL =
      Set.of(
          "words",
          "number",
          "job",
          "space",
          "data",
          "network",
          "cost",
          "interval",
          "enclosure",
          "sweep",
          "trace",
          "critical");

  /** What each package may need of costscape beside itself: these, and all that lies below. */
  private static final Map<String, Set<String>> ALLOWED =
      Map.ofEntries(
          Map.entry("words", Set.of()),
          Map.entry("number", Set.of()),
          Map.entry("job", Set.of()),
          Map.entry("lanes", Set.of()),
          Map.entry("space", Set.of()),
          Map.entry("data", Set.of("words")),
          Map.entry("network", Set.of("words", "lanes", "space", "data")),
          Map.entry("cost", Set.of("words", "lanes", "space", "data", "network")),
          Map.entry("interval", Set.of("network", "cost", "space")),
          Map.entry("enclosure", Set.of("space", "data", "network", "cost", "interval")),
          Map.entry("sweep", Set.of("words", "job", "lanes", "space", "data", "network", "cost")),
          Map.entry("trace", Set.of("words", "job", "lanes", "space", "data", "network", "cost")),
          Map.entry(
              "critical",
              Set.of(
                  "words",
                  "job",
                  "space",
                  "data",
                  "network",
                  "cost",
                  "interval",
                  "enclosure",
                  "sweep",
                  "trace")),
          Map.entry("lesson", UP_TO_CRITICAL),
          Map.entry("direction", UP_TO_CRITICAL),
          Map.entry("proof", UP_TO_CRITICAL),
          Map.entry("run", with(engine(), "store")),
          Map.entry("study", with(engine(), "proof")),
          Map.entry("store", with(engine(), "proof", "study")),
          Map.entry("render", with(engine(), "proof", "study")),
          Map.entry("workbook", engine()),
          Map.entry("api", with(engine(), "proof", "run", "store", "render", "study")),
          Map.entry("notebook", Set.of("api")),
          Map.entry("browser", with(engine(), "store")),
          Map.entry(
              "cli",
              with(engine(), "proof", "run", "store", "render", "study", "workbook", "browser")));

  /** The rooms of a package, those below first: each may need only rooms before it. */
  private static final Map<String, List<String>> ROOMS =
      Map.of(
          "sweep", List.of("sweep.summand", "sweep.kernel", "sweep"),
          "trace", List.of("trace.optimizer", "trace"),
          "critical",
              List.of(
                  "critical.local",
                  "critical.unit",
                  "critical.place",
                  "critical.verdict",
                  "critical.catalogue",
                  "critical.basin"),
          "store",
              List.of(
                  "store.file",
                  "store.text",
                  "store.array",
                  "store.weights",
                  "store.dataset",
                  "store.onnx",
                  "store.model",
                  "store.table",
                  "store.record",
                  "store.saved",
                  "store.program"),
          "render",
              List.of(
                  "render.text",
                  "render.scale",
                  "render.chart",
                  "render.layer",
                  "render.view",
                  "render.fit",
                  "render.surface",
                  "render.image",
                  "render.look",
                  "render.figure",
                  "render.movie",
                  "render.frame"),
          "run", List.of("run", "run.spark"),
          "workbook", List.of("workbook.cell", "workbook.formula", "workbook"),
          "cli",
              List.of(
                  "cli.facts",
                  "cli.help",
                  "cli.look",
                  "cli.value",
                  "cli.line",
                  "cli.report",
                  "cli.option",
                  "cli.proof",
                  "cli.panel",
                  "cli.sweep",
                  "cli.trace",
                  "cli.movie",
                  "cli.chapter",
                  "cli.gallery",
                  "cli"));

  /** Where a library may be named. */
  private static final Map<String, Set<String>> LIBRARIES =
      Map.ofEntries(
          Map.entry("org.apache.commons.csv", Set.of("store")),
          Map.entry("com.google.gson", Set.of("store")),
          Map.entry("io.jhdf", Set.of("store")),
          Map.entry(
              "org.apache.commons.math3.random",
              Set.of(
                  "data",
                  "space",
                  "network",
                  "trace",
                  "critical",
                  "direction",
                  "lesson",
                  "browser",
                  "api",
                  "cli")),
          Map.entry("org.apache.commons.math3.analysis", Set.of("sweep", "api")),
          Map.entry("org.apache.commons.math3.linear", Set.of("trace", "critical")),
          Map.entry("org.jfree", Set.of("render", "api")),
          Map.entry("java.awt", Set.of("render", "api")),
          Map.entry("javax.imageio", Set.of("render")),
          Map.entry("org.apache.batik", Set.of("render")),
          Map.entry("de.rototor", Set.of("render")),
          Map.entry("org.apache.pdfbox", Set.of("render")),
          Map.entry("org.apache.poi", Set.of("workbook")),
          Map.entry("org.apache.commons.compress", Set.of("workbook")),
          Map.entry("org.openxmlformats", Set.of("workbook")),
          Map.entry("org.apache.xmlbeans", Set.of("workbook")),
          Map.entry("org.apache.spark", Set.of("run")),
          Map.entry("org.apache.hadoop", Set.of("run")),
          Map.entry("org.apache.logging", Set.of("run")),
          Map.entry("scala", Set.of("run")),
          Map.entry("org.dflib.jjava", Set.of("notebook")),
          Map.entry("org.teavm", Set.of("browser")),
          Map.entry("picocli", Set.of("cli")));

  private static final Set<String> PURE = with(engine(), "proof", "study");
  private static final List<String> IMPURE =
      List.of(
          "java.io.File",
          "java.nio",
          "java.util.concurrent",
          "java.time",
          "java.lang.reflect",
          "java.net",
          "java.awt");

  private static Set<String> engine() {
    return Set.of(
        "words",
        "number",
        "job",
        "lanes",
        "space",
        "data",
        "network",
        "cost",
        "interval",
        "enclosure",
        "sweep",
        "trace",
        "critical",
        "direction",
        "lesson");
  }

  private static Set<String> with(Set<String> some, String... more) {
    return Stream.concat(some.stream(), Stream.of(more))
        .collect(java.util.stream.Collectors.toUnmodifiableSet());
  }

  @Test
  void dependenciesPointDown() {
    Set<String> wrong = new TreeSet<>();
    for (JavaClass one : ours()) {
      String here = packageOf(one);
      for (JavaClass other : others(one)) {
        String there = packageOf(other);
        if (isOurs(other) && !there.equals(here) && !ALLOWED.get(here).contains(there)) {
          wrong.add(one.getName() + " needs " + other.getName());
        }
        LIBRARIES.forEach(
            (library, homes) -> {
              if (other.getName().startsWith(library) && !homes.contains(here)) {
                wrong.add(one.getName() + " needs " + other.getName());
              }
            });
      }
    }
    assertEquals(Set.of(), wrong);
  }

  @Test
  void roomsLeanOnRoomsBelowThem() {
    Set<String> wrong = new TreeSet<>();
    for (JavaClass one : ours()) {
      List<String> rooms = ROOMS.getOrDefault(packageOf(one), List.of(packageOf(one)));
      String here = roomOf(one);
      assertTrue(rooms.contains(here), here + " is a room that the plan does not have");
      for (JavaClass other : others(one)) {
        String there = roomOf(other);
        if (isOurs(other) && rooms.indexOf(there) > rooms.indexOf(here)) {
          wrong.add(one.getName() + " needs " + other.getName());
        }
      }
    }
    assertEquals(Set.of(), wrong);
  }

  /** Needs a class by its name in full; a reader of import lines would not see it. */
  private record InFull(costscape.space.Axis axis) {}

  @Test
  void aNameInFullIsADependency() {
    Path file = Path.of("target", "test-classes", "costscape", "ArchitectureTest$InFull.class");
    JavaClass example = new ClassFileImporter().importPath(file).get(InFull.class);
    assertTrue(
        others(example).stream().map(JavaClass::getName).anyMatch("costscape.space.Axis"::equals));
  }

  /** A page that names a class of another time leads nowhere. */
  @Test
  void everyRoomHasAPageWhoseClassesThereAre() throws IOException {
    Set<String> classes = new TreeSet<>();
    Set<Path> rooms = new TreeSet<>();
    for (Path file : sources()) {
      classes.add(relative(file).toString().replaceAll("\\W", ".").replace(".java", ""));
      rooms.add(file.resolveSibling("package-info.java"));
    }
    List<String> wrong = new ArrayList<>();
    for (Path page : rooms) {
      String text = Files.exists(page) ? Files.readString(page) : "";
      if (!text.contains("<p>")) {
        wrong.add(page + " is missing, or one line");
      }
      Matcher link = LINK.matcher(text);
      while (link.find()) {
        if (!classes.contains(link.group(1))) {
          wrong.add(page + " names " + link.group(1));
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void theEngineKnowsNoFileThreadOrClock() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Path file : sources()) {
      String text = Files.readString(file);
      for (String impure : IMPURE) {
        if (PURE.contains(packageOf(file)) && text.contains(impure)) {
          wrong.add(file + " names " + impure);
        }
      }
      if (PURE.contains(packageOf(file)) && text.matches("(?s).*\\bSystem\\.(?!arraycopy).*")) {
        wrong.add(file + " asks the system");
      }
    }
    assertEquals(List.of(), wrong);
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES);
        Stream<Path> more = Files.walk(CLUSTER)) {
      return Stream.concat(files, more)
          .filter(f -> f.toString().endsWith(".java") && !f.endsWith("package-info.java"))
          .sorted()
          .toList();
    }
  }

  private static Path relative(Path file) {
    return (file.startsWith(CLUSTER) ? CLUSTER : SOURCES).relativize(file);
  }

  private static String packageOf(Path file) {
    return relative(file).getName(1).toString();
  }

  /** Names tell where a class belongs, so that no library is read for its classes. */
  private static JavaClasses imported() {
    ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
    return new ClassFileImporter().importPath(Path.of("target", "classes"));
  }

  private static List<JavaClass> ours() {
    return CLASSES.stream()
        .filter(one -> isOurs(one) && !one.getSimpleName().equals("package-info"))
        .toList();
  }

  private static boolean isOurs(JavaClass one) {
    return one.getPackageName().startsWith("costscape.");
  }

  private static List<JavaClass> others(JavaClass one) {
    return OTHERS.computeIfAbsent(
        one,
        known ->
            known.getDirectDependenciesFromSelf().stream()
                .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                .distinct()
                .toList());
  }

  private static String roomOf(JavaClass one) {
    return one.getPackageName().replaceFirst("^costscape\\.", "");
  }

  private static String packageOf(JavaClass one) {
    return roomOf(one).replaceFirst("\\..*", "");
  }
}
