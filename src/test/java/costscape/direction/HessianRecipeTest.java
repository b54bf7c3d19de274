package costscape.direction;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.cost.LossFunction;
import costscape.cost.NetworkCost;
import costscape.data.Dataset;
import costscape.data.Datasets;
import costscape.job.Job;
import costscape.job.Runner;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.run.Threads;
import costscape.space.ParameterVector;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;

/** An eigenvector of a large Hessian is work for a runner: it may take threads and be stopped. */
class HessianRecipeTest {
  /** 403 parameters: the matrix is not formed. */
  private static final NetworkCost COST = cost();

  private static final ParameterVector AT =
      ParameterVector.gaussian(COST.dimension(), 0.3, new Well19937c(1));

  private static NetworkCost cost() {
    Dataset iris = Datasets.named("iris").orElseThrow().dataset();
    Network network = Network.of(iris, List.of(50), ActivationFunction.TANH);
    return NetworkCost.of(network, iris, LossFunction.usual(iris), 0);
  }

  private static NotedDirection made(Runner runner) {
    return new HessianRecipe("hessian:2", COST, AT, 2, runner).make(Optional.empty());
  }

  /** Counts jobs, and interrupts its thread after some. */
  private record Counting(AtomicInteger jobs, int interruptAfter) implements Runner {
    @Override
    public <T extends Serializable> void run(Job<T> job, Consumer<? super T> inOrder) {
      if (jobs.incrementAndGet() == interruptAfter) {
        Thread.currentThread().interrupt();
      }
      Threads.of(1).run(job, inOrder);
    }
  }

  @Test
  void everyProductIsAJob() {
    AtomicInteger jobs = new AtomicInteger();
    String note = made(new Counting(jobs, 0)).note();
    assertTrue(note.contains(" by Lanczos, %d products;".formatted(jobs.get())), note);
    assertTrue(jobs.get() <= Recipe.HESSIAN_PRODUCTS, note);
  }

  @Test
  void anyNumberOfThreadsGivesTheSameBits() {
    NotedDirection alone = made(Runner.serial());
    NotedDirection together = made(Threads.of(3));
    assertArrayEquals(alone.direction().toArray(), together.direction().toArray());
    assertEquals(alone.note(), together.note());
  }

  @Test
  void anInterruptEndsTheSearch() {
    AtomicInteger jobs = new AtomicInteger();
    assertThrows(CancellationException.class, () -> made(new Counting(jobs, 5)));
    assertTrue(Thread.interrupted());
    assertEquals(5, jobs.get());
  }
}
