package costscape.shipped;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar and the launcher do what the compiled classes do: all commands, all formats of files. */
@Tag("packaged")
class PackagedProgramTest {
  private static final Path RESOURCES = Path.of("src/main/resources");
  private static final Path TESTS = Path.of("target/test-classes").toAbsolutePath();
  private static final String KERAS = "inspect --data weights/data.npz --at weights/keras-model.h5";

  @TempDir private Path folder;

  @BeforeEach
  void copyInputs() throws IOException {
    EveryCommand.prepare(folder);
  }

  @Test
  void noCommandIsForgotten() {
    assertEquals(Set.of(), EveryCommand.missing());
  }

  /** One process for all lines: its classes and resources are those of the jar alone. */
  @Test
  void everyCommandAndFormatWorksFromTheJar() throws IOException, InterruptedException {
    List<String> lines = new ArrayList<>(EveryCommand.COMMANDS);
    lines.addAll(EveryCommand.FORMATS);
    List<String> words =
        java("-cp", PackagedProgram.JAR + File.pathSeparator + TESTS, ManyLines.class.getName());
    words.add(file(lines));
    assertAllDone(lines, PackagedProgram.run(folder, words));
    for (String written : List.of("line.svg", "line.pdf", "line.npy", "spreadsheet.xlsx")) {
      assertTrue(Files.size(folder.resolve("output").resolve(written)) > 0, written);
    }
  }

  /**
   * The launcher is a script before the jar: whatever works from the jar works from it too. The
   * README's commands, which are run from it, show that the script starts it.
   */
  @Test
  void theLauncherHoldsTheJar() throws IOException {
    byte[] launcher = Files.readAllBytes(PackagedProgram.LAUNCHER);
    byte[] jar = Files.readAllBytes(PackagedProgram.JAR);
    int script = launcher.length - jar.length;
    assertTrue(script > 0 && launcher[0] == '#' && launcher[script - 1] == '\n', "no script");
    assertTrue(Arrays.equals(launcher, script, launcher.length, jar, 0, jar.length));
  }

  /** A command line of Java by which short runs take least time. */
  private static List<String> java(String... words) {
    List<String> line =
        new ArrayList<>(
            List.of(PackagedProgram.JAVA, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    line.addAll(List.of(words));
    return line;
  }

  private String file(List<String> lines) throws IOException {
    return Files.write(folder.resolve("lines.txt"), lines).toString();
  }

  private static void assertAllDone(List<String> lines, PackagedProgram program) {
    List<String> done = lines.stream().map(line -> "0 " + line).toList();
    assertEquals(String.join("\n", done), program.said().strip());
  }

  /** An annotation becomes a proxy, whose making takes longer than the rest of the reading. */
  @Test
  void aGoodLineIsReadWithoutAnnotations() throws IOException, InterruptedException {
    List<String> java = java("-Xlog:class+load", "-jar", PackagedProgram.JAR.toString());
    for (String line :
        List.of("sweep --vary w1_0_0=-1:1:3 --format none", "trace --steps 2 --format none")) {
      PackagedProgram program = PackagedProgram.run(folder, PackagedProgram.words(java, line));
      assertEquals(0, program.exitCode(), program.said());
      assertTrue(program.said().contains("costscape.cli.facts.OptionsFile "), program.said());
      assertFalse(program.said().contains("ProxyGenerator"), line);
    }
  }

  @Test
  void everyResourceIsInTheJar() throws IOException {
    try (Stream<Path> files = Files.walk(RESOURCES);
        JarFile jar = new JarFile(PackagedProgram.JAR.toFile())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = RESOURCES.relativize(file).toString().replace(File.separatorChar, '/');
        ZipEntry entry = jar.getEntry(name);
        assertTrue(entry != null, name);
        try (InputStream in = jar.getInputStream(entry)) {
          byte[] bytes = in.readAllBytes();
          assertFalse(bytes.length == 0, name);
          assertArrayEquals(Files.readAllBytes(file), bytes, name);
        }
      }
    }
  }

  /** Maven leaves in the jar which libraries are in it. */
  @Test
  void theLicenceOfEveryLibraryIsSaid() throws IOException {
    String said = Files.readString(RESOURCES.resolve("META-INF/licenses/THIRD-PARTY.txt"));
    Pattern library = Pattern.compile("META-INF/maven/[^/]+/([^/]+)/pom.properties");
    List<String> unsaid = new ArrayList<>();
    try (JarFile jar = new JarFile(PackagedProgram.JAR.toFile())) {
      for (ZipEntry entry : jar.stream().toList()) {
        Matcher name = library.matcher(entry.getName());
        if (name.matches() && !said.contains(name.group(1).replaceFirst("^batik(?=-)", ""))) {
          unsaid.add(name.group(1));
        }
      }
    }
    assertEquals(List.of(), unsaid);
  }

  /** Whatever class is missing, one line says so and the exit code is that of our own failure. */
  @Test
  void aMissingClassEndsInOneLine() throws Exception {
    String library = "org.apache.commons.lang3.concurrent.LazyInitializer";
    Path broken =
        JarCopy.without(library.replace('.', '/') + ".class", folder.resolve("broken.jar"));
    assertEndsInOneLine(library, run(java("-jar", broken.toString()), KERAS));
    String line = KERAS.replace(" weights/", " " + folder + "/weights/");
    for (String missing :
        List.of("costscape.store.array.HdfFormat", "costscape.critical.verdict.Judge")) {
      try (JarWithout program = new JarWithout(missing)) {
        assertEndsInOneLine(missing, program.run(line.split(" ")));
      }
    }
    try (JarWithout program = new JarWithout("nothing")) {
      PackagedProgram whole = program.run(line.split(" "));
      assertEquals(0, whole.exitCode(), whole.said());
    }
  }

  private static void assertEndsInOneLine(String missing, PackagedProgram program) {
    assertEquals(1, program.exitCode(), missing + "\n" + program.said());
    List<String> lines =
        program.said().lines().filter(line -> !line.startsWith("reading")).toList();
    assertTrue(lines.get(lines.size() - 1).startsWith("costscape: "), program.said());
    assertFalse(program.said().contains("\tat "), program.said());
  }

  private PackagedProgram run(List<String> program, String line)
      throws IOException, InterruptedException {
    return PackagedProgram.run(folder, PackagedProgram.words(program, line));
  }
}
