package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import costscape.OneIn;
import costscape.cli.report.CarriedRecord;
import costscape.store.record.Fingerprint;
import costscape.store.record.RecordedRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Many runs at once in one folder, each of which clears away what killed runs left there. With
 * {@code -Dcostscape.crowd=N} N processes as well, twelve at a time, each of one run.
 */
@Tag("long")
class CrowdTest {
  private static final List<String> QUICK = List.of("-XX:TieredStopAtLevel=1");
  private static final int MEMBERS = 4;
  private static final int RUNS = 30;
  private static final int MOVIES = 8;
  private static final int AT_ONCE = 12;

  @TempDir private Path folder;

  /** A process of many runs, one after the other: nearly all of its time it writes. */
  static final class Member {
    private Member() {}

    /** Arguments: the number of runs, then one command line. */
    public static void main(String[] arguments) {
      String[] line = Stream.of(arguments).skip(1).toArray(String[]::new);
      for (int k = 0; k < Integer.parseInt(arguments[0]); k++) {
        Session session = Session.run(line);
        if (session.exitCode() != 0) {
          System.out.println(session.err());
        }
      }
    }
  }

  /** A run with files of its own. */
  private List<String> line(int member) {
    String small = "sweep --vary b2_0=0:1:3 --format none --threads 1 --name own-%d --out %s";
    return List.of(small.formatted(member, folder).split(" "));
  }

  private static List<String> files(int members) {
    return IntStream.range(0, members)
        .boxed()
        .flatMap(k -> Stream.of("own-" + k + ".csv", "own-" + k + ".json"))
        .sorted()
        .toList();
  }

  private ChildProcess member(int runs, List<String> line) throws IOException {
    List<String> arguments = new ArrayList<>(List.of(Integer.toString(runs)));
    arguments.addAll(line);
    return ChildProcess.start(Member.class, folder, QUICK, arguments);
  }

  @OneIn(2)
  @Test
  void runsAtOnceInOneFolderAllSucceed() throws Exception {
    List<ChildProcess> members = new ArrayList<>();
    for (int k = 0; k < MEMBERS; k++) {
      members.add(member(RUNS, line(k)));
    }
    assertEquals("", said(members));
    assertEquals(files(MEMBERS), names());
  }

  private static String said(List<ChildProcess> members) throws Exception {
    StringBuilder said = new StringBuilder();
    for (ChildProcess member : members) {
      member.exitCode();
      said.append(member.output());
    }
    return said.toString();
  }

  /** Movies of the same name, of which each has another number of frames; one process is killed. */
  @OneIn(2)
  @Test
  void ofRunsThatWriteTheSameFilesOneIsThereWholeAndOthersAreRefused() throws Exception {
    Path out = folder.resolve("out");
    String movie = "frames --vary b2_0=0:1:3 --gif --size 300x200 --threads 1 --out " + out;
    List<ChildProcess> members = new ArrayList<>();
    for (int k = 0; k < MEMBERS; k++) {
      members.add(member(MOVIES, List.of((movie + " --along b1_0=0:1:" + (2 + 3 * k)).split(" "))));
    }
    while (Files.notExists(out.resolve("frames.json")) && members.get(0).isRunning()) {
      Thread.sleep(1);
    }
    members.remove(0).kill();
    for (String sentence : said(members).lines().filter(line -> !line.isEmpty()).toList()) {
      assertTrue(
          sentence.matches("costscape: .*: another run is writing this file; --name or --out.*"),
          sentence);
    }
    String last = movie + " --along b1_0=0:1:4"; // in the folder that the killed run left
    assertEquals(0, Session.run(last.split(" ")).exitCode());
    assertOneRun(out, 4);
    assertEquals(List.of("frames", "frames.gif", "frames.json"), names(out));
  }

  /** While all are at it, whatever is there when none is writing belongs together. */
  private static void assertOneRun(Path out, int frames) throws IOException {
    RecordedRun run = RecordedRun.read(out.resolve("frames.json"));
    assertEquals(
        Fingerprint.of(out.resolve("frames.gif")), run.results().get(Path.of("frames.gif")));
    List<String> names = names(out.resolve("frames"));
    assertEquals(frames, names.size(), names.toString());
    for (String name : names) {
      assertEquals(run.command(), CarriedRecord.of(out.resolve("frames/" + name)).command());
    }
  }

  @OneIn(2)
  @Test
  void processesAtOnceInOneFolderAllSucceed() throws Exception {
    int processes = Integer.getInteger("costscape.crowd", 0);
    assumeTrue(processes > 0, "-Dcostscape.crowd says how many");
    List<ChildProcess> running = new ArrayList<>();
    for (int k = 0; k < processes; k++) {
      running.add(ChildProcess.start(folder, QUICK, line(k)));
      if (running.size() == AT_ONCE) {
        ended(running.remove(0));
      }
    }
    for (ChildProcess child : running) {
      ended(child);
    }
    assertEquals(files(processes), names());
    System.out.printf(
        "IN ALL: %,d runs, %d at once in one folder, none failed%n", processes, AT_ONCE);
  }

  private static void ended(ChildProcess child) throws Exception {
    assertEquals(0, child.exitCode(), child.output());
  }

  /** What others left in a shared folder is not ours to open or to delete, and in nobody's way. */
  @Test
  void whatAStrangerLeftIsInNobodysWay() throws Exception {
    Path locked = Files.writeString(unfinished(1), "half");
    Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("---------"));
    Files.createDirectories(unfinished(2).resolve("inner"));
    Files.createSymbolicLink(unfinished(3), folder.resolve("precious"));
    Files.writeString(folder.resolve("precious"), "precious");
    new ProcessBuilder("mkfifo", unfinished(4).toString()).start().waitFor();
    ChildProcess child =
        ChildProcess.start(EnvironmentTest.MINDING_PERMISSIONS, folder, QUICK, line(0));
    assertEquals(0, child.exitCode(), child.output());
    assertEquals("precious", Files.readString(folder.resolve("precious")));
  }

  private Path unfinished(int number) {
    return folder.resolve(".costscape-" + UUID.randomUUID() + "-" + number + ".part");
  }

  private List<String> names() throws IOException {
    return names(folder);
  }

  private static List<String> names(Path in) throws IOException {
    try (Stream<Path> files = Files.list(in)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
