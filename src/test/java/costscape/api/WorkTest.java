package costscape.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;

/** Work can be left at any moment, and what is too large says so before it begins. */
class WorkTest {
  /** Two hidden layers on the moons: 2,410 parameters. */
  private static Point large() {
    return Model.of(Data.MOONS).hidden(21, 102).activation(Activation.TANH).random(1, 0.3);
  }

  private static void refuses(Class<? extends Exception> kind, String words, Executable wrong) {
    String message = String.valueOf(assertThrows(kind, wrong).getMessage());
    assertTrue(message.contains(words), message);
    assertTrue(!message.contains("--"), "no option of the command line: " + message);
  }

  /**
   * The cost waits for a signal that comes only after the call has returned. A caller that waited
   * for the end of the piece would wait for ever.
   */
  @Test
  @Timeout(60)
  void aCancelComesInsideAPiece() throws InterruptedException {
    CountDownLatch entered = new CountDownLatch(1);
    CountDownLatch left = new CountDownLatch(1);
    Model slow =
        Model.of(
            1,
            theta -> {
              entered.countDown();
              try {
                left.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              return theta[0];
            });
    for (int threads : List.of(1, 3)) {
      Work work = Work.threads(threads).cancelledWhen(() -> entered.getCount() == 0);
      assertThrows(
          CancellationException.class,
          () -> Sweep.curve(slow.at(0).line("x0", 0, 1), 5, work),
          "on %d threads".formatted(threads));
    }
    left.countDown();
    assertTrue(entered.await(1, TimeUnit.SECONDS));
  }

  @Test
  @Timeout(60)
  void anInterruptedCallerLeavesAtOnce() {
    Thread.currentThread().interrupt();
    Point point = Model.of(Data.ARTICLE).at(Preset.START);
    assertThrows(CancellationException.class, () -> point.train(Training.adam(0.1)));
    assertTrue(Thread.interrupted(), "the caller still knows");
  }

  /** Each step is heard; without a cancel there would be a hundred million. */
  @Test
  @Timeout(60)
  void aTrainingIsHeardAndCancelled() {
    AtomicInteger steps = new AtomicInteger();
    Work work =
        Work.threads(1)
            .reporting((finished, total) -> steps.set(finished))
            .cancelledWhen(() -> steps.get() > 100);
    Point start = Model.of(Data.ARTICLE).at(Preset.START);
    assertThrows(
        CancellationException.class,
        () -> start.train(Training.adam(1e-9).steps(100_000_000), work));
  }

  @Test
  @Timeout(60)
  void eigenvaluesOfManyParametersAreHeardAndCancelled() {
    Point point = Model.of(Data.MOONS).hidden(12, 12).random(1, 1);
    int parameters = point.model().dimension();
    AtomicBoolean isHeard = new AtomicBoolean();
    Work work =
        Work.threads(1)
            .reporting((finished, total) -> isHeard.set(finished > 0 && total == parameters))
            .cancelledWhen(isHeard::get);
    assertThrows(CancellationException.class, () -> point.eigenvalues(work));
    Point large = large();
    assertEquals(2410, large.model().dimension());
    refuses(IllegalStateException.class, "2,410 parameters", large::eigenvalues);
    Work cancelled = Work.threads(1).cancelledWhen(() -> true);
    assertThrows(CancellationException.class, () -> large.eigenvalues(cancelled));
  }

  /** The two ways to eigenvalues, rotations and products, know nothing of each other. */
  @Test
  void theOutermostEigenvaluesAreThoseOfAll() {
    Point point = Model.of(Data.MOONS).hidden(6).random(3, 1);
    double[] all = point.eigenvalues();
    List<Eigenvalue> some = point.outermostEigenvalues(2, 3, Work.threads(2));
    int n = all.length;
    double[] expected = {all[0], all[1], all[n - 3], all[n - 2], all[n - 1]};
    double size = Math.max(-all[0], all[n - 1]);
    assertArrayEquals(
        expected, some.stream().mapToDouble(Eigenvalue::value).toArray(), 1e-9 * size);
    assertEquals(1, point.outermostEigenvalues(0, 1, Work.threads(1)).size());
    refuses(
        IllegalArgumentException.class,
        "1 eigenvalue or more",
        () -> point.outermostEigenvalues(0, 0, Work.threads(1)));
    assertEquals(n, Arrays.stream(all).filter(Double::isFinite).count());
  }

  @Test
  void whatIsTooLargeSaysSo() {
    Point point = Model.of(Data.ARTICLE).at(Preset.ARTICLE);
    Plane plane = point.plane("w1_0_0", -1, 1, "b1_0", -1, 1);
    String words = "100,000 × 100,000 are 10,000,000,000 costs of 8 bytes, 80.0 GB";
    refuses(IllegalArgumentException.class, words, () -> Sweep.surface(plane, 100_000, 100_000));
    refuses(
        IllegalArgumentException.class,
        words,
        () -> Sweep.curvature(plane, 100_000, 100_000, Curvature.INDEX, Work.threads(1)));
    refuses(
        IllegalArgumentException.class,
        words,
        () -> Basins.of(plane, 100_000, 100_000, Training.lbfgs()));
    Model wide = Model.of(Data.MOONS).hidden(3000, 300);
    refuses(
        IllegalStateException.class,
        "the second derivatives by 909,601 parameters take",
        () -> wide.at(Preset.ZEROS).hessian());
  }
}
