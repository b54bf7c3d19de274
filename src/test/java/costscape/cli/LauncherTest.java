package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.OneIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
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
  private static final int PAGE = 4096;
  private static final String ARCHIVED = "source: shared objects file";
  private static final String JAVA = System.getProperty("java.home") + "/bin/java";

  /** A Java that copies an archive where it is to make one, which takes it seconds. */
  private static final String COPYING =
      """
      #!/bin/sh
      for word; do
        case $word in
          -XX:DumpLoadedClassList=*) exec touch "${word#*=}" ;;
          -XX:SharedArchiveFile=*) archive=${word#*=} ;;
          -Xshare:dump) dump=yes ;;
        esac
      done
      if [ "$dump" ]; then exec cp '%s' "$archive"; fi
      exec '%s' "$@"
      """;

  /** A Java that notes where one archive is being made while another is. */
  private static final String ALONE =
      """
      #!/bin/sh
      case " $* " in
        *" -Xshare:dump "*)
          mkdir '%s' || echo two >>'%s'
          '%s' "$@"
          code=$?
          rmdir '%s'
          exit $code ;;
      esac
      exec '%s' "$@"
      """;

  /** A Java that notes that it is asked for what an archive is made of. */
  private static final String NOTING =
      """
      #!/bin/sh
      case " $* " in *" -XX:DumpLoadedClassList="*) touch '%s' ;; esac
      exec '%s' "$@"
      """;

  /** The program, so old that an archive of it may be of yesterday. */
  @TempDir private static Path programs;

  /** What the first use leaves behind. */
  @TempDir private static Path first;

  private static Path self;
  private static Path javaHome;
  private static Instant yesterday;

  @TempDir private Path caches;
  private Path archive;

  /** One archive is really made; each test begins with a copy of it. */
  @BeforeAll
  static void useItOnce() throws IOException, InterruptedException {
    self = Files.copy(Path.of("target/costscape"), programs.resolve("costscape"));
    assertTrue(self.toFile().setExecutable(true));
    yesterday = Instant.now().minus(Duration.ofHours(25));
    Files.setLastModifiedTime(self, FileTime.from(yesterday.minus(Duration.ofHours(1))));
    javaHome = Path.of(System.getProperty("java.home"));
    Path real = Files.createDirectory(programs.resolve("real"));
    assertTrue(run(real).contains("costscape "));
    Path made = awaitArchive(real);
    javaHome = programs.resolve("java");
    Path copying = Files.createDirectories(javaHome.resolve("bin")).resolve("java");
    Files.writeString(copying, COPYING.formatted(made, JAVA));
    assertTrue(copying.toFile().setExecutable(true));
    assertTrue(run(first).contains("costscape "));
    awaitArchive(first);
  }

  @BeforeEach
  void copy() throws IOException {
    Path cache = Files.createDirectory(caches.resolve("costscape"));
    try (Stream<Path> files = Files.list(first.resolve("costscape"))) {
      for (Path file : files.sorted().toList()) { // the checksum after the archive
        Files.copy(file, cache.resolve(file.getFileName()));
      }
    }
    archive = archives(cache).get(0);
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

  /** What is used stays as it is. */
  @Test
  void aGoodArchiveIsKept() throws IOException, InterruptedException {
    FileTime made = Files.getLastModifiedTime(archive);
    run(caches);
    assertEquals(archive, awaitArchive(caches));
    assertEquals(made, Files.getLastModifiedTime(archive));
  }

  /** The archive's name tells the program's time to the minute only. */
  @Test
  void anArchiveOlderThanTheProgramIsMadeAnew() throws IOException, InterruptedException {
    Files.setLastModifiedTime(archive, FileTime.from(Instant.EPOCH));
    run(caches);
    long end = System.currentTimeMillis() + LONGEST_MILLIS;
    while (Files.getLastModifiedTime(awaitArchive(caches)).toMillis() == 0) {
      assertTrue(System.currentTimeMillis() < end, "it was not made anew");
      Thread.sleep(100);
    }
  }

  /** Neither of long ago, nor of a time that is to come, since the clock was set back. */
  @Test
  void whatAKilledMakerLeftBehindIsInNobodysWay() throws IOException, InterruptedException {
    for (Instant time : List.of(Instant.EPOCH, Instant.now().plus(Duration.ofDays(400)))) {
      Files.delete(archive);
      Path abandoned = Files.createDirectory(archive.resolveSibling("archive.making"));
      Files.setLastModifiedTime(abandoned, FileTime.from(time));
      run(caches);
      awaitArchive(caches);
    }
  }

  /** No archive of today would be newer, so each start would make another. */
  @Test
  void aProgramOfTomorrowMakesNoArchive() throws IOException, InterruptedException {
    Path home = caches.resolve("noting");
    Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
    Path asked = home.resolve("asked");
    Files.writeString(java, NOTING.formatted(asked, javaHome.resolve("bin/java")));
    assertTrue(java.toFile().setExecutable(true));
    Path program = Files.copy(self, caches.resolve("program"));
    assertTrue(program.toFile().setExecutable(true));
    Files.setLastModifiedTime(program, FileTime.from(Instant.now().plus(Duration.ofDays(1))));
    Path other = Files.createDirectory(caches.resolve("other"));
    String[] line = {"/usr/bin/env", "JAVA_HOME=" + home, program.toString(), "--version"};
    assertTrue(output(other, line).contains("costscape "));
    Path cache = other.resolve("costscape");
    long end = System.currentTimeMillis() + LONGEST_MILLIS;
    while (Files.notExists(cache) || Files.exists(cache.resolve("archive.making"))) {
      assertTrue(System.currentTimeMillis() < end, "it is being made");
      Thread.sleep(20);
    }
    assertFalse(Files.exists(asked), "Java was asked for an archive");
    assertEquals(List.of(), archives(cache));
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

  /** Six programs, each with an archive of its own, start at once on one machine. */
  @Test
  void oneArchiveIsMadeAtATime() throws IOException, InterruptedException {
    Path home = caches.resolve("alone");
    Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
    Path copying = javaHome.resolve("bin/java");
    Path busy = home.resolve("busy");
    Path meetings = home.resolve("meetings");
    Files.writeString(java, ALONE.formatted(busy, meetings, copying, busy, copying));
    assertTrue(java.toFile().setExecutable(true));
    Path cache = caches.resolve("costscape");
    List<Process> starts = new ArrayList<>();
    for (int k = 0; k < 6; k++) {
      Path program = Files.createLink(caches.resolve("program" + k), self);
      ProcessBuilder builder = new ProcessBuilder(program.toString(), "--version");
      builder.environment().put("XDG_CACHE_HOME", caches.toString());
      builder.environment().put("JAVA_HOME", home.toString());
      starts.add(builder.redirectErrorStream(true).start());
    }
    for (Process start : starts) {
      start.getInputStream().readAllBytes();
      assertEquals(0, start.waitFor());
    }
    long end = System.currentTimeMillis() + LONGEST_MILLIS;
    while (archives(cache).size() < 2 || Files.exists(cache.resolve("archive.making"))) {
      assertTrue(System.currentTimeMillis() < end, "none was made");
      Thread.sleep(20);
    }
    assertFalse(Files.exists(meetings), "two archives were being made at the same time");
  }

  @Test
  void itRunsWithoutAWordWhereNothingCanCheckAnArchive() throws IOException, InterruptedException {
    Path tools = Files.createDirectory(caches.resolve("tools"));
    Files.createSymbolicLink(tools.resolve("ls"), Path.of("/bin/ls"));
    Path other = Files.createDirectory(caches.resolve("other"));
    String text = output(other, "/usr/bin/env", "PATH=" + tools, self.toString(), "--version");
    assertTrue(text.matches("costscape [^\n]*\nJava [^\n]*\n"), text);
    try (Stream<Path> files = Files.list(other)) {
      assertEquals(List.of(other.resolve("log")), files.toList());
    }
  }

  /** As a power cut, a full disk or a failing one leaves it. */
  @Test
  void aTruncatedArchiveIsMadeAnew() throws IOException, InterruptedException {
    byte[] whole = Files.readAllBytes(archive);
    byte[] truncated = Arrays.copyOf(whole, whole.length - 2 * PAGE);
    replace(truncated);
    assertTrue(run(caches).contains("costscape "));
    awaitOtherThan(truncated, whole.length);
    assertTrue(run(caches).contains("costscape "));
  }

  /** Zeros, written over a good page: the start does without, and another is made. */
  @OneIn(2)
  @Test
  void anArchiveThatWasWrittenToIsMadeAnew() throws IOException, InterruptedException {
    byte[] whole = Files.readAllBytes(archive);
    byte[] damaged = damaged(whole, 5);
    replace(damaged);
    assertTrue(run(caches).contains("costscape "));
    awaitOtherThan(damaged, whole.length);
  }

  /** A disk that forgets tells nobody: the first start of the next day notices and mends it. */
  @OneIn(2)
  @Test
  void anArchiveThatRotsIsMadeAnewTheNextDay() throws IOException, InterruptedException {
    byte[] whole = Files.readAllBytes(archive);
    byte[] sum = Files.readAllBytes(sum());
    for (int tenth : new int[] {1, 5, 9}) {
      replace(damaged(whole, tenth));
      Instant nextYear = Instant.now().plus(Duration.ofDays(400)); // the clock was set back
      Files.setLastModifiedTime(archive, FileTime.from(tenth == 5 ? nextYear : yesterday));
      Files.write(sum(), sum);
      assertTrue(run(caches).contains("costscape "));
      awaitDeleted();
    }
    assertTrue(run(caches).contains("costscape "));
    awaitOtherThan(damaged(whole, 9), whole.length);
  }

  private Path sum() {
    return Path.of(archive + ".sum");
  }

  private static byte[] damaged(byte[] whole, int tenth) {
    byte[] damaged = whole.clone();
    int page = tenth * (whole.length / 10 / PAGE) * PAGE;
    Arrays.fill(damaged, page, page + PAGE, (byte) 0);
    return damaged;
  }

  private void replace(byte[] content) throws IOException {
    Files.deleteIfExists(archive); // it is read-only
    Files.write(archive, content);
    FileTime old = FileTime.from(Instant.now().minusSeconds(1));
    Files.setLastModifiedTime(archive, old);
  }

  private void awaitDeleted() throws InterruptedException {
    long end = System.currentTimeMillis() + LONGEST_MILLIS;
    while (Files.exists(archive)) {
      assertTrue(System.currentTimeMillis() < end, "it is still there");
      Thread.sleep(20);
    }
  }

  private void awaitOtherThan(byte[] bad, int length) throws IOException, InterruptedException {
    long end = System.currentTimeMillis() + LONGEST_MILLIS;
    while (Arrays.equals(bad, Files.readAllBytes(awaitArchive(caches)))) {
      assertTrue(System.currentTimeMillis() < end, "it was not made anew");
      Thread.sleep(100);
    }
    // Two archives of one program may differ by some pages.
    assertEquals(length, (double) Files.size(awaitArchive(caches)), 1e-2 * length);
  }

  /** Waits until one archive and its checksum are there, and nothing is being made. */
  private static Path awaitArchive(Path caches) throws IOException, InterruptedException {
    Path cache = caches.resolve("costscape");
    long end = System.currentTimeMillis() + LONGEST_MILLIS;
    while (System.currentTimeMillis() < end) {
      if (Files.isDirectory(cache)) {
        try (Stream<Path> files = Files.list(cache)) {
          List<Path> all = files.sorted().toList();
          if (all.size() == 2 && all.get(1).equals(Path.of(all.get(0) + ".sum"))) {
            return all.get(0);
          }
        }
      }
      Thread.sleep(100);
    }
    throw new AssertionError("no archive in " + cache);
  }

  private static List<Path> archives(Path cache) throws IOException {
    try (Stream<Path> files = Files.list(cache)) {
      return files.filter(file -> file.toString().endsWith(".jsa")).toList();
    }
  }

  private static String run(Path caches) throws IOException, InterruptedException {
    return output(caches, self.toString(), "--version");
  }

  private static String output(Path caches, String... command)
      throws IOException, InterruptedException {
    Path log = caches.resolve("log");
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("XDG_CACHE_HOME", caches.toString());
    builder.environment().put("JAVA_HOME", javaHome.toString());
    builder.directory(programs.toFile());
    Process process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    int exitCode = process.waitFor();
    String text = Files.readString(log);
    assertEquals(0, exitCode, text);
    return text;
  }
}
