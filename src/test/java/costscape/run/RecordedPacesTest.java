package costscape.run;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Real jobs, whose paces were recorded on two cores that thirty other threads wanted too: when each
 * piece ended, its share of the whole, what it took, and how many workers there were. The forecast
 * hears of them again, by their own clock. What it says first holds within a factor of two, and so
 * does what it says later, but for a while in the basin map: a row of its first half took twice as
 * long as one of its second, which nobody can know in the middle, and the forecast is corrected.
 */
class RecordedPacesTest {
  private static final double FACTOR = 2;

  /** Below this a forecast is of no use to anybody. */
  private static final double LEAST_SECONDS = 3;

  private final long[] clock = {0};

  @ParameterizedTest
  @ValueSource(strings = {"minima", "basins", "starts", "verdicts"})
  void whatIsSaidHoldsWithinAFactorOfTwoOrIsCorrected(String job) throws IOException {
    List<double[]> pieces = pieces(job);
    double end = pieces.get(pieces.size() - 1)[0];
    Forecast forecast = new Forecast(() -> (int) pieces.get(0)[3], () -> clock[0]);
    List<Double> factors = new ArrayList<>();
    for (double[] piece : pieces) {
      clock[0] = Math.round(1e9 * piece[0]);
      forecast.measured(piece[1], piece[2]);
      OptionalDouble told = forecast.secondsLeft();
      double left = end - piece[0];
      if (told.isPresent() && left >= LEAST_SECONDS) {
        factors.add(told.getAsDouble() / left);
      }
    }
    long good = factors.stream().filter(RecordedPacesTest::isGood).count();
    assertTrue(factors.size() > pieces.size() / 3, factors.size() + " forecasts");
    assertTrue(isGood(factors.get(0)), "the first: " + factors.get(0));
    assertTrue(isGood(factors.get(factors.size() - 1)), factors.toString());
    long least = job.equals("basins") ? factors.size() * 4 / 5 : factors.size();
    assertTrue(good >= least, good + " of " + factors.size() + ": " + factors);
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
