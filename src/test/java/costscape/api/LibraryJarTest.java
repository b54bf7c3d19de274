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

  /** What the POM marks as optional or provided, what is for tests, and the classes themselves. */
  private static final Pattern OTHERS =
      Pattern.compile(
          ".*[/\\\\](picocli|poi|SparseBitSet|xmlbeans|commons-(compress|collections4)|log4j"
              + "|slf4j-nop|teavm|asm|hppc|rhino|jzlib|joda|junit|apiguardian|jspecify|jazzer|opentest4j)"
              + "[^/\\\\]*\\.jar");

  @TempDir private Path folder;

  private static String libraries() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> entry.endsWith(".jar") && !OTHERS.matcher(entry).matches())
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String path() {
    return JAR.toAbsolutePath() + File.pathSeparator + libraries();
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
    assertEquals("", compile(sources, "-classpath", path()));
    for (String name : names) {
      run("-classpath", folder + File.pathSeparator + path(), name, folder + "/" + name);
    }
    assertTrue(Files.size(folder.resolve("FiveLines/cost.png")) > 0);
    assertTrue(Files.size(folder.resolve("Rosenbrock/rosenbrock.png")) > 0);
    assertTrue(Files.size(folder.resolve("OwnFiles/surface.npy")) > 0);
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
