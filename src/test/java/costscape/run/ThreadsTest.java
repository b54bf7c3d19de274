package costscape.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.job.Job;
import costscape.job.Runner;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Threads change how long a job takes and nothing else. */
@Timeout(20)
class ThreadsTest {
  private interface Piece<T> {
    T run(int index);
  }

  private static <T extends Serializable> Job<T> job(int size, Piece<T> piece) {
    return new Job<>() {
      private static final long serialVersionUID = 1;

      @Override
      public int size() {
        return size;
      }

      @Override
      public T run(int index) {
        return piece.run(index);
      }
    };
  }

  @Test
  void resultsComeInOrderAtAnyNumberOfThreads() {
    Job<Integer> squares = job(1000, i -> i * i);
    List<Integer> expected = Runner.serial().run(squares);
    for (int threads : new int[] {1, 2, 3, 8}) {
      assertEquals(expected, Threads.of(threads).run(squares), threads + " threads");
    }
  }

  @Test
  void anEmptyJobHasNoResults() {
    assertEquals(List.of(), Threads.of(2).run(job(0, i -> i)));
  }

  @Test
  void consumersRunOnTheCallersThread() {
    Thread caller = Thread.currentThread();
    Threads.of(2).run(job(20, i -> i), i -> assertSame(caller, Thread.currentThread()));
  }

  @Test
  void workersStayAFewPiecesAheadOfASlowConsumer() throws InterruptedException {
    AtomicInteger begun = new AtomicInteger();
    List<Integer> ahead = new ArrayList<>();
    CountDownLatch full = new CountDownLatch(16); // 2 threads × 8
    Threads.of(2)
        .run(
            job(
                500,
                i -> {
                  begun.incrementAndGet();
                  full.countDown();
                  return i;
                }),
            i -> {
              await(full);
              ahead.add(begun.get() - i);
            });
    assertTrue(ahead.stream().allMatch(n -> n <= 17), () -> "ahead by " + ahead);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void theFirstFailureInOrderIsTheOneThrown() {
    for (int threads : new int[] {1, 4}) {
      List<Integer> delivered = new ArrayList<>();
      Job<Integer> failing =
          job(
              100,
              i -> {
                if (i >= 7) {
                  throw new ArithmeticException("piece " + i);
                }
                return i;
              });
      Exception thrown =
          assertThrows(
              ArithmeticException.class, () -> Threads.of(threads).run(failing, delivered::add));
      assertEquals("piece 7", thrown.getMessage());
      assertEquals(IntStream.range(0, 7).boxed().toList(), delivered);
    }
  }

  @Test
  void aFailingConsumerStopsTheWorkers() {
    AtomicInteger begun = new AtomicInteger();
    assertThrows(
        ArithmeticException.class,
        () ->
            Threads.of(2)
                .run(
                    job(100_000, i -> begun.incrementAndGet()),
                    i -> {
                      throw new ArithmeticException("disk full");
                    }));
    assertTrue(begun.get() <= 20, () -> begun + " pieces begun");
  }

  @Test
  void anInterruptedCallerIsCancelled() {
    for (int threads : new int[] {1, 2}) {
      assertThrows(
          CancellationException.class,
          () ->
              Threads.of(threads)
                  .run(
                      job(100_000, i -> i),
                      i -> {
                        if (i == 3) {
                          Thread.currentThread().interrupt();
                        }
                      }));
      assertTrue(Thread.interrupted(), "the interrupt is kept for the caller");
    }
  }

  @Test
  void aConsumerMayRunAJobOnTheSameThreads() {
    Threads threads = Threads.of(2);
    List<Integer> sums = new ArrayList<>();
    threads.run(
        job(50, i -> i),
        i -> sums.add(threads.run(job(20, k -> k * i)).stream().mapToInt(k -> k).sum()));
    assertEquals(IntStream.range(0, 50).map(i -> 190 * i).boxed().toList(), sums);
  }

  @Test
  void everyPieceIsReported() {
    List<Integer> reports = new ArrayList<>();
    Threads.of(2)
        .reporting(
            (finished, total) -> {
              assertEquals(30, total);
              reports.add(finished);
            })
        .run(job(30, i -> i));
    assertEquals(IntStream.rangeClosed(1, 30).boxed().toList(), reports);
  }

  @Test
  void noThreadsIsRefused() {
    Exception thrown = assertThrows(IllegalArgumentException.class, () -> Threads.of(0));
    assertEquals("1 thread or more, not 0", thrown.getMessage());
  }
}
