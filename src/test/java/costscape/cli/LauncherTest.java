package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The one executable file, and the archive of classes that it makes for itself. */
@Tag("packaged")
class LauncherTest {
  private static final long LONGEST_MILLIS = 60_000;
  private static final String ARCHIVED = "source: shared objects file";

  @TempDir private Path folder;

  @Test
  void classesComeFromTheArchiveThatTheFirstUseMade() throws IOException, InterruptedException {
    assertTrue(run().contains("costscape "));
    Path archive = awaitArchive(Instant.EPOCH);
    String loaded =
        output(
            Path.of(System.getProperty("java.home"), "bin/java").toString(),
            "-XX:+UseSerialGC",
            "-Xshare:on",
            "-XX:SharedArchiveFile=" + archive,
            "-Xlog:class+load:stdout",
            "-jar",
            "target/costscape",
            "--version");
    List<String> main =
        loaded.lines().filter(line -> line.contains("costscape.cli.Main ")).toList();
    assertEquals(1, main.size(), loaded);
    assertTrue(main.get(0).contains(ARCHIVED), main.get(0));
    assertTrue(loaded.lines().filter(line -> line.contains(ARCHIVED)).count() > 500, loaded);
  }

  /** The archive's name tells the program's time to the minute only. */
  @Test
  void anArchiveOlderThanTheProgramIsMadeAnew() throws IOException, InterruptedException {
    run();
    Path archive = awaitArchive(Instant.EPOCH);
    Files.setLastModifiedTime(archive, FileTime.from(Instant.EPOCH));
    assertTrue(run().contains("costscape "));
    awaitArchive(Instant.EPOCH.plusSeconds(1));
  }

  @Test
  void whatAKilledMakerLeftBehindIsInNobodysWay() throws IOException, InterruptedException {
    run();
    Path archive = awaitArchive(Instant.EPOCH);
    Files.delete(archive);
    Path abandoned = Files.createDirectory(Path.of(archive + ".making"));
    Files.setLastModifiedTime(abandoned, FileTime.from(Instant.EPOCH));
    run();
    awaitArchive(Instant.EPOCH);
  }

  private Path awaitArchive(Instant notBefore) throws IOException, InterruptedException {
    Path cache = folder.resolve("costscape");
    long end = System.currentTimeMillis() + LONGEST_MILLIS;
    while (System.currentTimeMillis() < end) {
      if (Files.isDirectory(cache)) {
        try (Stream<Path> files = Files.list(cache)) {
          List<Path> all = files.toList();
          if (all.size() == 1
              && all.get(0).toString().endsWith(".jsa")
              && !Files.getLastModifiedTime(all.get(0)).toInstant().isBefore(notBefore)) {
            return all.get(0);
          }
        }
      }
      Thread.sleep(100);
    }
    throw new AssertionError("no archive in " + cache);
  }

  private String run() throws IOException, InterruptedException {
    return output("target/costscape", "--version");
  }

  private String output(String... command) throws IOException, InterruptedException {
    Path log = folder.resolve("log");
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("XDG_CACHE_HOME", folder.toString());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    Process process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    int exitCode = process.waitFor();
    String text = Files.readString(log);
    assertEquals(0, exitCode, text);
    return text;
  }
}
