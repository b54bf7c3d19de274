package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.OneIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The one executable file, and the archive of classes that it makes for itself. */
@Tag("packaged")
@Tag("long")
class LauncherTest {
  private static final long LONGEST_MILLIS = 150_000;
  private static final String ARCHIVED = "source: shared objects file";
  private static final String JAVA = System.getProperty("java.home") + "/bin/java";

  /** The folder of the program. */
  @TempDir private static Path programs;

  private static Path self;

  /** The archive that the first use makes: making one takes seconds. */
  private static Path made;

  @TempDir private Path caches;
  private Path archive;

  @BeforeAll
  static void useItOnce() throws IOException, InterruptedException {
    self = Files.copy(Path.of("target/costscape"), programs.resolve("costscape"));
    assertTrue(self.toFile().setExecutable(true));
    Path first = Files.createDirectory(programs.resolve("first"));
    assertTrue(run(first).contains("costscape "));
    made = awaitArchive(first);
  }

  /** Each test begins with a copy of the archive. */
  @BeforeEach
  void copy() throws IOException {
    Path cache = Files.createDirectory(caches.resolve("costscape"));
    archive = Files.copy(made, cache.resolve(made.getFileName()));
  }

  @Test
  void classesComeFromTheArchiveThatTheFirstUseMade() throws IOException, InterruptedException {
    String loaded =
        output(
            caches,
            JAVA,
            "-XX:+UseSerialGC",
            "-Xshare:on",
            "-XX:SharedArchiveFile=" + archive,
            "-Xlog:class+load:stdout",
            "-jar",
            self.toString(),
            "--version");
    List<String> main =
        loaded.lines().filter(line -> line.contains("costscape.cli.Main ")).toList();
    assertEquals(1, main.size(), loaded);
    assertTrue(main.get(0).contains(ARCHIVED), main.get(0));
    assertTrue(loaded.lines().filter(line -> line.contains(ARCHIVED)).count() > 500, loaded);
    // A lambda made of picocli's classes, which are old, would keep them out.
    List<String> parsed = loaded.lines().filter(line -> line.contains(" source: file:")).toList();
    assertEquals(List.of(), parsed);
  }

  /** A maker that was killed is in nobody's way once its folder is old. */
  @Test
  void whatAKilledMakerLeftBehindIsInNobodysWay() throws IOException, InterruptedException {
    Files.delete(archive);
    Path abandoned = Files.createDirectory(archive.resolveSibling("archive.making"));
    Files.setLastModifiedTime(abandoned, FileTime.from(Instant.EPOCH));
    run(caches);
    assertEquals(archive, awaitArchive(caches));
  }

  /** While one archive is made, a start makes none and says nothing. */
  @Test
  void oneArchiveIsMadeAtATime() throws IOException, InterruptedException {
    Files.delete(archive);
    Path busy = Files.createDirectory(archive.resolveSibling("archive.making"));
    assertTrue(run(caches).matches("costscape [^\n]*\nJava [^\n]*\n"));
    try (Stream<Path> files = Files.list(archive.getParent())) {
      assertEquals(List.of(busy), files.toList());
    }
  }

  /**
   * Links, steps up and down, a path from here and one from the top: one archive serves them all.
   */
  @OneIn(2)
  @Test
  void everySpellingOfThePathFindsTheSameArchive() throws IOException, InterruptedException {
    Path link = Files.createSymbolicLink(caches.resolve("link"), self);
    Path folder = Files.createSymbolicLink(caches.resolve("folder"), programs);
    FileTime made = Files.getLastModifiedTime(archive);
    for (String spelling :
        List.of(
            link.toString(),
            folder.resolve("costscape").toString(),
            programs + "/./costscape",
            programs + "/../" + programs.getFileName() + "/costscape",
            "./costscape",
            "../" + programs.getFileName() + "//costscape")) {
      assertTrue(output(caches, spelling, "--version").contains("costscape "), spelling);
      assertEquals(archive, awaitArchive(caches), spelling);
    }
    assertEquals(made, Files.getLastModifiedTime(archive));
  }

  @Test
  void itRunsWithoutAWordWhereTheToolsAreMissing() throws IOException, InterruptedException {
    Path tools = Files.createDirectory(caches.resolve("tools"));
    Files.createSymbolicLink(tools.resolve("ls"), Path.of("/bin/ls"));
    Path other = Files.createDirectory(caches.resolve("other"));
    String text = output(other, "/usr/bin/env", "PATH=" + tools, self.toString(), "--version");
    assertTrue(text.matches("costscape [^\n]*\nJava [^\n]*\n"), text);
    try (Stream<Path> files = Files.list(other)) {
      assertEquals(List.of(other.resolve("log")), files.toList());
    }
  }

  /** Waits until one archive is there, and nothing is being made. */
  private static Path awaitArchive(Path caches) throws IOException, InterruptedException {
    Path cache = caches.resolve("costscape");
    long end = System.currentTimeMillis() + LONGEST_MILLIS;
    while (System.currentTimeMillis() < end) {
      if (Files.isDirectory(cache)) {
        try (Stream<Path> files = Files.list(cache)) {
          List<Path> all = files.toList();
          if (all.size() == 1 && all.get(0).toString().endsWith(".jsa")) {
            return all.get(0);
          }
        }
      }
      Thread.sleep(100);
    }
    throw new AssertionError("no archive in " + cache);
  }

  private static String run(Path caches) throws IOException, InterruptedException {
    return output(caches, self.toString(), "--version");
  }

  private static String output(Path caches, String... command)
      throws IOException, InterruptedException {
    Path log = caches.resolve("log");
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("XDG_CACHE_HOME", caches.toString());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.directory(programs.toFile());
    Process process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    int exitCode = process.waitFor();
    String text = Files.readString(log);
    assertEquals(0, exitCode, text);
    return text;
  }
}
