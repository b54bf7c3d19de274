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
  private static final String JAVA = PackagedProgram.JAVA;
  private static final List<String> JAR = List.of(JAVA, "-jar", PackagedProgram.JAR.toString());
  private static final List<String> LAUNCHER = List.of(PackagedProgram.LAUNCHER.toString());
  private static final String KERAS = "inspect --data weights/data.npz --at weights/keras-model.h5";

  /** A Java that starts, in place of the program in a jar, one that runs many of its lines. */
  private static final String MANY_LINES =
      """
      #!/bin/sh
      for word; do
        shift
        if [ "$jar" = next ]; then
          jar=found
          set -- "$@" -cp "$word:%s" %s
        elif [ "$word" = -jar ]; then
          jar=next
        else
          set -- "$@" "$word"
        fi
      done
      exec '%s' "$@"
      """;

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
        List.of(
            JAVA,
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            PackagedProgram.JAR + File.pathSeparator + TESTS,
            ManyLines.class.getName(),
            file(lines));
    assertAllDone(lines, PackagedProgram.run(folder, words));
    for (String written : List.of("line.svg", "line.pdf", "line.npy", "spreadsheet.xlsx")) {
      assertTrue(Files.size(folder.resolve("output").resolve(written)) > 0, written);
    }
  }

  /** One process again, which the launcher starts with its own flags and its own file. */
  @Test
  void everyCommandWorksFromTheLauncher() throws IOException, InterruptedException {
    Path java = Files.createDirectories(folder.resolve("java/bin")).resolve("java");
    Files.writeString(java, MANY_LINES.formatted(TESTS, ManyLines.class.getName(), JAVA));
    assertTrue(java.toFile().setExecutable(true));
    List<String> words =
        List.of(
            "env",
            "-u", // an archive would be this Java's
            "HOME",
            "-u",
            "XDG_CACHE_HOME",
            "JAVA_HOME=" + folder.resolve("java"),
            PackagedProgram.LAUNCHER.toString(),
            file(EveryCommand.COMMANDS));
    assertAllDone(EveryCommand.COMMANDS, PackagedProgram.run(folder, words));
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
    List<String> java = List.of(JAVA, "-Xlog:class+load", "-jar");
    for (String line : List.of("sweep --vary w1_0_0=-1:1:3", "trace --steps 2")) {
      List<String> words = new ArrayList<>(java);
      words.add(PackagedProgram.JAR.toString());
      PackagedProgram program = PackagedProgram.run(folder, PackagedProgram.words(words, line));
      assertEquals(0, program.exitCode(), program.said());
      assertTrue(program.said().contains("costscape.cli.facts.OptionsFile "), program.said());
      assertFalse(program.said().contains("ProxyGenerator"), line);
    }
  }

  @Test
  void aKerasFileIsReadByTheJarAsByTheLauncher() throws IOException, InterruptedException {
    PackagedProgram jar = run(JAR, KERAS);
    assertEquals(0, jar.exitCode(), jar.said());
    assertTrue(jar.said().contains("cost"), jar.said());
    PackagedProgram launcher = run(LAUNCHER, KERAS);
    assertEquals(0, launcher.exitCode(), launcher.said());
    assertEquals(jar.said(), launcher.said());
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
          if (!name.endsWith("build.properties")) { // the version and the commit are filled in
            assertArrayEquals(Files.readAllBytes(file), bytes, name);
          }
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
    assertEndsInOneLine(library, run(List.of(JAVA, "-jar", broken.toString()), KERAS));
    String line = KERAS.replace(" weights/", " " + folder + "/weights/");
    for (String missing :
        List.of(
            library,
            "io.jhdf.HdfFile",
            "costscape.store.array.HdfFormat",
            "costscape.critical.verdict.Judge")) {
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
