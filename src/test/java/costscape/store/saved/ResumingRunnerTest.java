package costscape.store.saved;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.job.Job;
import costscape.job.Runner;
import costscape.job.Several;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stopped job goes on where it was, and hands over what it would have handed over anyway. */
class ResumingRunnerTest {
  private static final int SIZE = 20;

  @TempDir private Path folder;
  private final List<String> notices = new ArrayList<>();

  /** Counts by a file which pieces ran, for a job's own state is no part of its result. */
  private record Squares(String ran, double scale, int failsAt) implements Job<double[]> {
    @Override
    public int size() {
      return SIZE;
    }

    @Override
    public double[] run(int index) {
      if (index == failsAt) {
        throw new IllegalStateException("stopped");
      }
      try {
        Files.writeString(Path.of(ran, index + ".ran"), "");
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
      return new double[] {index, scale * index * index};
    }
  }

  /** Pieces of any type that Java serialises. */
  private record Words() implements Job<Several<String>> {
    @Override
    public int size() {
      return 3;
    }

    @Override
    public Several<String> run(int index) {
      return new Several<>(List.of("word " + index, ""));
    }
  }

  private Squares squares(double scale) throws IOException {
    return new Squares(Files.createDirectories(folder.resolve("ran")).toString(), scale, SIZE);
  }

  private ResumingRunner runner(Duration patience) {
    return new ResumingRunner(Runner.serial(), folder.resolve("sweep"), patience, notices::add);
  }

  /**
   * Stops a saved run at a piece, as a failure there does; the saved blocks are what a kill leaves.
   */
  private void stopAt(int index, double scale) throws IOException {
    Squares job = squares(scale);
    List<double[]> results = new ArrayList<>();
    assertThrows(
        IllegalStateException.class,
        () ->
            runner(Duration.ZERO)
                .run(
                    job,
                    result -> {
                      if (results.size() == index) {
                        throw new IllegalStateException("stopped");
                      }
                      results.add(result);
                    }));
    forgetWhatRan();
  }

  private void forgetWhatRan() throws IOException {
    for (Path file : ran()) {
      Files.delete(file);
    }
  }

  private List<Path> ran() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("ran"))) {
      return files.toList();
    }
  }

  private List<Path> saved() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".unfinished")).toList();
    }
  }

  private void assertSquares(double scale, List<double[]> results) {
    assertEquals(SIZE, results.size());
    for (int k = 0; k < SIZE; k++) {
      assertArrayEquals(new double[] {k, scale * k * k}, results.get(k));
    }
  }

  @Test
  void aStoppedJobGoesOnWhereItWas() throws IOException {
    stopAt(12, 2);
    assertEquals(1, saved().size());
    ResumingRunner runner = runner(Duration.ofMinutes(1));
    assertSquares(2, runner.run(squares(2)));
    assertEquals(SIZE - 13, ran().size()); // the piece at which it was stopped was saved already
    assertEquals(List.of("13 of 20 blocks were done before"), notices);
    for (Path file : runner.saved()) {
      Files.delete(file);
    }
    assertEquals(List.of(), saved());
  }

  @Test
  void anotherSpecificationDoesNotMixWithIt() throws IOException {
    stopAt(12, 2);
    ResumingRunner runner = runner(Duration.ZERO);
    assertSquares(3, runner.run(squares(3)));
    assertEquals(SIZE, ran().size());
    assertEquals(2, saved().size());
    for (Path file : runner.saved()) {
      Files.delete(file);
    }
    assertEquals(1, saved().size()); // the other's is kept for it
  }

  /** Whatever byte is damaged, the result is right; what is damaged is done again. */
  @Test
  void damageIsNoticedAndDoneAgain() throws IOException {
    stopAt(12, 2);
    Path file = saved().get(0);
    byte[] whole = Files.readAllBytes(file);
    for (int at = 0; at < whole.length; at++) {
      byte[] damaged = whole.clone();
      damaged[at] ^= 0x10;
      Files.write(file, damaged);
      forgetWhatRan();
      assertSquares(2, runner(Duration.ofMinutes(1)).run(squares(2)));
      assertTrue(ran().size() >= SIZE - 12, "nothing done again for byte " + at);
    }
  }

  @Test
  void aTornTailIsCutOff() throws IOException {
    stopAt(12, 2);
    Path file = saved().get(0);
    byte[] whole = Files.readAllBytes(file);
    for (int length = 0; length < whole.length; length += 3) {
      Files.write(file, java.util.Arrays.copyOf(whole, length));
      assertSquares(2, runner(Duration.ofMinutes(1)).run(squares(2)));
      // and what was appended behind the cut is found again
      forgetWhatRan();
      assertSquares(2, runner(Duration.ofMinutes(1)).run(squares(2)));
      assertEquals(0, ran().size());
    }
  }

  @Test
  void resultsOfAnyTypeComeBack() {
    runner(Duration.ZERO).run(new Words());
    List<String> again = new ArrayList<>();
    assertEquals(
        Runner.serial().run(new Words()),
        new ResumingRunner(Runner.serial(), folder.resolve("sweep"), Duration.ZERO, again::add)
            .run(new Words()));
    assertEquals(List.of("3 of 3 blocks were done before"), again);
  }

  @Test
  void aFolderThatCannotBeWrittenStopsNoJob() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    ResumingRunner runner =
        new ResumingRunner(Runner.serial(), file.resolve("sweep"), Duration.ZERO, notices::add);
    assertSquares(2, runner.run(squares(2)));
    assertEquals(1, notices.size());
    assertTrue(notices.get(0).startsWith("finished blocks cannot be saved: "), notices.get(0));
  }
}
