package costscape.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The library's jar as another program uses it, on the class path and on the module path, beside
 * the libraries that its POM asks for and no others.
 */
@Tag("packaged")
class LibraryJarTest {
  private static final Path JAR =
      Path.of("target/costscape-%s.jar".formatted(System.getProperty("costscape.version")));

  /** The writers of SVG and PDF: the POM leaves them to the programs that ask for them. */
  private static final String OF_PICTURES =
      "batik|xmlgraphics|xml-apis|commons-logging|graphics2d|pdfbox|fontbox";

  /** The other optional and provided jars, those for tests, and the classes themselves. */
  private static final Pattern OTHERS =
      Pattern.compile(
          ".*[/\\\\](picocli|poi|SparseBitSet|xmlbeans|commons-(compress|collections4)|log4j"
              + "|jhdf|slf4j|commons-lang3|teavm|asm|hppc|rhino|jzlib|joda|junit|apiguardian|jspecify|opentest4j)"
              + "[^/\\\\]*\\.jar");

  @TempDir private Path folder;

  private static final Pattern PICTURES =
      Pattern.compile(".*[/\\\\](" + OF_PICTURES + ")[^/\\\\]*\\.jar");

  /** Returns what every program gets: the jar and what its POM requires. */
  private static String required() {
    return libraries(entry -> !PICTURES.matcher(entry).matches());
  }

  /** With what a program asks for that writes SVG and PDF. */
  private static String path() {
    return libraries(entry -> true);
  }

  private static String libraries(Predicate<String> wanted) {
    return JAR.toAbsolutePath()
        + File.pathSeparator
        + Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> entry.endsWith(".jar") && !OTHERS.matcher(entry).matches())
            .filter(wanted)
            .collect(Collectors.joining(File.pathSeparator));
  }

  /** Compiles, and gives what the compiler said, empty where all was well. */
  private String compile(List<Path> sources, String... options) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    List<String> all = new ArrayList<>(List.of("-proc:none", "-d", folder.toString()));
    all.addAll(List.of(options));
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      boolean done =
          compiler
              .getTask(said, manager, null, all, null, manager.getJavaFileObjectsFromPaths(sources))
              .call();
      return done ? "" : said.toString();
    }
  }

  private String run(String... arguments) throws IOException, InterruptedException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
    line.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    line.add("-Djava.awt.headless=true");
    line.addAll(List.of(arguments));
    File log = folder.resolve("log").toFile();
    Process process =
        new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(log).start();
    assertTrue(process.waitFor(2, TimeUnit.MINUTES), "it ends");
    String said = Files.readString(log.toPath());
    assertEquals(0, process.exitValue(), said);
    return said;
  }

  @Test
  void theModuleExportsTheLibraryAndNothingElse() {
    ModuleDescriptor module = ModuleFinder.of(JAR).find("costscape").orElseThrow().descriptor();
    assertEquals(
        Set.of("costscape.api"),
        module.exports().stream()
            .map(ModuleDescriptor.Exports::source)
            .collect(Collectors.toSet()));
    assertTrue(module.opens().isEmpty() && !module.isOpen(), "nothing is open");
    assertTrue(module.packages().contains("costscape.sweep"), "the rest is inside");
  }

  @Test
  void threeExamplesRunOnTheClassPath() throws IOException, InterruptedException {
    List<String> names = List.of("FiveLines", "Rosenbrock", "OwnFiles");
    List<Path> sources =
        names.stream().map(name -> Path.of("src/examples", name + ".java")).toList();
    assertEquals("", compile(sources, "-classpath", required()));
    for (String name : names) {
      run("-classpath", folder + File.pathSeparator + required(), name, folder + "/" + name);
    }
    assertTrue(Files.size(folder.resolve("FiveLines/cost.png")) > 0);
    assertTrue(Files.size(folder.resolve("Rosenbrock/rosenbrock.png")) > 0);
    assertTrue(Files.size(folder.resolve("OwnFiles/surface.npy")) > 0);
  }

  /** Without their libraries the other formats say what to add, and leave no file. */
  @Test
  void whatIsMissingIsNamed() throws IOException, InterruptedException {
    Path source = folder.resolve("Missing.java");
    Files.writeString(
        source,
        """
        import costscape.api.*;
        import java.nio.file.*;
        class Missing {
          public static void main(String[] a) throws Exception {
            Picture picture =
                Picture.heatmap(
                    Sweep.surface(
                        Model.of(Data.XOR).at(Preset.ZEROS).plane("b1_0", 0, 1, "b1_1", 0, 1), 3, 3));
            for (String ending : new String[] {"svg", "pdf"}) {
              try {
                picture.write(Path.of(a[0], "cost." + ending));
              } catch (IllegalStateException e) {
                System.out.println(e.getMessage());
              }
            }
            try {
              Model.of(Data.MOONS).read(Path.of(a[1]));
            } catch (IllegalStateException e) {
              System.out.println(e.getMessage());
            }
          }
        }
        """);
    assertEquals("", compile(List.of(source), "-classpath", required()));
    Path weights = Path.of("src/test/resources/weights/keras.weights.h5");
    String said =
        run(
            "-classpath",
            folder + File.pathSeparator + required(),
            "Missing",
            folder + "/out",
            weights.toAbsolutePath().toString());
    assertTrue(said.contains("writes .svg needs org.apache.xmlgraphics:batik-svggen"), said);
    assertTrue(said.contains("writes .pdf needs de.rototor.pdfbox:graphics2d"), said);
    assertTrue(said.contains("reads Keras's .h5 files needs io.jhdf:jhdf"), said);
    assertTrue(Files.notExists(folder.resolve("out/cost.svg")));
  }

  /**
   * jhdf brings SLF4J, which tells a program that has no logger so, where somebody asks for one.
   */
  @Test
  void nothingIsSaidOfLoggers() throws IOException, InterruptedException {
    Path source = folder.resolve("Quiet.java");
    Files.writeString(
        source,
        """
        import costscape.api.*;
        import java.nio.file.*;
        class Quiet {
          public static void main(String[] a) throws Exception {
            Point point = Model.of(Data.XOR).at(Preset.ZEROS);
            Picture.heatmap(Sweep.surface(point.plane("b1_0", 0, 1, "b1_1", 0, 1), 3, 3))
                .write(Path.of(a[0], "cost.pdf"));
          }
        }
        """);
    String classes =
        path()
            + File.pathSeparator
            + Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.matches(".*[/\\\\](jhdf|slf4j-api)-[^/\\\\]*\\.jar"))
                .collect(Collectors.joining(File.pathSeparator));
    assertTrue(classes.contains("slf4j-api"), classes);
    assertEquals("", compile(List.of(source), "-classpath", classes));
    String said =
        run("-classpath", folder + File.pathSeparator + classes, "Quiet", folder + "/out");
    assertEquals("", said);
    assertTrue(Files.size(folder.resolve("out/cost.pdf")) > 0);
  }

  private static List<Path> program() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/it/library/src"))) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }

  @Test
  void aModuleDrawsInEveryFormat() throws IOException, InterruptedException {
    assertEquals("", compile(program(), "--module-path", path(), "-classpath", ""));
    String said =
        run(
            "--module-path",
            folder + File.pathSeparator + path(),
            "--module",
            "landscape/landscape.Landscape",
            folder + "/out");
    assertEquals("", said, "nothing is missed on the module path");
    for (String ending : List.of("png", "svg", "pdf", "csv")) {
      assertTrue(Files.size(folder.resolve("out/landscape." + ending)) > 0, ending);
    }
  }

  @Test
  void whatIsNotExportedIsNotSeen() throws IOException {
    List<Path> sources = new ArrayList<>(program());
    Path peeping = Files.createDirectories(folder.resolve("peeping")).resolve("Peeping.java");
    Files.writeString(
        peeping, "package landscape; class Peeping { costscape.sweep.Sweep inside; }");
    sources.add(peeping);
    String said = compile(sources, "--module-path", path(), "-classpath", "");
    assertTrue(said.contains("costscape.sweep"), said);
    assertTrue(said.contains("does not export it"), said);
  }
}
