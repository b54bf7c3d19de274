package costscape.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.OneIn;
import costscape.cost.CountedCost;
import costscape.cost.LogisticLoss;
import costscape.cost.NetworkCost;
import costscape.critical.catalogue.Catalogue;
import costscape.critical.place.Starts;
import costscape.critical.place.Terrain;
import costscape.data.Dataset;
import costscape.data.Datasets;
import costscape.job.Job;
import costscape.job.Progress;
import costscape.job.Runner;
import costscape.job.Workload;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * After the first tenth of all its work, what is said of a search is right within a factor of two.
 * The clock is the count of Hessians, each of which takes 10 ms, so that the same is found on every
 * machine.
 */
class SearchForecastTest {
  private static final double SECONDS_OF_HESSIAN = 0.01;
  private static final double FACTOR = 2;

  /** Below this share of the whole a forecast is of no use to anybody. */
  private static final double LAST = 0.05;

  /** What a forecast said, and when. */
  private record Said(double time, OptionalDouble left) {}

  @OneIn(3)
  @ParameterizedTest
  @CsvSource({
    "ARTICLE, 2, SIGMOID, 0.01, 200",
    "ARTICLE, 2, RELU, 0.01, 200",
  })
  void holdsWithinAFactorOfTwo(
      Datasets data, int units, ActivationFunction activation, double l2, int starts) {
    Dataset rows = data.dataset();
    Network network = Network.of(rows, List.of(units), activation);
    NetworkCost cost = NetworkCost.of(network, rows, LogisticLoss.CROSS_ENTROPY, l2);
    CountedCost clock = new CountedCost(cost);
    long[] nanos = {0};
    Forecast forecast = new Forecast(() -> 1, () -> nanos[0]);
    Workload work = new Workload(forecast);
    List<Said> said = new ArrayList<>();
    Runner runner = new Counting(clock, nanos, work, () -> said.add(said(nanos, forecast)));
    Terrain terrain = Terrain.of(cost).of(clock);
    Starts gaussian = Starts.gaussian(clock.dimension(), 1, 1, 4, 10);
    Catalogue.search(terrain, gaussian, starts, starts, runner, work);
    double end = 1e-9 * nanos[0];
    List<Said> late =
        said.stream().filter(s -> s.time > 0.1 * end && s.time < (1 - LAST) * end).toList();
    List<String> wrong = new ArrayList<>();
    for (Said one : late) {
      double factor = one.left.orElse(end - one.time) / (end - one.time);
      if (factor > FACTOR || factor < 1 / FACTOR) {
        wrong.add("%.3f: %.2f".formatted(one.time / end, factor));
      }
    }
    assertTrue(late.stream().filter(s -> s.left.isPresent()).count() > 100);
    assertEquals(List.of(), wrong);
  }

  /** Searches that take longer. */
  @Tag("long")
  @OneIn(2)
  @ParameterizedTest
  @CsvSource({"TRAP, 2, SIGMOID, 0.01, 150", "XOR, 2, TANH, 0.01, 60"})
  void soItDoesOfOtherData(
      Datasets data, int units, ActivationFunction activation, double l2, int starts) {
    holdsWithinAFactorOfTwo(data, units, activation, l2, starts);
  }

  private static Said said(long[] nanos, Forecast forecast) {
    return new Said(1e-9 * nanos[0], forecast.secondsLeft());
  }

  /** One worker, whose clock is the count of Hessians. */
  private record Counting(CountedCost cost, long[] nanos, Progress progress, Runnable after)
      implements Runner {
    @Override
    public <T extends Serializable> void run(Job<T> job, Consumer<? super T> inOrder) {
      progress.begin(job.size());
      for (int i = 0; i < job.size(); i++) {
        long before = cost.hessians();
        T result = job.run(i);
        double seconds = SECONDS_OF_HESSIAN * (cost.hessians() - before);
        nanos[0] += Math.round(1e9 * seconds);
        progress.measured(1.0 / job.size(), seconds);
        inOrder.accept(result);
        progress.report(i + 1, job.size());
        after.run();
      }
    }
  }
}
