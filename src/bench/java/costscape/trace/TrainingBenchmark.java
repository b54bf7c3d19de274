package costscape.trace;

import costscape.cost.NetworkCost;
import costscape.data.Datasets;
import costscape.job.Runner;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.run.Threads;
import costscape.space.ParameterVector;
import costscape.store.table.TrajectoryCsv;
import costscape.trace.optimizer.Optimizer;
import costscape.trace.optimizer.Optimizers;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The article's trainer with every step recorded, and many starts side by side on every core. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 2, time = 1)
public class TrainingBenchmark {
  /** What src/bench/compare.py does with Numba and NumPy. */
  public enum Work {
    RECORDED,
    TABLE,
    STARTS
  }

  private static final int ROWS = 12;
  private static final double RATE = 0.1;
  private static final int RECORDED_STEPS = 100_000;
  private static final int STARTS = 100;
  private static final int STARTS_STEPS = 2000;

  @Param private Work work;

  private final Runner runner = Threads.ofAllCores();
  private NetworkCost cost;
  private List<ParameterVector> starts;

  @Setup
  public void setUp() {
    Network network = Network.of(1, List.of(2), ActivationFunction.SIGMOID);
    cost = NetworkCost.crossEntropy(network, Datasets.ARTICLE.dataset());
    starts = new ArrayList<>();
    for (int i = 0; i < STARTS; i++) {
      for (int j = 0; j < STARTS; j++) {
        starts.add(ParameterVector.of(place(i), place(j), 16.81, -23.41, 28.8, -52.89, -17.53));
      }
    }
  }

  private static double place(int i) {
    return -100 + 200.0 * i / (STARTS - 1);
  }

  @Benchmark
  public Object train() throws IOException {
    return switch (work) {
      case RECORDED -> recorded();
      case TABLE -> table();
      case STARTS -> sideBySide();
    };
  }

  private Trajectory table() throws IOException {
    Trajectory steps = recorded();
    TrajectoryCsv.write(
        steps,
        Optional.empty(),
        cost.network().layout().parameterNames(),
        OutputStream.nullOutputStream());
    return steps;
  }

  private Trajectory recorded() {
    Optimizer sum = Optimizers.GD.at(RATE).bySumOver(ROWS);
    ParameterVector start = ParameterVector.of(-1, 9, -1, 5, 0.5, 0.5, 0);
    return new Training(sum, RECORDED_STEPS, 1).from(cost, start);
  }

  private List<Trajectory> sideBySide() {
    Training ends = new Training(Optimizers.GD.at(RATE), STARTS_STEPS, STARTS_STEPS);
    return new ManyStarts(cost, ends, starts, List.of(), ManyStarts.Batches.NONE).all(runner);
  }
}
