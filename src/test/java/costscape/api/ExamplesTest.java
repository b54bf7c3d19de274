package costscape.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.OneIn;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Every program of src/examples compiles, runs, and leaves the files that its text names. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExamplesTest {
  private static final Path EXAMPLES = Path.of("src/examples");

  private static final Map<String, List<String>> FILES =
      Map.of(
          "FiveLines", List.of("cost.png"),
          "TrainAndLook", List.of("path.png", "history.svg", "path.csv"),
          "Rosenbrock", List.of("rosenbrock.png"),
          "EveryMinimum", List.of("tree.pdf", "places.csv"),
          "WhereStartsLead", List.of("basins.png", "basins.csv"),
          "Movies", List.of("moving.gif", "training.gif"),
          "TwoNetworks", List.of("straight.png", "matched.png"),
          "OwnFiles", List.of("surface.csv", "surface.npy", "landscape.png"));

  /** Seconds of training, which the long run takes. */
  private static final Set<String> SLOW =
      Set.of("EveryMinimum", "WhereStartsLead", "Movies", "TwoNetworks");

  /** One page of a book. */
  private static final int MOST_LINES = 50;

  private Path folder;

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.list(EXAMPLES)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  @BeforeAll
  void compileEveryExample(@TempDir Path temporary) throws IOException {
    folder = temporary;
    List<Path> sources = sources();
    assertEquals(FILES.size(), sources.size(), sources.toString());
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      List<String> options =
          List.of(
              "-Xlint:all,-processing",
              "-Werror",
              "-proc:none",
              "--release",
              "17",
              "-d",
              folder.toString(),
              "-classpath",
              System.getProperty("java.class.path"));
      boolean done =
          compiler
              .getTask(
                  said, manager, null, options, null, manager.getJavaFileObjectsFromPaths(sources))
              .call();
      assertTrue(done, said.toString());
    }
  }

  @Tag("long")
  @OneIn(2)
  @Test
  void shortExamplesRun() throws Exception {
    run(name -> !SLOW.contains(name));
  }

  @Tag("long")
  @OneIn(2)
  @Test
  void longExamplesRun() throws Exception {
    run(SLOW::contains);
  }

  private void run(Predicate<String> chosen) throws Exception {
    URL[] classes = {folder.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(classes, getClass().getClassLoader())) {
      for (Path source : sources()) {
        String name = source.getFileName().toString().replace(".java", "");
        assertTrue(Files.readAllLines(source).size() <= MOST_LINES, name + " is a page");
        if (!chosen.test(name)) {
          continue;
        }
        Path out = folder.resolve(name);
        run(loader.loadClass(name), out);
        for (String file : FILES.get(name)) {
          assertTrue(Files.size(out.resolve(file)) > 0, name + " leaves " + file);
        }
      }
    }
  }

  /** Runs a program; what it prints is kept off the build's log. */
  private static void run(Class<?> program, Path out) throws ReflectiveOperationException {
    PrintStream usual = System.out;
    System.setOut(new PrintStream(OutputStream.nullOutputStream()));
    try {
      program.getMethod("main", String[].class).invoke(null, (Object) new String[] {"" + out});
    } finally {
      System.setOut(usual);
    }
  }

  /** The lines that JBang reads: a program alone says which library it needs. */
  @Test
  void everyExampleNamesTheLibrariesOfThisVersion() throws IOException {
    String pom = Files.readString(Path.of("pom.xml"));
    Matcher version =
        Pattern.compile(
                "<groupId>io\\.github\\.costscape</groupId>.*?<version>(.*?)</version>",
                Pattern.DOTALL)
            .matcher(pom);
    assertTrue(version.find());
    for (Path source : sources()) {
      assertEquals(
          List.of("//JAVA 17+", "//DEPS io.github.costscape:costscape:" + version.group(1)),
          Files.readAllLines(source).subList(0, 2),
          source.toString());
      Matcher optional =
          Pattern.compile("^//DEPS (?!io\\.github\\.costscape).*:(.*):(.*)$", Pattern.MULTILINE)
              .matcher(Files.readString(source));
      while (optional.find()) {
        assertTrue(
            pom.replaceAll("\\s+", "")
                .contains(
                    "<artifactId>%s</artifactId><version>%s</version><optional>"
                        .formatted(optional.group(1), optional.group(2))),
            source + ": " + optional.group());
      }
    }
  }
}
