package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The one executable file, and the archive of classes that it makes for itself. */
@Tag("packaged")
class LauncherTest {
  private static final long LONGEST_MILLIS = 150_000;
  private static final int PAGE = 4096;
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

  /** As a power cut, a full disk or a failing one leaves it. */
  @ParameterizedTest
  @ValueSource(doubles = {0, 0.0005, 0.3, 0.9999})
  void aTruncatedArchiveIsMadeAnew(double part) throws IOException, InterruptedException {
    run();
    Path archive = awaitArchive(Instant.EPOCH);
    byte[] whole = Files.readAllBytes(archive);
    replace(archive, Arrays.copyOf(whole, (int) (part * whole.length)));
    assertTrue(run().contains("costscape "));
    long end = System.currentTimeMillis() + LONGEST_MILLIS;
    while (Files.size(archive) < whole.length / 2 && System.currentTimeMillis() < end) {
      Thread.sleep(100);
    }
    awaitArchive(Instant.EPOCH);
    assertTrue(Files.size(archive) > whole.length / 2, "still " + Files.size(archive) + " bytes");
    assertTrue(run().contains("costscape "));
  }

  /** Pages of zeros: every start is a good one, and that of the next day mends it. */
  @Test
  void aDamagedArchiveHarmsNoStartAndIsMadeAnewTheNextDay()
      throws IOException, InterruptedException {
    run();
    Path archive = awaitArchive(Instant.EPOCH);
    byte[] whole = Files.readAllBytes(archive);
    Instant yesterday = Instant.now().minus(Duration.ofHours(25));
    for (int k = 1; k < 10; k++) {
      byte[] damaged = whole.clone();
      int page = k * (whole.length / 10 / PAGE) * PAGE;
      Arrays.fill(damaged, page, page + PAGE, (byte) 0);
      replace(archive, damaged);
      assertTrue(run().contains("costscape "));
    }
    Path self = Path.of("target/costscape");
    FileTime built = Files.getLastModifiedTime(self);
    try {
      Files.setLastModifiedTime(self, FileTime.from(yesterday.minus(Duration.ofHours(1))));
      run(); // of another time, so under another name
      Path other = awaitOther(archive);
      byte[] good = Files.readAllBytes(other);
      byte[] damaged = good.clone();
      Arrays.fill(damaged, good.length / 2, good.length / 2 + PAGE, (byte) 0);
      replace(other, damaged);
      Files.setLastModifiedTime(other, FileTime.from(yesterday));
      assertTrue(run().contains("costscape "));
      long end = System.currentTimeMillis() + LONGEST_MILLIS;
      while (Files.exists(other) && System.currentTimeMillis() < end) {
        Thread.sleep(100);
      }
      run();
      while (Files.notExists(Path.of(other + ".sum")) && System.currentTimeMillis() < end) {
        Thread.sleep(100);
      }
      // Two archives of one program may differ by some pages.
      assertEquals(good.length, (double) Files.size(other), 1e-2 * good.length);
      assertFalse(Arrays.equals(damaged, Files.readAllBytes(other)), "it was not made anew");
    } finally {
      Files.setLastModifiedTime(self, built);
    }
  }

  private Path awaitOther(Path first) throws IOException, InterruptedException {
    Path cache = first.getParent();
    long end = System.currentTimeMillis() + LONGEST_MILLIS;
    while (System.currentTimeMillis() < end) {
      try (Stream<Path> files = Files.list(cache)) {
        List<Path> sums = files.filter(file -> file.toString().endsWith(".sum")).toList();
        if (sums.size() == 2) {
          String other = sums.get(sums.get(0).toString().equals(first + ".sum") ? 1 : 0).toString();
          return Path.of(other.substring(0, other.length() - ".sum".length()));
        }
      }
      Thread.sleep(100);
    }
    throw new AssertionError("no second archive in " + cache);
  }

  private static void replace(Path archive, byte[] content) throws IOException {
    FileTime time = Files.getLastModifiedTime(archive);
    Files.delete(archive); // it is read-only
    Files.write(archive, content);
    Files.setLastModifiedTime(archive, time);
  }

  private Path awaitArchive(Instant notBefore) throws IOException, InterruptedException {
    Path cache = folder.resolve("costscape");
    long end = System.currentTimeMillis() + LONGEST_MILLIS;
    while (System.currentTimeMillis() < end) {
      if (Files.isDirectory(cache)) {
        try (Stream<Path> files = Files.list(cache)) {
          List<Path> all = files.toList();
          List<Path> archives =
              all.stream().filter(file -> file.toString().endsWith(".jsa")).toList();
          boolean complete =
              archives.size() == 1
                  && all.size() == 2
                  && all.contains(Path.of(archives.get(0) + ".sum"));
          if (complete
              && !Files.getLastModifiedTime(archives.get(0)).toInstant().isBefore(notBefore)) {
            return archives.get(0);
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
