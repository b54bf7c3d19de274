package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import costscape.OneIn;
import costscape.store.file.FaultyFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A run's files are all there or the folder is as it was, byte for byte: each step that a run takes
 * in the file system fails once, each question to a program is the last one, and memory runs out at
 * each step.
 */
class AllOrNothingTest {
  private static final int MOST_STEPS = 400;

  /** A run, and another one of the same command whose files lie there before. */
  private enum Runs {
    LINE("sweep --vary w1_0_0=-1:1:5 --size 400x300 --format png,svg", " --scale log"),
    PANELS("sweep --vary b2_0=0:1:5 --panel l2=0|0.1 --size 900x400", " --title x"),
    TRACE("trace --start random:1 --steps 20 --size 400x300", " --rate 2"),
    FRAMES("frames --vary w1_0_0=-1:1:5 --gif --size 400x300", " --along b1_0=0:1:3") {
      @Override
      String before() {
        return line() + " --along b1_0=0:1:5"; // a longer movie
      }

      @Override
      String now() {
        return line() + " --along b1_0=0:1:3";
      }
    },
    MINIMA(
        "minima --hidden 1 --l2 0.1 --starts 2 --saddle-starts 2 --size 500x400",
        " --set b2_0=1 --seed 3"),
    BASINS("basins --vary w1_0_0=-1:1:2 --vary b2_0=0:1:2 --l2 0.01 --size 600x480", " --title x"),
    FIT("fit --size 400x300", " --set b2_0=1"),
    SPREADSHEET("spreadsheet --data xor --hidden 1 --steps 1", " --rate 2"),
    REPORT("report", " --at sklearn") {
      @Override
      String before() {
        return line() + " --at start";
      }

      @Override
      String now() {
        return line() + " --at sklearn";
      }
    },
    FIGURE("figure CARRIER --size 500x400", " --letters"),
    LESSON("lesson local-minimum --size 400x320", " --style dark");

    private final String line;
    private final String more;

    Runs(String line, String more) {
      this.line = line;
      this.more = more;
    }

    String line() {
      return line;
    }

    String before() {
      return line + more;
    }

    String now() {
      return line;
    }
  }

  /** The failure that a step throws. */
  private enum Failure {
    FULL_DISK(() -> new IOException("No space left on device")),
    NO_MEMORY(() -> new OutOfMemoryError("Java heap space"));

    private final Supplier<Throwable> thrown;

    Failure(Supplier<Throwable> thrown) {
      this.thrown = thrown;
    }
  }

  @TempDir private Path folder;

  @AfterEach
  void letAllSucceed() {
    FaultyFiles.none();
  }

  static Stream<Arguments> matrix() {
    return Arrays.stream(Runs.values())
        .flatMap(runs -> Arrays.stream(Failure.values()).map(f -> Arguments.of(runs, f)));
  }

  private Session run(String line, Path out) {
    List<String> words = new ArrayList<>(List.of(line.split(" ")));
    words.replaceAll(word -> word.equals("CARRIER") ? folder.resolve("sweep.png") + "" : word);
    words.addAll(List.of("--out", out.toString()));
    return Session.run(words);
  }

  @OneIn(3)
  @ParameterizedTest
  @MethodSource("matrix")
  void aStepThatFailsLeavesTheFolderAsItWas(Runs runs, Failure failure) throws IOException {
    if (runs == Runs.FIGURE) {
      run(Runs.LINE.now(), folder).done();
    }
    Path out = folder.resolve("out");
    run(runs.before(), out).done();
    Map<String, byte[]> before = SmallRun.files(out);
    for (int k = 1; k < MOST_STEPS; k++) {
      FaultyFiles.failAt(k, failure.thrown);
      Session session = run(runs.now(), out);
      FaultyFiles.none();
      if (session.exitCode() == 0) {
        assertFalse(FaultyFiles.hasFailed(), "step " + k);
        assertTrue(k > 8, "there are many steps");
        assertAllNew(before, SmallRun.files(out));
        return;
      }
      assertTrue(FaultyFiles.hasFailed(), session.err());
      assertEquals(1, session.exitCode(), session.err());
      assertEquals(1, session.err().lines().filter(l -> l.startsWith("costscape: ")).count());
      assertEquals("", session.out());
      assertSame(before, SmallRun.files(out), runs + " " + failure + ", step " + k);
    }
    throw new AssertionError("it takes more steps");
  }

  private static void assertSame(Map<String, byte[]> before, Map<String, byte[]> now, String what) {
    assertEquals(before.keySet(), now.keySet(), what);
    before.forEach((name, bytes) -> assertArrayEquals(bytes, now.get(name), what + ": " + name));
  }

  /** Each record is another one, and nothing hidden is left. */
  private static void assertAllNew(Map<String, byte[]> before, Map<String, byte[]> now) {
    now.forEach(
        (name, bytes) -> {
          assertFalse(name.contains(".costscape"), name);
          assertFalse(name.endsWith(".json") && Arrays.equals(bytes, before.get(name)), name);
        });
    assertTrue(before.keySet().containsAll(now.keySet()), () -> now.keySet() + " are new");
  }

  /** Also where no folder was: none is left. */
  @Test
  void aFirstRunThatFailsLeavesNoFolder() {
    Path out = folder.resolve("not/yet");
    for (int k = 1; k < MOST_STEPS; k++) {
      FaultyFiles.failAt(k, Failure.FULL_DISK.thrown);
      int exitCode = run(Runs.LINE.now(), out).exitCode();
      if (!FaultyFiles.hasFailed()) {
        assertEquals(0, exitCode);
        return;
      }
      assertFalse(Files.exists(folder.resolve("not")), "step " + k);
    }
  }

  /** A program that answers so many blocks of points and then dies. */
  private static final String PROGRAM =
      """
      import sys, json, struct
      left = int(sys.argv[1])
      out = sys.stdout.buffer
      out.write(json.dumps({"costscape": 1, "arrays": [{"name": "x", "shape": [2]}],
                            "gradient": False, "cost": "bowl"}).encode() + b"\\n")
      out.write(struct.pack("<2d", 0.5, -1.0))
      out.flush()
      for line in iter(sys.stdin.buffer.readline, b""):
          if left == 0:
              sys.exit(3)
          left -= 1
          n = json.loads(line)["points"]
          x = struct.unpack("<%dd" % (2 * n), sys.stdin.buffer.read(16 * n))
          out.write(json.dumps({"costs": n}).encode() + b"\\n")
          out.write(struct.pack("<%dd" % n, *[x[2*k]**2 + x[2*k+1]**2 for k in range(n)]))
          out.flush()
      """;

  @Tag("long")
  @Test
  void aProgramThatDiesAtAnyQuestionLeavesTheFolderAsItWas() throws IOException {
    assumeTrue(hasPython(), "no python3 is here");
    Path program = Files.writeString(folder.resolve("bowl.py"), PROGRAM);
    Path out = folder.resolve("out");
    String line = "sweep --vary x_0=-1:1:11 --threads 1 --size 400x300 --program %s%s";
    run(line.formatted("X", " --scale log"), program, 999, out).done();
    Map<String, byte[]> before = SmallRun.files(out);
    int failed = 0;
    for (int k = 0; k < MOST_STEPS; k++) {
      Session session = run(line.formatted("X", ""), program, k, out);
      if (session.exitCode() == 0) {
        assertTrue(failed > 2, "there are several questions");
        assertNotEquals(
            new String(before.get("sweep.json"), java.nio.charset.StandardCharsets.UTF_8),
            Files.readString(out.resolve("sweep.json")));
        return;
      }
      failed++;
      assertSame(before, SmallRun.files(out), "question " + k);
    }
    throw new AssertionError("it takes more questions");
  }

  private static Session run(String line, Path program, int questions, Path out) {
    List<String> words = new ArrayList<>(List.of(line.split(" ")));
    words.replaceAll(w -> w.equals("X") ? "python3 %s %d".formatted(program, questions) : w);
    words.addAll(List.of("--out", out.toString()));
    return Session.run(words);
  }

  private static boolean hasPython() {
    try {
      return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
