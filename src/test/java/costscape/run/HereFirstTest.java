package costscape.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import costscape.job.Job;
import costscape.job.Progress;
import costscape.job.Runner;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A job ends where that is sooner, and gives all results in order wherever it ends. */
class HereFirstTest {
  private static final List<Integer> SQUARES = IntStream.range(0, 40).mapToObj(k -> k * k).toList();

  private final List<Integer> sent = new ArrayList<>();
  private final List<String> stayed = new ArrayList<>();

  /** The squares of 0 to 39; one of them may find no memory where it is tried first. */
  private record Squares(int large) implements Job<Integer> {
    @Override
    public int size() {
      return SQUARES.size();
    }

    @Override
    public Integer run(int index) {
      if (index == large && Thread.currentThread().getName().equals("costscape worker")) {
        throw new OutOfMemoryError("here");
      }
      return index * index;
    }
  }

  /** Runs on the caller's thread, and notes how many pieces it was sent. */
  private record There(double begin, double workers, List<Integer> sent)
      implements HereFirst.Elsewhere {
    @Override
    public Runner runner(Progress progress) {
      return new Runner() {
        @Override
        public <T extends Serializable> void run(Job<T> job, Consumer<? super T> inOrder) {
          sent.add(job.size());
          Runner.serial().run(job, inOrder);
          progress.report(job.size(), job.size());
        }
      };
    }
  }

  private HereFirst runner(double begin, double workers, Progress progress) {
    There there = new There(begin, workers, sent);
    return new HereFirst(2, there, progress, () -> stayed.add("here"));
  }

  @Test
  void aSmallJobIsNotSentToAClusterThatTakesLongToBegin() {
    assertEquals(SQUARES, runner(15, 100, Progress.NONE).run(new Squares(-1)));
    assertEquals(List.of(), sent);
    assertEquals(List.of("here"), stayed);
  }

  @Test
  void theRestOfAJobGoesWhereItEndsSooner() {
    List<String> reports = new ArrayList<>();
    Progress progress = (finished, total) -> reports.add(finished + " of " + total);
    assertEquals(SQUARES, runner(0, 100, progress).run(new Squares(-1)));
    assertEquals(List.of(39), sent);
    assertEquals(List.of("1 of 40", "40 of 40"), reports);
    assertEquals(List.of(), stayed);
  }

  @Test
  void aJobStaysWhereTheOthersAreNoFaster() {
    assertEquals(SQUARES, runner(0.1, 1, Progress.NONE).run(new Squares(-1)));
    assertEquals(List.of(), sent);
  }

  @Test
  void aPieceThatFindsNoMemoryHereGoesThere() {
    assertEquals(SQUARES, runner(15, 100, Progress.NONE).run(new Squares(17)));
    assertEquals(List.of(40 - 17), sent);
  }

  @Test
  void aConsumerThatFindsNoMemoryIsNotHelpedElsewhere() {
    HereFirst runner = runner(15, 100, Progress.NONE);
    Consumer<Integer> full =
        result -> {
          throw new OutOfMemoryError("of results");
        };
    assertThrows(OutOfMemoryError.class, () -> runner.run(new Squares(-1), full));
    assertEquals(List.of(), sent);
  }
}
