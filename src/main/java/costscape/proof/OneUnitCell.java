package costscape.proof;

import costscape.cost.LogisticLoss;
import costscape.cost.NetworkCost;
import costscape.cost.WeightedCrossEntropy;
import costscape.data.Numbers;
import costscape.network.ActivationFunction;
import costscape.proof.enclosure.ClassTargets;
import costscape.proof.interval.Box;
import costscape.proof.interval.EntropyRange;
import costscape.proof.interval.FunctionRange;
import costscape.proof.interval.Interval;
import costscape.proof.interval.Matrices;
import costscape.space.SymmetricMatrix;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * What one box of a single hidden unit's inner parameters u = (w₁, …, w_k, b) holds. With u fixed,
 * the cost is strictly convex in y = (v, c), the output's weight and bias, and has one minimum
 * there, y(u). So the stationary points of the cost are those of F(u) = C(u, y(u)); beside the
 * points with w = 0 and v = 0, where the unit is dead, they are those where, with δ the losses'
 * slopes, z = w·x + b and q = A/N,
 *
 * <ul>
 *   <li>mean(δσ′(z)) = 0, for v is not 0;
 *   <li>q·wⱼ + v·mean(δσ′(z)xⱼ) = 0, where mean(δ) = 0 and qv + mean(δσ(z)) = 0;
 *   <li>q² = m·m̄ with m = mean(δσ′(z)x) and m̄ = mean(δσ̄′x), σ̄′ the mean slope between b and z:
 *       by mean(δ) = 0, qv = −w·m̄, and qw = −vm; and m·mean(δσ̄″x) = 0 by the first line, σ̄″
 *       likewise. Near w = 0, where F is flat, these two keep off 0.
 * </ul>
 *
 * <p>Where several boxes of u are left by these, Krawczyk's operator for ∇F decides, with F″ = C_uu
 * − C_uy C_yy⁻¹ C_yu. y(u) itself is enclosed for all u of the box at once, by Krawczyk's operator
 * in y: a zero of ∇_y C is the only one, for the cost is strictly convex in y.
 */
final class OneUnitCell {
  private static final Interval ZERO = Interval.of(0);
  private static final Interval ONE = Interval.of(1);

  /** A first guess of how far y(u) moves over a box, over what a linear model says. */
  private static final double ROOM = 1.5;

  private static final double TRIFLE = 1e-13;
  private static final int GUESSES = 4;
  private static final int NEWTON_STEPS = 60;

  /** What a box holds. */
  enum Contents {
    NOTHING,
    ONE,
    UNKNOWN
  }

  private final int rows;
  private final int features;
  private final Interval[][] x; // row by feature, and 1 for the bias behind
  private final Interval[] centre; // of the features
  private final Interval q;
  private final Interval mostSlope; // bounds mean|δ|
  private final Interval spread; // bounds every |x − centre|
  private final FunctionRange activation;
  private final FunctionRange[] losses; // by row
  private final double[] numbers = new double[6];

  private double[] guess = {0, 0}; // v and c
  private double shift;
  private Optional<Box> image = Optional.empty();
  private Optional<Box> outer = Optional.empty();
  private final double[] largest; // size of each feature
  private double[] changes;

  OneUnitCell(NetworkCost cost, Interval mostSlope) {
    rows = cost.dataset().rows();
    features = cost.dataset().features();
    this.mostSlope = mostSlope;
    q = Interval.of(cost.l2()).over(Interval.of(rows));
    activation = FunctionRange.of(cost.network().activation());
    x = new Interval[rows][features + 1];
    centre = new Interval[features];
    for (int j = 0; j < features; j++) {
      double sum = 0;
      for (int i = 0; i < rows; i++) {
        x[i][j] = Interval.of(cost.dataset().feature(i, j));
        sum += cost.dataset().feature(i, j);
      }
      centre[j] = Interval.of(sum / rows);
    }
    losses = new FunctionRange[rows];
    double farthest = 0;
    for (int i = 0; i < rows; i++) {
      x[i][features] = ONE;
      losses[i] = loss(cost, i);
      Interval squares = ZERO;
      for (int j = 0; j < features; j++) {
        squares = squares.plus(x[i][j].minus(centre[j]).square());
      }
      farthest = Math.max(farthest, squares.sqrt().high());
    }
    spread = Interval.of(farthest);
    largest = new double[features + 1];
    for (int j = 0; j <= features; j++) {
      for (Interval[] row : x) {
        largest[j] = Math.max(largest[j], row[j].magnitude());
      }
    }
    changes = largest.clone();
  }

  private static FunctionRange loss(NetworkCost cost, int row) {
    if (cost.loss() instanceof WeightedCrossEntropy loss) {
      Interval[] targets = ClassTargets.of(loss, cost.dataset())[cost.dataset().label(row)];
      return new EntropyRange(targets[0], targets[1]);
    }
    return cost.loss() instanceof LogisticLoss loss
        ? FunctionRange.of(loss, cost.dataset().label(row))
        : FunctionRange.squaredError(((Numbers) cost.dataset().targets()).number(row, 0), 1);
  }

  static boolean isKnown(ActivationFunction activation) {
    return activation.slope() == ActivationFunction.Slope.LOGISTIC;
  }

  /** How far any row lies from the rows' centre, at most. */
  Interval spread() {
    return spread;
  }

  /** Krawczyk's image of the last box, where one was needed and found. */
  Optional<Box> image() {
    return image;
  }

  /** Bounds of v and c over the last box. */
  Box outer() {
    Interval v = slope();
    Interval c = outer.orElseThrow().side(1).minus(v.times(Interval.of(shift)));
    return Box.of(2, k -> k == 0 ? v : c);
  }

  /** Bounds of v over the last box. */
  private Interval slope() {
    return outer.orElseThrow().side(0);
  }

  Contents of(Box box) {
    image = Optional.empty();
    outer = Optional.empty();
    changes = largest.clone();
    Interval[] z = preActivations(box);
    if (isTooFlat(box, z)) {
      return Contents.NOTHING;
    }
    double[] middle = box.middle();
    shift(middle);
    Rows over = new Rows(z);
    Optional<Point> at = point(middle);
    if (at.isEmpty()) {
      return Contents.UNKNOWN;
    }
    outer = outer(box, over, at.get());
    if (outer.isEmpty()) {
      return Contents.UNKNOWN;
    }
    over.answer(outer.get());
    if (over.keepsOff(box, slope()) || over.keepsOffNearZero(box)) {
      return Contents.NOTHING;
    }
    return byKrawczyk(box, over, at.get());
  }

  /** Which side of the last box is worth a cut. */
  int widest(Box box) {
    int widest = 0;
    double most = -1;
    for (int j = 0; j <= features; j++) {
      double size = changes[j] * box.width(j);
      if (size > most) {
        most = size;
        widest = j;
      }
    }
    return widest;
  }

  private Interval[] preActivations(Box box) {
    return Arrays.stream(x).map(row -> along(box, row)).toArray(Interval[]::new);
  }

  private Interval along(Box box, Interval[] point) {
    Interval sum = box.side(features);
    for (int j = 0; j < features; j++) {
      sum = sum.plus(box.side(j).times(point[j]));
    }
    return sum;
  }

  /**
   * q|w| ≤ |v|·mean|δ|·s·r and q|v| ≤ mean|δ|·|w|·r·s, where no row is farther than r from the
   * centre and no slope above s: so there is none where mean|δ|·r·s &lt; q.
   */
  private boolean isTooFlat(Box box, Interval... z) {
    Interval at = along(box, centre);
    double low = at.low();
    double high = at.high();
    for (Interval each : z) {
      low = Math.min(low, each.low());
      high = Math.max(high, each.high());
    }
    activation.over(low, high, numbers);
    Interval most = mostSlope.times(spread).times(Interval.of(numbers[3]));
    return most.high() < q.low();
  }

  /**
   * A number near the activations' mean, weighted by ℓ″, is taken from each of them, and c stands
   * for c + v·shift: C_yy is nearly diagonal then, where v and c would be hard to tell apart.
   */
  private void shift(double[] middle) {
    double sum = 0;
    double weights = 0;
    for (int i = 0; i < rows; i++) {
      double z = middle[features];
      for (int j = 0; j < features; j++) {
        z += middle[j] * x[i][j].middle();
      }
      activation.over(z, z, numbers);
      double activated = Interval.middle(numbers[0], numbers[1]);
      double logit = guess[1] + guess[0] * activated;
      losses[i].over(logit, logit, numbers);
      double weight = Interval.middle(numbers[4], numbers[5]);
      sum += weight * activated;
      weights += weight;
    }
    shift = weights > 0 ? sum / weights : 0;
  }

  private Interval mean(IntFunction<Interval> term) {
    return Interval.sum(rows, term).over(Interval.of(rows));
  }

  /** What the rows have over a box of u: the unit's numbers, and the losses' over a box of y. */
  private final class Rows {
    private final Interval[] z;
    private final Interval[] a = new Interval[rows]; // less the shift
    private final Interval[] s = new Interval[rows];
    private final Interval[] bend = new Interval[rows];
    private final Interval[] delta = new Interval[rows];
    private final Interval[] curve = new Interval[rows];

    Rows(Interval... z) {
      this.z = z;
      for (int i = 0; i < rows; i++) {
        activation.over(z[i].low(), z[i].high(), numbers);
        a[i] = Interval.between(numbers[0], numbers[1]).minus(Interval.of(shift));
        s[i] = Interval.between(numbers[2], numbers[3]);
        bend[i] = Interval.between(numbers[4], numbers[5]);
      }
    }

    /** Writes δ and the losses' second derivatives over bounds of y. */
    void answer(Box y) {
      for (int i = 0; i < rows; i++) {
        Interval logit = y.side(1).plus(y.side(0).times(a[i]));
        losses[i].over(logit.low(), logit.high(), numbers);
        delta[i] = Interval.between(numbers[2], numbers[3]);
        curve[i] = Interval.between(numbers[4], numbers[5]);
      }
    }

    /** ∇_y C where δ are known: mean(δσ) + qv and mean(δ). */
    Interval[] inner(Interval v) {
      return new Interval[] {mean(i -> delta[i].times(a[i])).plus(q.times(v)), mean(i -> delta[i])};
    }

    /** C_yy. */
    Interval[][] innerCurvature() {
      Interval mixed = mean(i -> curve[i].times(a[i]));
      return new Interval[][] {
        {mean(i -> curve[i].times(a[i].square())).plus(q), mixed}, {mixed, mean(i -> curve[i])}
      };
    }

    /** C_uy: by each inner parameter, then by v and c. */
    Interval[][] mixed(Interval v) {
      Interval[][] mixed = new Interval[features + 1][];
      Arrays.setAll(
          mixed,
          j ->
              new Interval[] {
                mean(i -> s[i].times(x[i][j]).times(curve[i].times(v).times(a[i]).plus(delta[i]))),
                mean(i -> s[i].times(x[i][j]).times(curve[i])).times(v)
              });
      return mixed;
    }

    /** mean(δσ′xⱼ). */
    private Interval pull(int j) {
      return mean(i -> delta[i].times(s[i]).times(x[i][j]));
    }

    /** q·wⱼ + v·mean(δσ′xⱼ), and v·mean(δσ′) behind. */
    Interval[] gradient(Box u, Interval v) {
      Interval[] gradient = new Interval[features + 1];
      for (int j = 0; j <= features; j++) {
        Interval pull = v.times(pull(j));
        gradient[j] = j < features ? q.times(u.side(j)).plus(pull) : pull;
      }
      return gradient;
    }

    boolean keepsOff(Box box, Interval v) {
      if (hasSign(mean(i -> delta[i].times(s[i])))) {
        return true;
      }
      for (int k = 0; k < features; k++) {
        int j = k;
        Interval centred = mean(i -> delta[i].times(s[i]).times(x[i][j].minus(centre[j])));
        if (hasSign(q.times(box.side(j)).plus(v.times(pull(j))))
            || hasSign(q.times(box.side(j)).plus(v.times(centred)))) {
          return true;
        }
      }
      return false;
    }

    /** By the two equations from which a dead unit's w = 0 is divided out. */
    boolean keepsOffNearZero(Box box) {
      Interval b = box.side(features);
      Interval[] meanSlope = new Interval[rows];
      Interval[] meanBend = new Interval[rows];
      for (int i = 0; i < rows; i++) {
        activation.over(Math.min(b.low(), z[i].low()), Math.max(b.high(), z[i].high()), numbers);
        meanSlope[i] = Interval.between(numbers[2], numbers[3]);
        meanBend[i] = Interval.between(numbers[4], numbers[5]);
      }
      Interval pulls = ZERO;
      Interval turns = ZERO;
      for (int k = 0; k < features; k++) {
        int j = k;
        Interval pull = pull(j);
        pulls = pulls.plus(pull.times(mean(i -> delta[i].times(meanSlope[i]).times(x[i][j]))));
        turns = turns.plus(pull.times(mean(i -> delta[i].times(meanBend[i]).times(x[i][j]))));
      }
      return hasSign(pulls.minus(q.square())) || hasSign(turns);
    }

    /** F″ = C_uu − C_uy C_yy⁻¹ C_yu over the box. */
    Interval[][] second(Interval v) {
      int n = features + 1;
      Interval[][] mixed = mixed(v);
      Interval[][] inner = innerCurvature();
      Interval determinant = determinant(inner);
      Interval[][] second = new Interval[n][n];
      for (int k = 0; k < n; k++) {
        for (int m = 0; m <= k; m++) {
          int i = k;
          int j = m;
          Interval plain =
              mean(r ->
                      curve[r]
                          .times(s[r].square())
                          .times(v.square())
                          .plus(delta[r].times(bend[r]).times(v))
                          .times(i == j ? x[r][i].square() : x[r][i].times(x[r][j])))
                  .plus(i == j && i < features ? q : ZERO);
          Interval taken =
              inner[1][1]
                  .times(mixed[i][0])
                  .times(mixed[j][0])
                  .minus(
                      inner[0][1].times(
                          mixed[i][0].times(mixed[j][1]).plus(mixed[i][1].times(mixed[j][0]))))
                  .plus(inner[0][0].times(mixed[i][1]).times(mixed[j][1]))
                  .over(determinant);
          second[i][j] = plain.minus(taken);
          second[j][i] = second[i][j];
        }
      }
      return second;
    }

    /** y by Newton's method, shortened where the cost would rise; empty where it does not end. */
    Optional<double[]> minimum() {
      double[] at = {guess[0], guess[1] + guess[0] * shift};
      double value = height(at);
      for (int step = 0; step < NEWTON_STEPS; step++) {
        answer(Box.point(at));
        Interval[] slope = inner(Interval.of(at[0]));
        double[][] inverse = inverse(innerCurvature());
        double[] move = {
          inverse[0][0] * slope[0].middle() + inverse[0][1] * slope[1].middle(),
          inverse[1][0] * slope[0].middle() + inverse[1][1] * slope[1].middle()
        };
        double size = Math.max(Math.abs(move[0]), Math.abs(move[1]));
        if (!Double.isFinite(size)) {
          return Optional.empty();
        }
        if (size <= TRIFLE * (1 + Math.max(Math.abs(at[0]), Math.abs(at[1])))) {
          guess = new double[] {at[0], at[1] - at[0] * shift};
          return Optional.of(at);
        }
        double share = 1;
        double[] next = {at[0] - move[0], at[1] - move[1]};
        double height = height(next);
        while (!(height <= value + TRIFLE) && share > TRIFLE) {
          share /= 2;
          next = new double[] {at[0] - share * move[0], at[1] - share * move[1]};
          height = height(next);
        }
        at = next;
        value = height;
      }
      guess = new double[2];
      return Optional.empty();
    }

    private double height(double[] y) {
      double sum = 0;
      for (int i = 0; i < rows; i++) {
        double logit = y[1] + y[0] * a[i].middle();
        losses[i].over(logit, logit, numbers);
        sum += Interval.middle(numbers[0], numbers[1]);
      }
      return sum / rows + 0.5 * q.middle() * y[0] * y[0];
    }

    /** Krawczyk's test in y by bounds of ∇_y C at the guess: empty where it shows nothing. */
    Optional<Box> enclosed(double[] y, double[][] inverse, Interval[] slope) {
      Interval[] move = new Interval[2];
      double[] reach = new double[2];
      for (int k = 0; k < 2; k++) {
        move[k] =
            Interval.of(inverse[k][0])
                .times(slope[0])
                .plus(Interval.of(inverse[k][1]).times(slope[1]));
        reach[k] = ROOM * move[k].magnitude() + TRIFLE * (1 + Math.abs(y[k]));
      }
      for (int guesses = 0; guesses < GUESSES; guesses++) {
        if (!(reach[0] < 1e9 && reach[1] < 1e9)) {
          return Optional.empty();
        }
        Box all =
            new Box(
                new double[] {y[0] - reach[0], y[1] - reach[1]},
                new double[] {y[0] + reach[0], y[1] + reach[1]});
        answer(all);
        Interval[][] curvature = innerCurvature();
        Box image = Box.of(2, k -> image(k, y, move[k], inverse[k], curvature, all));
        if (all.surrounds(image)) {
          return Optional.of(image);
        }
        for (int k = 0; k < 2; k++) {
          reach[k] = ROOM * Math.max(Math.abs(image.low(k) - y[k]), Math.abs(image.high(k) - y[k]));
        }
      }
      return Optional.empty();
    }
  }

  private static Interval image(
      int k, double[] y, Interval move, double[] inverse, Interval[][] curvature, Box all) {
    Interval image = Interval.of(y[k]).minus(move);
    for (int j = 0; j < 2; j++) {
      Interval entry = k == j ? ONE : ZERO;
      for (int m = 0; m < 2; m++) {
        entry = entry.minus(Interval.of(inverse[m]).times(curvature[m][j]));
      }
      image = image.plus(entry.times(all.side(j).minus(Interval.of(y[j]))));
    }
    return image;
  }

  /**
   * One point u, the y that belongs to it, and ∇F there.
   *
   * @param inverse of C_yy, approximately
   */
  private record Point(
      double[] u, Rows rows, double[] y, double[][] inverse, Interval[] gradient) {}

  /** Empty where y is not found. */
  private Optional<Point> point(double[] u) {
    Box at = Box.point(u);
    Rows there = new Rows(preActivations(at));
    Optional<double[]> minimum = there.minimum();
    if (minimum.isEmpty()) {
      return Optional.empty();
    }
    double[] y = minimum.get();
    there.answer(Box.point(y));
    double[][] inverse = inverse(there.innerCurvature());
    Optional<Box> exact = there.enclosed(y, inverse, there.inner(Interval.of(y[0])));
    exact.ifPresent(there::answer);
    return exact.map(box -> new Point(u, there, y, inverse, there.gradient(at, box.side(0))));
  }

  private static double[][] inverse(Interval[][] matrix) {
    double a = matrix[0][0].middle();
    double b = matrix[0][1].middle();
    double d = matrix[1][1].middle();
    double determinant = a * d - b * b;
    return new double[][] {
      {d / determinant, -b / determinant}, {-b / determinant, a / determinant}
    };
  }

  /**
   * Bounds of y(u) for all u of a box: ∇_y C there, at the middle's y, by the mean value theorem.
   */
  private Optional<Box> outer(Box box, Rows over, Point at) {
    Interval v = Interval.of(at.y[0]);
    over.answer(Box.point(at.y));
    Interval[] slope = over.inner(v);
    Interval[][] rates = over.mixed(v);
    Interval[] still = new Interval[2];
    at.rows.answer(Box.point(at.y));
    Interval[] exact = at.rows.inner(v);
    for (int k = 0; k < 2; k++) {
      Interval moved = exact[k];
      for (int j = 0; j <= features; j++) {
        moved = moved.plus(rates[j][k].times(box.side(j).minus(Interval.of(at.u[j]))));
      }
      still[k] = moved.common(slope[k]);
    }
    return over.enclosed(at.y, at.inverse, still);
  }

  private static boolean hasSign(Interval interval) {
    return interval.low() > 0 || interval.high() < 0;
  }

  private Contents byKrawczyk(Box box, Rows over, Point at) {
    int n = features + 1;
    Interval[][] second = over.second(slope());
    for (int j = 0; j < n; j++) {
      double most = 0;
      for (int i = 0; i < n; i++) {
        most = Math.max(most, second[i][j].magnitude());
      }
      changes[j] = Double.isFinite(most) ? most : changes[j];
    }
    Interval[] off = new Interval[n];
    for (int j = 0; j < n; j++) {
      off[j] = box.side(j).minus(Interval.of(at.u[j]));
    }
    for (int i = 0; i < n; i++) {
      Interval slope = at.gradient[i];
      for (int j = 0; j < n; j++) {
        slope = slope.plus(second[i][j].times(off[j]));
      }
      if (hasSign(slope)) {
        return Contents.NOTHING;
      }
    }
    double[] inverse = Matrices.inverse(SymmetricMatrix.of(n, (i, j) -> second[i][j].middle()));
    if (!Matrices.isFinite(inverse)) {
      return Contents.UNKNOWN;
    }
    Interval[] sides = new Interval[n];
    for (int i = 0; i < n; i++) {
      Interval to = Interval.of(at.u[i]);
      for (int j = 0; j < n; j++) {
        Interval entry = i == j ? ONE : ZERO;
        for (int k = 0; k < n; k++) {
          entry = entry.minus(Interval.of(inverse[i * n + k]).times(second[k][j]));
        }
        to = to.minus(Interval.of(inverse[i * n + j]).times(at.gradient[j]));
        to = to.plus(entry.times(off[j]));
      }
      sides[i] = to;
    }
    Box to = Box.of(n, i -> sides[i]);
    image = Optional.of(to);
    if (!to.meets(box)) {
      return Contents.NOTHING;
    }
    return box.surrounds(to) ? Contents.ONE : Contents.UNKNOWN;
  }

  /** Of C_yy: q·mean(ℓ″) and the rows' spread, which is not negative. */
  private Interval determinant(Interval[][] inner) {
    Interval plain = inner[0][0].times(inner[1][1]).minus(inner[0][1].square());
    Interval least = q.times(inner[1][1]);
    return Interval.between(Math.max(plain.low(), least.low()), plain.high());
  }
}
