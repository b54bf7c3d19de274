package costscape.proof.checker;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * That the stationary points of one hidden unit σ under a penalty are all known. With q = A/N, the
 * loss's slopes δ and z = w·x + b they are, at v ≠ 0, where mean(δ) = 0, mean(δσ′) = 0, qv =
 * −mean(δσ), qw = −v·mean(δσ′x). From there:
 *
 * <ul>
 *   <li>q|v| ≤ mean|δ|·½ (tanh: ·1), and ½qv² is no more than the cost with v = 0, since (v, c)
 *       costs least. q|w|² = −v·mean(δσ′z) ≤ |v|·mean|δzσ′(z)|: that bounds w, and of a part of
 *       which only a few rows have a |zσ′(z)| to speak of it rules out much.
 *   <li>qv = −w·p for p = mean(δσ′(ξ)x), ξ between z and b, and qw = −v·r for r = mean(δσ′x), so
 *       that p·r = q². Where |b| is so large that mean|δ|·σ′·|x| is below q, that cannot be.
 *   <li>0 = mean(δ(σ′(z) − σ′(b))) = w·e for e = mean(δσ″(η)x), so that r·e = 0: that and the line
 *       before keep what is near w = 0 away, where the second derivatives are singular.
 * </ul>
 *
 * A box of (w, b) is cut into parts. For each one the only (v, c) at which the strictly convex rest
 * of the cost is stationary are enclosed; then all four or five coordinates are put to Krawczyk's
 * test.
 */
final class WholeList {
  private static final int MOST_PARTS = Integer.getInteger("costscape.proof.parts.list", 60_000);

  /** Bounds of max|zσ′(z)| from above: 0.22387 and, of tanh, twice that. */
  private static final Map<Boolean, Span> MOST_LEVER =
      Map.of(false, Span.of(new BigDecimal("0.224")), true, Span.of(new BigDecimal("0.448")));

  private static final Span A_LITTLE_MORE = Span.of(new BigDecimal("1.000001"));

  private static final Span ALMOST_ONE = Span.of(new BigDecimal("0.999"));
  private static final Span HALF = Span.ONE.over(Span.TWO);

  private final Model model;
  private final List<Map<String, Span>> known;
  private final int features;
  private final int size;
  private final boolean tanh;
  private final Span rows;
  private final Span[][] shares; // of each class, by the row's class; none of numbers
  private final Span decay;
  private final Span slopes;
  private final Span mostOuter;
  int parts;

  private WholeList(Model model, List<Map<String, Span>> known) {
    this.model = model;
    this.known = known;
    features = model.widths()[0];
    size = features + 3;
    tanh = model.activation().equals("tanh");
    rows = Span.of(model.inputs().length);
    decay = Span.of(model.penalty()).over(rows);
    shares = isSquared() ? new Span[0][] : new Span[][] {model.shares(0), model.shares(1)};
    slopes = mostSlopes();
    mostOuter = mostOuter();
  }

  /** Whether it is confirmed; where it is not, it may still be true. */
  static boolean isConfirmed(Model model, List<Found> finds) {
    return of(model, finds).isConfirmed(MOST_PARTS);
  }

  static WholeList of(Model model, List<Found> finds) {
    List<Map<String, Span>> known = new ArrayList<>();
    for (Found find : finds) {
      known.add(find.at());
      known.add(flipped(model, find.at()));
    }
    return new WholeList(model, known);
  }

  /** The unit with the other sign: σ(−z) = 1 − σ(z), and tanh is odd. */
  private static Map<String, Span> flipped(Model model, Map<String, Span> at) {
    Map<String, Span> flipped = new LinkedHashMap<>();
    at.forEach((name, value) -> flipped.put(name, value.negated()));
    Span c = at.get("b2_0");
    boolean odd = model.activation().equals("tanh");
    flipped.put("b2_0", odd ? c : c.plus(at.get("w2_0_0")));
    return flipped;
  }

  /**
   * Whether it is confirmed.
   *
   * @param most how many parts are looked at
   */
  boolean isConfirmed(int most) {
    Deque<Span[]> open = new ArrayDeque<>();
    open.push(everywhere());
    while (!open.isEmpty()) {
      Span[] part = open.pop();
      if (parts++ > most) {
        return false;
      }
      look(part, open);
    }
    return true;
  }

  /** A box of (w, b), half of it by the unit's sign, outside of which w = 0. */
  private Span[] everywhere() {
    Span square = mostOuter.times(MOST_LEVER.get(tanh)).times(slopes).over(decay);
    Span weight = rootAbove(square);
    double farthest = 0;
    for (double[] row : model.inputs()) {
      farthest = Math.max(farthest, Math.sqrt(Arrays.stream(row).map(x -> x * x).sum()));
    }
    Span far = Span.of(farthest * 1.000001);
    // σ′ < e^−|z|, tanh′ < 4e^−2|z|
    Span ratio = slopes.times(far).over(decay).times(Span.of(tanh ? 4 : 1));
    double beyond = Math.log(Math.max(1, ratio.to().near() * 1.000001)) / (tanh ? 2 : 1);
    Span bias = weight.times(far).plus(Span.of(beyond * 1.000001 + 1e-9)).to();
    Span[] all = new Span[features + 1];
    Arrays.fill(all, Span.between(weight.negated(), weight));
    all[0] = Span.between(Span.ZERO, weight);
    all[features] = Span.between(bias.negated(), bias);
    return all;
  }

  /** The larger of two bounds of |v| holds no more than the smaller. */
  private Span mostOuter() {
    Span bySlopes = slopes.times(tanh ? Span.ONE : HALF).over(decay).to();
    Span byCost = rootAbove(Span.TWO.times(costWithout()).over(decay)).to();
    return bySlopes.isAbove(byCost) ? byCost : bySlopes;
  }

  /** What the rows cost where v = 0: their entropy, or the variance of numbers. */
  private Span costWithout() {
    if (isSquared()) {
      return variance(meanTarget());
    }
    Span zero = meanShare(0);
    Span one = meanShare(1);
    Span all = zero.plus(one);
    return zero.times(all.over(zero).log()).plus(one.times(all.over(one).log()));
  }

  /** Whether q|w|² is above |v|·mean|δzσ′(z)| all over a part. */
  private boolean isTooFar(Span[] part) {
    Span squares = Span.ZERO;
    for (int j = 0; j < features; j++) {
      if (part[j].hasSign()) {
        squares = squares.plus(part[j].square());
      }
    }
    return decay.times(squares).isAbove(mostOuter.times(pull(part)));
  }

  /**
   * The most that mean|δzσ′(z)| can be. Of classes no |δ| is above the larger of the row's shares,
   * and their mean is bounded: it is largest where the rows with the largest |zσ′(z)| have all of
   * it. Of numbers mean(δ²) is four times their cost.
   */
  private Span pull(Span[] part) {
    List<Lever> levers = new ArrayList<>();
    Span squares = Span.ZERO;
    for (int row = 0; row < model.inputs().length; row++) {
      Span lever = lever(preActivation(part, row)).times(A_LITTLE_MORE).to();
      levers.add(new Lever(lever, isSquared() ? Span.ZERO : most(row)));
      squares = squares.plus(lever.square());
    }
    if (isSquared()) {
      return slopes.times(rootAbove(squares.over(rows))).to();
    }
    levers.sort(Comparator.comparingDouble(lever -> -lever.size.near()));
    Span left = slopes;
    Span sum = Span.ZERO;
    for (Lever lever : levers) {
      Span share = lever.most.over(rows).to();
      boolean isLast = !left.isAbove(share);
      sum = sum.plus(lever.size.times(isLast ? left : share));
      if (isLast) {
        break;
      }
      left = left.minus(share).to();
    }
    return sum.to();
  }

  /** A row's |zσ′(z)| and |δ|, at the most. */
  private record Lever(Span size, Span most) {}

  private Span most(int row) {
    Span[] own = shares[(int) model.targets()[row][0]];
    return own[0].isAbove(own[1]) ? own[0].to() : Span.between(own[0], own[1]).to();
  }

  /** The most that |zσ′(z)| can be: σ′ is even and falls with |z|. */
  private Span lever(Span z) {
    Span most = MOST_LEVER.get(tanh);
    Span size = Span.between(z, z.negated()).to();
    Span nearest = z.hasSign() ? (z.isPositive() ? z.from() : z.to().negated()) : Span.ZERO;
    Span bound = size.times(slope(nearest)).to();
    return bound.isAbove(most) ? most : bound;
  }

  private static Span rootAbove(Span square) {
    Span root = Span.of(Math.sqrt(square.to().near()) * 1.000001 + 1e-30);
    if (square.isAbove(root.square())) {
      throw new IllegalStateException("a root is not above");
    }
    return root;
  }

  /**
   * A bound of mean|δ| where mean(δ) = 0 and no (v, c) costs less: of two classes twice what the
   * rarer class has, of numbers 2√variance.
   */
  private Span mostSlopes() {
    if (isSquared()) {
      return Span.TWO.times(rootAbove(variance(meanTarget()))).to();
    }
    Span zero = meanShare(0);
    Span one = meanShare(1);
    return Span.TWO.times(one.isAbove(zero) ? zero : one).to();
  }

  /** How much of a class a row holds in the mean. */
  private Span meanShare(int c) {
    Span sum = Span.ZERO;
    for (double[] target : model.targets()) {
      sum = sum.plus(shares[(int) target[0]][c]);
    }
    return sum.over(rows);
  }

  private double near(int row, int c) {
    return shares[(int) model.targets()[row][0]][c].near();
  }

  private Span meanTarget() {
    Span sum = Span.ZERO;
    for (double[] target : model.targets()) {
      sum = sum.plus(Span.of(target[0]));
    }
    return sum.over(rows);
  }

  private Span variance(Span mean) {
    Span squares = Span.ZERO;
    for (double[] target : model.targets()) {
      squares = squares.plus(Span.of(target[0]).square());
    }
    return squares.over(rows).minus(mean.square());
  }

  private boolean isSquared() {
    return model.loss().equals("mean_squared_error");
  }

  /** Looks at one part; what is left of it goes to the others. */
  private void look(Span[] part, Deque<Span[]> open) {
    if (isTooFar(part)) {
      return;
    }
    Outer outer = Outer.of(this, part);
    if (outer == null) {
      cut(part, null, open);
      return;
    }
    if (isSingularFree(part, outer)) {
      return;
    }
    Span[] box = outer.box(part);
    Series over = outer.coordinates().cost(box, false);
    double[][] inverse = Found.inverse(over, size);
    if (inverse == null) {
      cut(part, null, open);
      return;
    }
    Span[] middle = middles(box);
    Series at = outer.coordinates().slopes(middle);
    Span[][] defect = OnlyOne.defect(inverse, over);
    Span[] rest = OnlyOne.image(box, middle, at, inverse, defect);
    if (rest == null || OnlyOne.byRows(box, middle, at, over) || isKnown(outer, rest)) {
      return;
    }
    Span[] inner = Arrays.copyOf(rest, features + 1);
    boolean shrunk = false;
    for (int k = 0; k < inner.length; k++) {
      shrunk |= inner[k].width() < 0.6 * part[k].width();
    }
    if (shrunk) {
      open.push(inner);
    } else {
      cut(inner, defect, open);
    }
  }

  private static Span[] middles(Span[] box) {
    return Arrays.stream(box).map(Span::middle).toArray(Span[]::new);
  }

  /** Whether a known point is the only one in a box that holds it and this one. */
  private boolean isKnown(Outer outer, Span[] rest) {
    for (Map<String, Span> point : known) {
      Span[] there = outer.coordinates(point);
      Span[] both = new Span[size];
      boolean near = true;
      for (int k = 0; k < size; k++) {
        both[k] = Span.between(rest[k], there[k]);
        near &= both[k].width() < 2;
      }
      if (near) {
        Series over = outer.coordinates().cost(both, false);
        double[][] inverse = Found.inverse(outer.coordinates().cost(middles(both), false), size);
        if (inverse != null && isRegular(OnlyOne.defect(inverse, over), both)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isRegular(Span[][] defect, Span[] box) {
    for (int i = 0; i < box.length; i++) {
      Span sum = Span.ZERO;
      for (int j = 0; j < box.length; j++) {
        double weight = box[j].width() / box[i].width();
        sum = sum.plus(OnlyOne.size(defect[i][j]).times(Span.of(weight)));
      }
      if (!ALMOST_ONE.isAbove(sum)) {
        return false;
      }
    }
    return true;
  }

  /** Whether p·r keeps off q², or r·e off 0. */
  private boolean isSingularFree(Span[] part, Outer outer) {
    Span[] p = new Span[features];
    Span[] r = new Span[features];
    Span[] e = new Span[features];
    Arrays.fill(p, Span.ZERO);
    Arrays.fill(r, Span.ZERO);
    Arrays.fill(e, Span.ZERO);
    Span b = part[features];
    for (int row = 0; row < model.inputs().length; row++) {
      Span z = preActivation(part, row);
      Span between = Span.between(z, b);
      Span delta = slope(outer.output(activation(z)), model.targets()[row][0]);
      for (int j = 0; j < features; j++) {
        Span pull = delta.times(Span.of(model.inputs()[row][j])).over(rows);
        p[j] = p[j].plus(pull.times(slope(between)));
        r[j] = r[j].plus(pull.times(slope(z)));
        e[j] = e[j].plus(pull.times(bend(between)));
      }
    }
    Span product = Span.ZERO;
    Span turn = Span.ZERO;
    for (int j = 0; j < features; j++) {
      product = product.plus(p[j].times(r[j]));
      turn = turn.plus(r[j].times(e[j]));
    }
    return product.minus(decay.square()).hasSign() || turn.hasSign();
  }

  private Span preActivation(Span[] part, int row) {
    Span z = part[features];
    for (int j = 0; j < features; j++) {
      z = z.plus(part[j].times(Span.of(model.inputs()[row][j])));
    }
    return z;
  }

  private Span slope(Span output, double target) {
    return isSquared()
        ? output.minus(Span.of(target)).times(Span.TWO)
        : shares[(int) target][0]
            .times(output.sigmoid())
            .minus(shares[(int) target][1].times(output.negated().sigmoid()));
  }

  private Span activation(Span z) {
    return tanh ? z.plus(z).sigmoid().times(Span.TWO).minus(Span.ONE) : z.sigmoid();
  }

  private Span slope(Span z) {
    return tanh ? z.plus(z).sigmoid().slopeOfShare().times(Span.of(4)) : z.sigmoid().slopeOfShare();
  }

  private Span bend(Span z) {
    return tanh ? z.plus(z).sigmoid().bendOfShare().times(Span.of(8)) : z.sigmoid().bendOfShare();
  }

  /** Halves the side that spreads the image most. */
  private static void cut(Span[] part, Span[][] defect, Deque<Span[]> open) {
    int widest = 0;
    double most = -1;
    for (int j = 0; j < part.length; j++) {
      double spread = part[j].width();
      for (int i = 0; defect != null && i < part.length; i++) {
        spread = Math.max(spread, OnlyOne.size(defect[i][j]).near() * part[j].width());
      }
      if (spread > most) {
        most = spread;
        widest = j;
      }
    }
    Span side = part[widest];
    for (Span half :
        List.of(Span.between(side.from(), side.middle()), Span.between(side.middle(), side.to()))) {
      Span[] next = part.clone();
      next[widest] = half;
      open.push(next);
    }
  }

  /**
   * The only v and c for each (w, b) of a part. In place of c stands c′ = c + av for a number a
   * near the activations' mean: with c itself a saturated unit makes the two nearly one.
   *
   * @param v all over the part
   * @param c c′ all over the part
   */
  private record Outer(WholeList list, OtherCoordinates coordinates, double mean, Span v, Span c) {
    private static final int NEWTON_STEPS = 30;
    private static final int TRIES = 4;

    /** Null where they are not enclosed. */
    static Outer of(WholeList list, Span[] part) {
      Span[] inner = middles(part);
      double mean = 0;
      for (int row = 0; row < list.model.inputs().length; row++) {
        mean += list.activation(list.preActivation(inner, row)).near();
      }
      mean /= list.model.inputs().length;
      OtherCoordinates coordinates = list.around(mean);
      int n = list.features + 1;
      double[] guess = guess(list, inner, mean);
      Span[] at = Arrays.copyOf(inner, n + 2);
      at[n] = Span.of(guess[0]);
      at[n + 1] = Span.of(guess[1]);
      Series cost = coordinates.cost(at, false);
      double[][] inverse = outerInverse(cost, n);
      double[] half = new double[2];
      for (int i = 0; i < 2; i++) {
        half[i] = 1e-12;
        for (int k = 0; k < n; k++) {
          double lean = 0;
          for (int j = 0; j < 2; j++) {
            lean += inverse[i][j] * cost.bend(n + j, k).near();
          }
          half[i] += Math.abs(lean) * part[k].width() * 0.6;
        }
      }
      return enclosed(list, coordinates, mean, part, at, cost, inverse, half);
    }

    /** Newton's method for v and c′ in doubles: a guess, not a proof. */
    private static double[] guess(WholeList list, Span[] inner, double mean) {
      double[][] targets = list.model.targets();
      double[] activations = new double[targets.length];
      for (int row = 0; row < activations.length; row++) {
        activations[row] = list.activation(list.preActivation(inner, row)).near() - mean;
      }
      double[] guess = new double[2];
      for (int step = 0; step < NEWTON_STEPS; step++) {
        double[] slope = {list.decay.near() * guess[0] * targets.length, 0};
        double[] bend = {list.decay.near() * targets.length, 0, 1e-300};
        for (int row = 0; row < activations.length; row++) {
          double a = activations[row];
          double z = guess[1] + guess[0] * a;
          double share = 1 / (1 + Math.exp(-z));
          double delta =
              list.isSquared()
                  ? 2 * (z - targets[row][0])
                  : list.near(row, 0) * share - list.near(row, 1) * (1 - share);
          double curve =
              list.isSquared() ? 2 : (list.near(row, 0) + list.near(row, 1)) * share * (1 - share);
          slope[0] += delta * a;
          slope[1] += delta;
          bend[0] += curve * a * a;
          bend[1] += curve * a;
          bend[2] += curve;
        }
        double det = bend[0] * bend[2] - bend[1] * bend[1];
        double first = (bend[2] * slope[0] - bend[1] * slope[1]) / det;
        double second = (bend[0] * slope[1] - bend[1] * slope[0]) / det;
        double damp = Math.min(1, 4 / (1e-300 + Math.hypot(first, second)));
        guess[0] -= damp * first;
        guess[1] -= damp * second;
      }
      return Double.isFinite(guess[0] + guess[1]) ? guess : new double[2];
    }

    private static double[][] outerInverse(Series cost, int n) {
      double a = cost.bend(n, n).near();
      double b = cost.bend(n, n + 1).near();
      double d = cost.bend(n + 1, n + 1).near();
      double det = a * d - b * b;
      return new double[][] {{d / det, -b / det}, {-b / det, a / det}};
    }

    /** By Krawczyk's test in v and c′, whose field moves as (w, b) does. */
    private static Outer enclosed(
        WholeList list,
        OtherCoordinates coordinates,
        double mean,
        Span[] part,
        Span[] at,
        Series cost,
        double[][] inverse,
        double[] half) {
      int n = part.length;
      if (!Double.isFinite(half[0] + half[1]) || half[0] + half[1] > 1e3) {
        return null;
      }
      for (int attempt = 0; attempt < TRIES; attempt++) {
        Span[] box = Arrays.copyOf(part, n + 2);
        for (int i = 0; i < 2; i++) {
          Span side = Span.between(Span.of(-half[i]), Span.of(half[i]));
          box[n + i] = at[n + i].plus(side);
        }
        Series over = coordinates.cost(box, false);
        Span[] image = new Span[2];
        boolean inside = true;
        for (int i = 0; i < 2; i++) {
          image[i] = at[n + i];
          for (int j = 0; j < 2; j++) {
            image[i] = image[i].minus(Span.of(inverse[i][j]).times(cost.slope(n + j)));
          }
          for (int k = 0; k < n + 2; k++) {
            Span factor = i + n == k ? Span.ONE : Span.ZERO;
            for (int j = 0; j < 2; j++) {
              factor = factor.minus(Span.of(inverse[i][j]).times(over.bend(n + j, k)));
            }
            image[i] = image[i].plus(factor.times(box[k].minus(at[k])));
          }
          inside &= image[i].isStrictlyInside(box[n + i]);
          half[i] = 1.3 * OnlyOne.size(image[i].minus(at[n + i])).near();
        }
        if (inside) {
          return new Outer(list, coordinates, mean, image[0], image[1]);
        }
        if (half[0] + half[1] > 1e3) {
          return null;
        }
      }
      return null;
    }

    Span[] box(Span[] part) {
      Span[] box = Arrays.copyOf(part, part.length + 2);
      box[part.length] = v;
      box[part.length + 1] = c;
      return box;
    }

    Span output(Span activation) {
      return c.plus(v.times(activation.minus(Span.of(mean))));
    }

    /** Of a point of all parameters. */
    Span[] coordinates(Map<String, Span> point) {
      List<String> names = coordinates.free();
      Span[] there = new Span[names.size()];
      for (int k = 0; k < there.length; k++) {
        there[k] = point.get(names.get(k));
      }
      int last = there.length - 1;
      there[last] = there[last].plus(Span.of(mean).times(there[last - 1]));
      return there;
    }
  }

  /** Coordinates (w, b, v, c′), with c = c′ − av. */
  private OtherCoordinates around(double mean) {
    List<String> names = model.names();
    Map<String, Span> zero = new LinkedHashMap<>();
    names.forEach(name -> zero.put(name, Span.ZERO));
    double[][] columns = new double[size][size];
    for (int k = 0; k < size; k++) {
      columns[k][k] = 1;
    }
    columns[size - 1][size - 2] = -mean;
    return new OtherCoordinates(model, zero, names, columns);
  }
}
