package costscape.proof;

import costscape.interval.Elementary;
import costscape.interval.Interval;

/** The operations under test; a fault is one of them done wrong. */
public class Arithmetic {
  Interval plus(Interval a, Interval b) {
    return a.plus(b);
  }

  Interval minus(Interval a, Interval b) {
    return a.minus(b);
  }

  Interval times(Interval a, Interval b) {
    return a.times(b);
  }

  Interval over(Interval a, Interval b) {
    return a.over(b);
  }

  Interval square(Interval a) {
    return a.square();
  }

  Interval sqrt(Interval a) {
    return a.sqrt();
  }

  Interval exp(Interval a) {
    return a.exp();
  }

  Interval log(Interval a) {
    return a.log();
  }

  Interval sigmoid(Interval a) {
    return sigmoid(a, 0);
  }

  Interval sigmoidSlope(Interval a) {
    return sigmoid(a, 2);
  }

  Interval sigmoidBend(Interval a) {
    return sigmoid(a, 4);
  }

  Interval softplus(Interval a) {
    return a.softplus();
  }

  Interval tanh(Interval a) {
    return a.tanh();
  }

  private static Interval sigmoid(Interval a, int first) {
    double[] ranges = new double[6];
    Elementary.sigmoid(a.low(), a.high(), ranges);
    return new Interval(ranges[first], ranges[first + 1]);
  }
}
