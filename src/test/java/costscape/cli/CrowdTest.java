package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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
  private static final int RUNS = 80;
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

  private String[] line() {
    String small = "sweep --vary b2_0=0:1:3 --format none --threads 1 --out " + folder;
    return small.split(" ");
  }

  @Test
  void runsAtOnceInOneFolderAllSucceed() throws Exception {
    List<String> arguments = new ArrayList<>(List.of(Integer.toString(RUNS)));
    arguments.addAll(List.of(line()));
    List<ChildProcess> members = new ArrayList<>();
    for (int k = 0; k < MEMBERS; k++) {
      members.add(ChildProcess.start(Member.class, folder, QUICK, arguments));
    }
    StringBuilder said = new StringBuilder();
    for (ChildProcess member : members) {
      member.exitCode();
      said.append(member.output());
    }
    assertEquals("", said.toString());
    assertEquals(List.of("sweep.csv", "sweep.json"), names());
  }

  @Test
  void processesAtOnceInOneFolderAllSucceed() throws Exception {
    int processes = Integer.getInteger("costscape.crowd", 0);
    assumeTrue(processes > 0, "-Dcostscape.crowd says how many");
    List<ChildProcess> running = new ArrayList<>();
    for (int k = 0; k < processes; k++) {
      running.add(ChildProcess.start(folder, QUICK, List.of(line())));
      if (running.size() == AT_ONCE) {
        ended(running.remove(0));
      }
    }
    for (ChildProcess child : running) {
      ended(child);
    }
    assertEquals(List.of("sweep.csv", "sweep.json"), names());
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
        ChildProcess.start(EnvironmentTest.MINDING_PERMISSIONS, folder, QUICK, List.of(line()));
    assertEquals(0, child.exitCode(), child.output());
    assertEquals("precious", Files.readString(folder.resolve("precious")));
  }

  private Path unfinished(int number) {
    return folder.resolve(".costscape-" + UUID.randomUUID() + "-" + number + ".part");
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
