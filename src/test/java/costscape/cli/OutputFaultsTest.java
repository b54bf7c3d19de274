package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import costscape.OneIn;
import costscape.browser.ExplorePage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each command that writes × each thing that can stand in its way, for real: exit code 1, one line
 * that names the file and the reason, and every file as it was.
 */
class OutputFaultsTest {
  private static final byte[] OLD = "old".getBytes(StandardCharsets.UTF_8);

  private enum Fault {
    FULL_DISK(1, "the disk is full") {
      @Override
      Session meet(SmallRun command, Path out, Map<String, byte[]> good) throws Exception {
        try (TestMount mount = TestMount.at(out, PAGE_KB * (good.size() + 2) + "k")) {
          writeOld(mount.folder(), good);
          return judged(command.run(mount.folder(), "--replace"), mount.folder(), good);
        }
      }
    },
    READ_ONLY(1, "the file system is read-only") {
      @Override
      Session meet(SmallRun command, Path out, Map<String, byte[]> good) throws Exception {
        try (TestMount mount = TestMount.at(out, "1m")) {
          writeOld(mount.folder(), good);
          mount.makeReadOnly();
          return judged(command.run(mount.folder(), "--replace"), mount.folder(), good);
        }
      }
    },
    FOLDER_IN_PLACE_OF_A_FILE(2, "a folder is in its place") {
      @Override
      Session meet(SmallRun command, Path out, Map<String, byte[]> good) throws Exception {
        writeOld(out, good);
        Path last = out.resolve(List.copyOf(good.keySet()).get(good.size() - 1));
        Files.delete(last);
        Files.createDirectories(last.resolve("inner"));
        return judged(command.run(out, "--replace"), out, good);
      }
    },
    FILE_IN_PLACE_OF_THE_FOLDER(2, "is a file, a folder was expected") {
      @Override
      Session meet(SmallRun command, Path out, Map<String, byte[]> good) throws IOException {
        Files.write(out, OLD);
        Session session = command.run(out);
        assertArrayEquals(OLD, Files.readAllBytes(out));
        return session;
      }
    },
    NAME_TOO_LONG(2, "the name is too long") {
      @Override
      Session meet(SmallRun command, Path out, Map<String, byte[]> good) {
        return command.run(out, "--name", "x".repeat(300));
      }
    };

    private static final int PAGE_KB = 4;

    private final int exitCode;
    private final String reason;

    /**
     * @param exitCode 2 where another name would do, 1 where the machine refuses
     */
    Fault(int exitCode, String reason) {
      this.exitCode = exitCode;
      this.reason = reason;
    }

    /** Whether it stands beside files of an earlier run; otherwise no file is ever there. */
    boolean isAmongFiles() {
      return this != FILE_IN_PLACE_OF_THE_FOLDER && this != NAME_TOO_LONG;
    }

    /**
     * @param good what an undisturbed run of the command writes, where the fault is among files
     */
    abstract Session meet(SmallRun command, Path out, Map<String, byte[]> good) throws Exception;

    private static void writeOld(Path out, Map<String, byte[]> good) throws IOException {
      for (String name : good.keySet()) {
        Path file = out.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, OLD);
      }
    }

    /** Every file is the old one, and there is no other. */
    private static Session judged(Session session, Path out, Map<String, byte[]> good)
        throws IOException {
      Map<String, byte[]> found = SmallRun.files(out);
      assertTrue(good.keySet().containsAll(found.keySet()), () -> "also " + found.keySet());
      found.forEach((name, bytes) -> assertArrayEquals(OLD, bytes, name));
      return session;
    }
  }

  @TempDir private Path folder;

  static Stream<Arguments> matrix() {
    return Arrays.stream(SmallRun.values())
        .flatMap(c -> Arrays.stream(Fault.values()).map(f -> Arguments.of(c, f)));
  }

  @OneIn(5)
  @ParameterizedTest
  @MethodSource("matrix")
  void isNamedAndLosesNothing(SmallRun command, Fault fault) throws Exception {
    assumeTrue(
        command != SmallRun.EXPLORE || ExplorePage.isBuilt(), "the page is made when the jar is");
    Path out = folder.resolve("out");
    Map<String, byte[]> good = fault.isAmongFiles() ? undisturbed(command) : Map.of();
    Session session = fault.meet(command, out, good);
    boolean amid = command == SmallRun.FRAMES && fault == Fault.FOLDER_IN_PLACE_OF_A_FILE;
    int expected = amid ? 1 : fault.exitCode; // of many frames the first alone is named beforehand
    assertEquals(expected, session.exitCode(), session.toString());
    assertEquals(1, session.err().lines().count(), session.err());
    assertTrue(session.err().startsWith("costscape: " + out), session.err());
    assertTrue(session.err().contains(fault.reason), session.err());
    assertEquals("", session.out());
  }

  private static final Map<SmallRun, Map<String, byte[]>> UNDISTURBED = new TreeMap<>();

  private Map<String, byte[]> undisturbed(SmallRun command) throws IOException {
    if (!UNDISTURBED.containsKey(command)) {
      Path good = folder.resolve("good");
      Session session = command.run(good);
      assertEquals(0, session.exitCode(), session.err());
      UNDISTURBED.put(command, SmallRun.files(good));
    }
    return UNDISTURBED.get(command);
  }
}
