package costscape.run;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Twelve real jobs, whose paces were recorded on two cores that twenty or thirty other threads
 * wanted too, and with two executors on those cores: when each piece ended, its share of the whole,
 * what it took, how many workers there were and, where that is known better as the job runs, what
 * was left. Neighbouring pieces of the longest are put together. The forecast hears of them again,
 * by their own clock. What stands after the first tenth of the time, or is said first where nothing
 * stands yet, means a whole time that is right within a factor of two. What is left is told so too,
 * but for a while: a row of a basin map's first half took twice as long as one of its second, and a
 * busy machine compiles for ten seconds. Nobody can know that before, and the forecast is
 * corrected.
 */
class RecordedPacesTest {
  private static final double FACTOR = 2;

  /** Below this a forecast is of no use to anybody. */
  private static final double LEAST_SECONDS = 3;

  private static final double EARLY = 0.1;

  /** Of a forecast that is corrected, so much is right within the factor. */
  private static final double MOSTLY = 0.65;

  private final long[] clock = {0};

  /** What was left by a forecast and by the clock, some seconds after the begin. */
  private record Told(double time, double left, double really) {
    double factor() {
      return left / really;
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plane",
        "plane-cluster",
        "curvature",
        "curvature-cluster",
        "basins",
        "basins-cluster",
        "minima",
        "search",
        "starts",
        "verdicts",
        "frames",
        "frames-cluster"
      })
  void whatIsSaidHoldsWithinAFactorOfTwoOrIsCorrected(String job) throws IOException {
    List<double[]> pieces = pieces(job);
    double end = pieces.get(pieces.size() - 1)[0];
    List<Told> told = told(pieces, end);
    assertTrue(told.size() >= 5, told.size() + " forecasts");
    Told early =
        told.stream()
            .filter(one -> one.time <= EARLY * end)
            .reduce((one, later) -> later)
            .orElseGet(() -> told.get(0));
    assertTrue(isGood((early.time + early.left) / end), early + " of " + end);
    assertTrue(isGood(told.get(told.size() - 1).factor()), told.toString());
    long good = told.stream().filter(one -> isGood(one.factor())).count();
    assertTrue(good >= MOSTLY * told.size(), good + " of " + told.size() + ": " + told);
  }

  private List<Told> told(List<double[]> pieces, double end) {
    Forecast forecast = new Forecast(() -> (int) pieces.get(0)[3], () -> clock[0]);
    List<Told> told = new ArrayList<>();
    for (double[] piece : pieces) {
      clock[0] = Math.round(1e9 * piece[0]);
      forecast.measured(piece[1], piece[2]);
      if (piece.length > 4) {
        forecast.left(piece[4]);
      }
      double left = end - piece[0];
      if (left >= LEAST_SECONDS) {
        forecast.secondsLeft().ifPresent(said -> told.add(new Told(piece[0], said, left)));
      }
    }
    return told;
  }

  private static boolean isGood(double factor) {
    return factor < FACTOR && factor > 1 / FACTOR;
  }

  private static List<double[]> pieces(String job) throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/paces", job + ".csv")).stream()
        .skip(1)
        .map(line -> Arrays.stream(line.split(",")).mapToDouble(Double::valueOf).toArray())
        .toList();
  }
}
