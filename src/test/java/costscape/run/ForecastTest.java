package costscape.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.job.Parts;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

/** After the first tenth a forecast is right within a factor of two, whatever a job is like. */
class ForecastTest {
  private static final double FACTOR = 2;

  /** Below this a forecast is of no use to anybody. */
  private static final double LEAST_SECONDS = 3;

  private final long[] clock = {0};

  /** The words of a forecast, and when it said them. */
  private record Said(double time, double share, OptionalDouble left) {}

  private void assertGood(Workers workers, int size, IntToDoubleFunction seconds) {
    Forecast forecast = new Forecast(workers::count, () -> clock[0]);
    List<Said> said = new ArrayList<>();
    double end =
        workers.work(
            size,
            clock,
            seconds,
            forecast,
            (time, share) -> said.add(new Said(time, share, forecast.secondsLeft())));
    said.removeIf(s -> s.share() < 0.1 || end - s.time() < LEAST_SECONDS);
    assertFalse(said.isEmpty());
    for (Said one : said) {
      double left = one.left().orElse(Double.NaN);
      double factor = left / (end - one.time());
      assertTrue(
          factor < FACTOR && factor > 1 / FACTOR,
          () -> one + " where " + (end - one.time()) + " s were left");
    }
  }

  @Test
  void ofPiecesOfOneLength() {
    assertGood(new Workers(2, 0), 1000, piece -> 0.1);
  }

  @Test
  void ofPiecesThatAreLongForTheJob() {
    assertGood(new Workers(2, 0), 20, piece -> 30);
  }

  @Test
  void ofPiecesTenTimesAsLongWhileJavaCompiles() {
    assertGood(new Workers(2, 0), 3000, piece -> piece < 20 ? 0.2 : 0.02);
  }

  @Test
  void ofFirstPiecesThatLoadClasses() {
    assertGood(new Workers(2, 0), 2000, piece -> piece < 2 ? 2.2 : 0.06);
  }

  @Test
  void whereAHitchHoldsOnePieceUp() {
    assertGood(new Workers(2, 0), 2000, piece -> piece == 800 ? 5 : 0.05);
  }

  /** A cluster of forty cores that takes half a minute to begin. */
  @Test
  void whereMachinesBeginLate() {
    assertGood(new Workers(40, 30), 20_000, piece -> piece < 80 ? 3 : 0.3);
  }

  @Test
  void ofPiecesOfUnlikeLength() {
    Random random = new Random(7);
    double[] seconds = random.doubles(1000).map(u -> -0.2 * Math.log(u)).toArray();
    assertGood(new Workers(2, 0), 1000, piece -> seconds[piece]);
  }

  /** Training from the far side of a plane takes longer: nobody knows that before. */
  @Test
  void ofPiecesThatBecomeTwiceAsLong() {
    assertGood(new Workers(2, 0), 1000, piece -> 0.1 * (1 + piece / 1000.0));
  }

  @Test
  void ofJobsThatAreOneToTheUser() {
    Forecast forecast = new Forecast(() -> 2, () -> clock[0]);
    Parts parts = new Parts(List.of(10L, 10L, 180L), forecast);
    for (int job = 0; job < 2; job++) {
      parts.begin(100);
      for (int piece = 1; piece <= 100; piece++) {
        clock[0] += 20_000_000;
        parts.measured(0.01, 0.04);
        parts.report(piece, 100);
      }
    }
    assertEquals(36, forecast.secondsLeft().orElse(Double.NaN), 0.5);
  }

  @Test
  void ofAMillionPieces() {
    assertGood(new Workers(2, 0), 1_000_000, piece -> 1e-3);
  }
}
