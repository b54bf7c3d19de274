package costscape.proof;

import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.interval.Elementary;
import costscape.interval.Interval;
import costscape.proof.Containment.Operation;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Deliberate faults in the arithmetic: each is seen by the tries that the right one passes. */
class FaultsTest {
  private static final int TRIES = 20_000;

  static Stream<Arguments> faults() {
    return Stream.of(
        Arguments.of("a sum is rounded inward", Operation.PLUS, new RoundingInward()),
        Arguments.of("a product takes two of four corners", Operation.TIMES, new TwoCorners()),
        Arguments.of("a quotient is not widened", Operation.OVER, new PlainQuotient()),
        Arguments.of("a square forgets 0", Operation.SQUARE, new SquareOfEnds()),
        Arguments.of("a unit of exp's two is missing", Operation.EXP, new OneUnitOfExp()),
        Arguments.of("log is not widened", Operation.LOG, new PlainLog()),
        Arguments.of("σ′ at the wrong end", Operation.SIGMOID_SLOPE, new WrongEnd()),
        Arguments.of("σ″ at the ends alone", Operation.SIGMOID_BEND, new BendAtEnds()),
        Arguments.of("softplus through 1 + eˣ", Operation.SOFTPLUS, new LossyLogarithm()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  void isCaught(String fault, Operation operation, Arithmetic wrong) {
    Containment containment = new Containment(wrong);
    boolean caught = false;
    for (int k = 0; k < TRIES && !caught; k++) {
      Optional<String> seen = containment.tryOne(operation);
      caught = seen.isPresent();
    }
    assertTrue(caught, fault);
  }

  private static final class RoundingInward extends Arithmetic {
    @Override
    Interval plus(Interval a, Interval b) {
      double low = Math.nextUp(a.low() + b.low());
      return new Interval(low, Math.max(low, Math.nextDown(a.high() + b.high())));
    }
  }

  private static final class TwoCorners extends Arithmetic {
    @Override
    Interval times(Interval a, Interval b) {
      double one = a.low() * b.low();
      double other = a.high() * b.high();
      return new Interval(Math.nextDown(Math.min(one, other)), Math.nextUp(Math.max(one, other)));
    }
  }

  private static final class PlainQuotient extends Arithmetic {
    @Override
    Interval over(Interval a, Interval b) {
      Interval right = a.over(b);
      double low = Math.nextUp(right.low());
      return new Interval(low, Math.max(low, Math.nextDown(right.high())));
    }
  }

  private static final class SquareOfEnds extends Arithmetic {
    @Override
    Interval square(Interval a) {
      double one = a.low() * a.low();
      double other = a.high() * a.high();
      return new Interval(Math.nextDown(Math.min(one, other)), Math.nextUp(Math.max(one, other)));
    }
  }

  private static final class OneUnitOfExp extends Arithmetic {
    @Override
    Interval exp(Interval a) {
      return new Interval(
          Math.nextDown(StrictMath.exp(a.low())), Math.nextUp(StrictMath.exp(a.high())));
    }
  }

  private static final class PlainLog extends Arithmetic {
    @Override
    Interval log(Interval a) {
      return new Interval(StrictMath.log(a.low()), StrictMath.log(a.high()));
    }
  }

  private static final class WrongEnd extends Arithmetic {
    @Override
    Interval sigmoidSlope(Interval a) {
      Interval from = super.sigmoidSlope(Interval.of(a.low()));
      Interval to = super.sigmoidSlope(Interval.of(a.high()));
      return new Interval(Math.min(from.low(), to.low()), Math.max(from.high(), to.high()));
    }
  }

  private static final class BendAtEnds extends Arithmetic {
    @Override
    Interval sigmoidBend(Interval a) {
      Interval from = super.sigmoidBend(Interval.of(a.low()));
      Interval to = super.sigmoidBend(Interval.of(a.high()));
      return new Interval(Math.min(from.low(), to.low()), Math.max(from.high(), to.high()));
    }
  }

  private static final class LossyLogarithm extends Arithmetic {
    @Override
    Interval softplus(Interval a) {
      double low = StrictMath.log(1 + StrictMath.exp(a.low()));
      double high = StrictMath.log(1 + StrictMath.exp(a.high()));
      return new Interval(Elementary.twoDown(low), Math.max(Elementary.twoUp(high), low));
    }
  }
}
