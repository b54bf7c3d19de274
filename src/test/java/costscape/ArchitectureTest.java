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
import java.util.LinkedHashSet;
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

  /** The sources that the profile cluster compiles beside them. */
  private static final Path CLUSTER = Path.of("src/cluster/java");

  /**
   * The classes of the sources, and those of the profile cluster where it is on: a name written in
   * full is a dependency like an import.
   */
  private static final JavaClasses CLASSES = imported();

  /** The classes that each class needs, by two tests. */
  private static final Map<JavaClass, List<JavaClass>> OTHERS = new HashMap<>();

  /** A class that a page links to, also where the line breaks after the tag. */
  private static final Pattern LINK =
      Pattern.compile("\\{@link[\\s*]+(costscape\\.[a-z.]+\\.[A-Z]\\w*)");

  private static final String ENGINE =
      "words number job lanes space data network cost interval enclosure sweep trace critical"
          + " direction lesson";

  /** The packages of costscape that each package may need beside itself. */
  private static final Map<String, Set<String>> ALLOWED =
      table(
          """
          words      -
          number     -
          job        -
          lanes      -
          space      -
          data       words number
          network    words lanes space data
          cost       words lanes space data network
          interval   network cost space
          enclosure  space data network cost interval
          sweep      words job lanes space data network cost
          trace      words number job lanes space data network cost
          critical   words number job space data network cost interval enclosure sweep trace
          lesson     words number job space data network cost interval enclosure sweep trace critical
          direction  words number job space data network cost interval enclosure sweep trace critical
          proof      words number job space data network cost interval enclosure sweep trace critical
          run        ENGINE store
          study      ENGINE proof
          store      ENGINE proof study
          render     ENGINE proof study
          workbook   ENGINE
          api        ENGINE proof run store render study
          browser    ENGINE store
          cli        ENGINE proof run store render study workbook browser
          """);

  /** The rooms of a package, those below first: each may need only rooms before it. */
  private static final Map<String, Set<String>> ROOMS =
      table(
          """
          sweep     summand kernel .
          trace     optimizer .
          critical  local unit place verdict catalogue basin
          study     . doctor
          store     file text array weights dataset onnx model table record saved program
          render    text scale chart layer view fit surface image look figure movie frame
          run       . spark
          workbook  cell formula .
          cli       facts help look value line report option proof panel sweep trace movie chapter gallery .
          """);

  /** Where a library may be named. */
  private static final Map<String, Set<String>> LIBRARIES =
      table(
          """
          org.apache.commons.csv            store
          com.google.gson                   store
          io.jhdf                           store
          org.apache.commons.math3.random.W number
          org.apache.commons.math3.random   number data space network trace critical direction lesson browser api cli
          org.apache.commons.math3.analysis sweep api
          org.apache.commons.math3.linear   trace critical
          org.jfree                         render api
          java.awt                          render api
          javax.imageio                     render
          org.apache.batik                  render
          de.rototor                        render
          org.apache.pdfbox                 render
          org.apache.poi                    workbook
          org.apache.commons.compress       workbook
          org.openxmlformats                workbook
          org.apache.xmlbeans               workbook
          org.apache.spark                  run
          org.apache.hadoop                 run
          org.apache.logging                run
          scala                             run
          org.teavm                         browser
          picocli                           cli
          """);

  private static final Set<String> PURE = Set.of((ENGINE + " proof study").split(" "));
  private static final List<String> IMPURE =
      List.of(
          "java.io.File",
          "java.nio",
          "java.util.concurrent",
          "java.time",
          "java.lang.Thread",
          "java.lang.reflect",
          "java.net",
          "java.awt");

  /** The first word of each line, with the others. */
  private static Map<String, Set<String>> table(String text) {
    Map<String, Set<String>> table = new HashMap<>();
    for (String line : text.lines().toList()) {
      List<String> words = List.of(line.replace("ENGINE", ENGINE).split(" +"));
      table.put(words.get(0), new LinkedHashSet<>(words.subList(1, words.size())));
    }
    return table;
  }

  @Test
  void dependenciesPointDown() {
    Set<String> wrong = new TreeSet<>();
    for (JavaClass one : ours()) {
      String here = packageOf(one);
      for (JavaClass other : others(one)) {
        String there = isOurs(other) ? packageOf(other) : here;
        if (!there.equals(here) && !ALLOWED.get(here).contains(there)) {
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
      List<String> rooms = List.copyOf(ROOMS.getOrDefault(packageOf(one), Set.of(".")));
      String here = roomOf(one);
      assertTrue(rooms.contains(here), here + " is a room that the plan does not have");
      for (JavaClass other : others(one)) {
        boolean isNear = isOurs(other) && packageOf(other).equals(packageOf(one));
        if (isNear && rooms.indexOf(roomOf(other)) > rooms.indexOf(here)) {
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
  void theEngineKnowsNoFileThreadOrClock() {
    Set<String> wrong = new TreeSet<>();
    for (JavaClass one : ours()) {
      if (PURE.contains(packageOf(one))) {
        others(one).stream()
            .map(JavaClass::getName)
            .filter(name -> IMPURE.stream().anyMatch(name::startsWith))
            .forEach(name -> wrong.add(one.getName() + " needs " + name));
        one.getMethodCallsFromSelf().stream()
            .filter(call -> call.getTargetOwner().getName().equals("java.lang.System"))
            .filter(call -> !call.getName().equals("arraycopy"))
            .forEach(call -> wrong.add(call.getDescription()));
      }
    }
    assertEquals(Set.of(), wrong);
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

  private static String packageOf(JavaClass one) {
    return one.getPackageName().split("\\.")[1];
  }

  /** The room within its package; a point where it lies in none. */
  private static String roomOf(JavaClass one) {
    String[] names = one.getPackageName().split("\\.");
    return names.length == 2 ? "." : names[2];
  }
}
