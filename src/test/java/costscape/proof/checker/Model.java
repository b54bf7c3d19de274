package costscape.proof.checker;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A network, its rows and its cost, written down from the textbook: z = b + Σ w a, a = σ(z), and
 * the mean of the rows' losses plus A/(2N) Σ w².
 *
 * @param widths of all layers, inputs and outputs among them
 * @param activation of hidden units
 * @param loss cross_entropy, squared, softmax or mean_squared_error
 * @param penalty A
 * @param inputs row by row
 * @param targets row by row: labels, or one number for each output
 * @param weights of the classes; none where all count alike
 * @param smoothing the share of a label that is spread over all classes
 */
record Model(
    int[] widths,
    String activation,
    String loss,
    double penalty,
    double[][] inputs,
    double[][] targets,
    double[] weights,
    double smoothing) {
  Model(
      int[] widths,
      String activation,
      String loss,
      double penalty,
      double[][] inputs,
      double[][] targets) {
    this(widths, activation, loss, penalty, inputs, targets, new double[0], 0);
  }

  /** A relu unit may switch, so that there is no second derivative. */
  static final class Kink extends RuntimeException {
    private static final long serialVersionUID = 1;

    Kink() {
      super("a relu unit may switch here");
    }
  }

  /** The double that the program takes for 0.01. */
  private static final String LEAKY = "leaky_relu";

  private static final Span LEAK = Span.of(0.01);

  /** Where z·σ(z), its slope and its bend turn, each with what they are there (mpmath). */
  private static final List<Turn> SILU_TURNS =
      List.of(Turn.of("-1.2784645427610737951", "-0.2784645427610737951"));

  private static final List<Turn> SILU_SLOPE_TURNS =
      List.of(
          Turn.of("2.3993572805154676678", "1.0998393201288669170"),
          Turn.of("-2.3993572805154676679", "-0.0998393201288669170"));
  private static final List<Turn> SILU_BEND_TURNS =
      List.of(
          new Turn(Span.ZERO, Span.ONE.over(Span.TWO)),
          Turn.of("3.4358409935351106889", "-0.0369143731998931857"),
          Turn.of("-3.4358409935351106890", "-0.0369143731998931857"));

  /** Where a function turns, and its value there, both to the last digit but one. */
  private record Turn(Span at, Span value) {
    private static final Span LAST_DIGIT =
        Span.between(Span.of(new BigDecimal("-1e-19")), Span.of(new BigDecimal("1e-19")));

    static Turn of(String at, String value) {
      return new Turn(
          Span.of(new BigDecimal(at)).plus(LAST_DIGIT),
          Span.of(new BigDecimal(value)).plus(LAST_DIGIT));
    }
  }

  /** Names in the order weights of a layer by from and to, then its biases. */
  List<String> names() {
    List<String> names = new ArrayList<>();
    for (int layer = 1; layer < widths.length; layer++) {
      for (int from = 0; from < widths[layer - 1]; from++) {
        for (int to = 0; to < widths[layer]; to++) {
          names.add(weight(layer, from, to));
        }
      }
      for (int to = 0; to < widths[layer]; to++) {
        names.add(bias(layer, to));
      }
    }
    return names;
  }

  static String weight(int layer, int from, int to) {
    return "w%d_%d_%d".formatted(layer, from, to);
  }

  static String bias(int layer, int to) {
    return "b%d_%d".formatted(layer, to);
  }

  /**
   * With a penalty of which a catalogue is soon made: without one, searches run after what falls
   * for ever, and with a small one it takes long to look everywhere.
   */
  Model quick() {
    boolean isOne = widths.length == 3 && widths[1] == 1;
    double least = isOne ? 0.2 : widths.length > 3 ? 0.05 : 0;
    double more = Math.max(penalty, least);
    return new Model(widths, activation, loss, more, inputs, targets, weights, smoothing);
  }

  /** The same network of other units. */
  Model of(String units) {
    return new Model(widths, units, loss, penalty, inputs, targets, weights, smoothing);
  }

  /** The same network with classes that count differently, and labels that are less sure. */
  Model of(double[] classWeights, double share) {
    return new Model(widths, activation, loss, penalty, inputs, targets, classWeights, share);
  }

  /**
   * How much of each class's −log p the loss of a row holds. The rows' weights have a mean of 1.
   */
  Span[] shares(int label) {
    int classes = isSoftmax() ? widths[widths.length - 1] : 2;
    Span mean = Span.ZERO;
    for (double[] target : targets) {
      mean = mean.plus(weight((int) target[0]));
    }
    mean = mean.over(Span.of(targets.length));
    Span[] shares = new Span[classes];
    for (int c = 0; c < classes; c++) {
      shares[c] = Span.of(smoothing).over(Span.of(classes)).times(weight(c));
      if (c == label) {
        shares[c] = shares[c].plus(Span.ONE.minus(Span.of(smoothing)).times(weight(c)));
      }
      shares[c] = shares[c].over(mean);
    }
    return shares;
  }

  private Span weight(int label) {
    return weights.length == 0 ? Span.ONE : Span.of(weights[label]);
  }

  private boolean isShared() {
    return weights.length > 0 || smoothing > 0;
  }

  boolean isSoftmax() {
    return loss.equals("softmax");
  }

  /** Without a hidden layer these losses are convex in all parameters; a share's square is not. */
  boolean isConvex() {
    return widths.length == 2 && !loss.equals("squared");
  }

  boolean hasKink() {
    return isRelu() || isLeaky();
  }

  private boolean isLeaky() {
    return activation.startsWith(LEAKY);
  }

  /** The slope below 0, which stands behind the word unless it is 0.01. */
  private Span leak() {
    boolean isUsual = activation.equals(LEAKY);
    return isUsual ? LEAK : Span.of(Double.parseDouble(activation.substring(LEAKY.length() + 1)));
  }

  boolean isRelu() {
    return activation.equals("relu");
  }

  /** Parameters that only say where on a softmax's line or plane of equal points one is. */
  List<String> held() {
    List<String> held = new ArrayList<>();
    int last = widths.length - 1;
    if (isSoftmax()) {
      held.add(bias(last, 0));
      for (int from = 0; penalty == 0 && from < widths[last - 1]; from++) {
        held.add(weight(last, from, 0));
      }
    }
    return held;
  }

  /** All parameters of units whose weights are all exactly 0, by the units' biases. */
  Map<String, List<String>> dead(Map<String, Double> place) {
    Map<String, List<String>> dead = new LinkedHashMap<>();
    for (int layer = 1; layer < widths.length - 1; layer++) {
      for (int unit = 0; unit < widths[layer]; unit++) {
        List<String> own = new ArrayList<>();
        for (int from = 0; from < widths[layer - 1]; from++) {
          own.add(weight(layer, from, unit));
        }
        for (int to = 0; to < widths[layer + 1]; to++) {
          own.add(weight(layer + 1, unit, to));
        }
        if (own.stream().allMatch(name -> place.get(name) == 0)) {
          own.add(bias(layer, unit));
          dead.put(bias(layer, unit), own);
        }
      }
    }
    return dead;
  }

  /**
   * The cost with its derivatives by some parameters.
   *
   * @param at all parameters, the free ones perhaps over whole spans
   * @param kinks whether slopes from 0 to 1 may stand for a relu unit that may switch; second
   *     derivatives mean nothing then
   */
  Series cost(Map<String, Span> at, List<String> free, boolean kinks) {
    return cost(at, free, kinks, false);
  }

  /** The same over whole spans, where what each unit sums up is bounded from the middle too. */
  Series costFromMiddle(Map<String, Span> at, List<String> free, boolean kinks) {
    return cost(at, free, kinks, true);
  }

  private Series cost(Map<String, Span> at, List<String> free, boolean kinks, boolean middles) {
    Span[] off = new Span[free.size()];
    for (int i = 0; i < off.length; i++) {
      off[i] = at.get(free.get(i)).minus(at.get(free.get(i)).middle());
    }
    Map<String, Series> theta = new LinkedHashMap<>();
    for (Map.Entry<String, Span> entry : at.entrySet()) {
      int which = free.indexOf(entry.getKey());
      theta.put(
          entry.getKey(),
          which < 0
              ? Series.constant(entry.getValue(), free.size())
              : Series.coordinate(entry.getValue(), which, free.size(), middles));
    }
    return cost(theta, off, kinks);
  }

  /**
   * The cost by other coordinates.
   *
   * @param theta all parameters by these coordinates
   * @param off how far each coordinate is off its middle
   */
  Series cost(Map<String, Series> theta, Span[] off, boolean kinks) {
    Series sum = Series.constant(Span.ZERO, off.length);
    for (int row = 0; row < inputs.length; row++) {
      sum = sum.plus(rowLoss(theta, hidden(theta, row, off, kinks), row, off));
    }
    Span rows = Span.of(inputs.length);
    Series cost = sum.scaled(Span.ONE.over(rows));
    if (penalty != 0) {
      Span decay = Span.of(penalty).over(rows);
      for (Map.Entry<String, Series> entry : theta.entrySet()) {
        if (entry.getKey().startsWith("w")) {
          cost = cost.plus(entry.getValue().halfSquare(decay));
        }
      }
    }
    return cost;
  }

  /** The activations of the last hidden layer; the inputs where there is none. */
  private List<Series> hidden(Map<String, Series> theta, int row, Span[] off, boolean kinks) {
    List<Series> below = new ArrayList<>();
    for (double input : inputs[row]) {
      below.add(Series.constant(Span.of(input), off.length));
    }
    for (int layer = 1; layer < widths.length - 1; layer++) {
      List<Series> here = new ArrayList<>();
      for (int to = 0; to < widths[layer]; to++) {
        here.add(activated(preActivation(theta, below, layer, to, off), kinks));
      }
      below = here;
    }
    return below;
  }

  private static Series preActivation(
      Map<String, Series> theta, List<Series> below, int layer, int to, Span[] off) {
    Series z = theta.get(bias(layer, to));
    for (int from = 0; from < below.size(); from++) {
      z = z.plus(theta.get(weight(layer, from, to)).times(below.get(from)));
    }
    return z.tightened(off);
  }

  /** One logit less another: of both weights of an activation only the difference counts. */
  private Series difference(
      Map<String, Series> theta, List<Series> below, int to, int other, Span[] off) {
    int last = widths.length - 1;
    Series z = theta.get(bias(last, to)).minus(theta.get(bias(last, other)));
    for (int from = 0; from < below.size(); from++) {
      Series weight = theta.get(weight(last, from, to)).minus(theta.get(weight(last, from, other)));
      z = z.plus(weight.times(below.get(from)));
    }
    return z.tightened(off);
  }

  private Series activated(Series z, boolean kinks) {
    Span v = z.value;
    Span m = z.middle;
    switch (isLeaky() ? LEAKY : activation) {
      case "sigmoid" -> {
        Span s = v.sigmoid();
        return z.through(s, m == null ? null : m.sigmoid(), s.slopeOfShare(), s.bendOfShare());
      }
      case "tanh" -> {
        Span s = v.plus(v).sigmoid();
        Span four = Span.of(4);
        Span eight = Span.of(8);
        Span t = m == null ? null : m.plus(m).sigmoid();
        return z.through(
            s.plus(s).minus(Span.ONE),
            t == null ? null : t.plus(t).minus(Span.ONE),
            s.slopeOfShare().times(four),
            s.bendOfShare().times(eight));
      }
      case "softplus" -> {
        Span s = v.sigmoid();
        return z.through(v.softplus(), m == null ? null : m.softplus(), s, s.slopeOfShare());
      }
      case "relu" -> {
        return twoSlopes(z, Span.ZERO, kinks);
      }
      case LEAKY -> {
        return twoSlopes(z, leak(), kinks);
      }
      case "elu" -> {
        Span slope = Span.between(v.from().min0().exp(), v.to().min0().exp());
        Span bend = v.isNegative() ? slope : Span.between(Span.ZERO, slope);
        return v.isPositive() ? z : z.through(elu(v), m == null ? null : elu(m), slope, bend);
      }
      case "silu" -> {
        return z.through(
            between(v, Model::silu, SILU_TURNS),
            m == null ? null : silu(m),
            between(v, Model::siluSlope, SILU_SLOPE_TURNS),
            between(v, Model::siluBend, SILU_BEND_TURNS));
      }
      case "identity" -> {
        return z;
      }
      default -> throw new Unconfirmed("nothing is known of " + activation);
    }
  }

  /** From the values at both ends, and where the function turns between them. */
  private static Span between(Span v, UnaryOperator<Span> function, List<Turn> turns) {
    Span range = Span.between(function.apply(v.from()), function.apply(v.to()));
    for (Turn turn : turns) {
      range = v.meets(turn.at) ? Span.between(range, turn.value) : range;
    }
    return range;
  }

  private static Span silu(Span v) {
    return v.times(v.sigmoid());
  }

  /** σ + zσ′. */
  private static Span siluSlope(Span v) {
    Span s = v.sigmoid();
    return s.plus(v.times(s.slopeOfShare()));
  }

  /** 2σ′ + zσ″. */
  private static Span siluBend(Span v) {
    Span s = v.sigmoid();
    Span slope = s.slopeOfShare();
    return slope.plus(slope).plus(v.times(s.bendOfShare()));
  }

  /** z above 0, and another slope below. */
  private static Series twoSlopes(Series z, Span below, boolean kinks) {
    Span v = z.value;
    if (v.isPositive()) {
      return z;
    }
    if (v.isNegative()) {
      return below.isZero() ? Series.constant(Span.ZERO, z.first.length) : z.scaled(below);
    }
    if (!kinks && !isStill(z)) {
      throw new Kink();
    }
    Span middle = z.middle == null ? null : bent(z.middle, below);
    return z.through(bent(v, below), middle, Span.between(below, Span.ONE), Span.ZERO);
  }

  /** The bounds of a function that rises: its values at the ends. */
  private static Span bent(Span v, Span below) {
    return Span.between(
        v.low().signum() > 0 ? v.from() : v.from().times(below),
        v.high().signum() > 0 ? v.to() : v.to().times(below));
  }

  private static Span elu(Span v) {
    Span low = v.low().signum() > 0 ? v.from() : v.from().exp().minus(Span.ONE);
    return Span.between(low, v.high().signum() > 0 ? v.to() : v.to().exp().minus(Span.ONE));
  }

  private static boolean isStill(Series z) {
    for (Span slope : z.first) {
      if (slope != null && !slope.isZero()) {
        return false;
      }
    }
    return true;
  }

  private Series rowLoss(Map<String, Series> theta, List<Series> below, int row, Span[] off) {
    double[] target = targets[row];
    if (isSoftmax()) {
      return softmax(theta, below, (int) target[0], off);
    }
    int last = widths.length - 1;
    List<Series> outputs = new ArrayList<>();
    for (int to = 0; to < widths[last]; to++) {
      outputs.add(preActivation(theta, below, last, to, off));
    }
    if (loss.equals("mean_squared_error")) {
      Series sum = Series.constant(Span.ZERO, outputs.get(0).first.length);
      for (int k = 0; k < outputs.size(); k++) {
        Series error = outputs.get(k);
        error = error.withValue(error.value.minus(Span.of(target[k])));
        sum = sum.plus(error.halfSquare(Span.TWO.over(Span.of(outputs.size()))));
      }
      return sum;
    }
    if (isShared()) {
      return shared(outputs.get(0), shares((int) target[0]));
    }
    Series z = target[0] == 1 ? outputs.get(0).scaled(Span.ONE.negated()) : outputs.get(0);
    Span s = z.value.sigmoid();
    Span slope = s.slopeOfShare();
    if (loss.equals("cross_entropy")) {
      return z.through(z.value.softplus(), s, slope);
    }
    Span bend = slope.square().plus(s.times(s.bendOfShare()));
    return z.through(s.square().over(Span.TWO), s.times(slope), bend);
  }

  /** t₀ log(1 + eᶻ) + t₁ log(1 + e⁻ᶻ). */
  private static Series shared(Series z, Span[] shares) {
    Span up = z.value.sigmoid();
    Span down = z.value.negated().sigmoid();
    return z.through(
        shares[0].times(z.value.softplus()).plus(shares[1].times(z.value.negated().softplus())),
        shares[0].times(up).minus(shares[1].times(down)),
        shares[0].plus(shares[1]).times(up.slopeOfShare()));
  }

  /**
   * log Σ e^(z_c − z_y), with slopes Σ p_c ∇(z_c − z_y); the second derivatives hold the logits'
   * covariance under p, the sum over pairs of p_c p_d (∇(z_c − z_d))². Of a row that belongs to
   * several classes, the sum of their losses, each with its share.
   */
  private Series softmax(Map<String, Series> theta, List<Series> below, int label, Span[] off) {
    int classes = widths[widths.length - 1];
    Series[][] differences = new Series[classes][classes];
    for (int c = 0; c < classes; c++) {
      for (int d = 0; d < c; d++) {
        differences[c][d] = difference(theta, below, c, d, off);
        differences[d][c] = differences[c][d].negated();
      }
    }
    Span[] sums = new Span[classes];
    for (int c = 0; c < classes; c++) {
      sums[c] = sum(differences, c);
    }
    Span[] shares = isShared() ? shares(label) : alone(label, classes);
    Series all = Series.constant(Span.ZERO, off.length);
    Span value = Span.ZERO;
    Span total = Span.ZERO;
    for (int c = 0; c < classes; c++) {
      value = shares[c].isZero() ? value : value.plus(shares[c].times(sums[c].log()));
      total = total.plus(shares[c]);
    }
    for (int c = 0; c < classes; c++) {
      for (int d = 0; d < c; d++) {
        Span slope = shares[d].over(sums[c]).minus(shares[c].over(sums[d]));
        Span both = Span.ONE.over(sums[c]).times(Span.ONE.over(sums[d]));
        all =
            all.plus(differences[c][d].scaled(slope))
                .plus(differences[c][d].outer(both.times(total)));
      }
    }
    return all.withValue(value);
  }

  private static Span[] alone(int label, int classes) {
    Span[] shares = new Span[classes];
    for (int c = 0; c < classes; c++) {
      shares[c] = c == label ? Span.ONE : Span.ZERO;
    }
    return shares;
  }

  /** Σ e^(z_d − z_c), its term for c exactly 1. */
  private static Span sum(Series[][] differences, int c) {
    Span sum = Span.ONE;
    for (int d = 0; d < differences.length; d++) {
      sum = d == c ? sum : sum.plus(differences[d][c].value.exp());
    }
    return sum;
  }

  /** Parameters as exact numbers. */
  static Map<String, Span> exact(Map<String, Double> place) {
    Map<String, Span> at = new LinkedHashMap<>();
    place.forEach((name, value) -> at.put(name, Span.of(new BigDecimal(value))));
    return at;
  }

  /** Returns what the command line needs to know of it, but for the rows. */
  List<String> options() {
    List<String> hidden = new ArrayList<>();
    for (int layer = 1; layer < widths.length - 1; layer++) {
      hidden.add(String.valueOf(widths[layer]));
    }
    List<String> targetNames = new ArrayList<>();
    for (int k = 0; k < targets[0].length; k++) {
      targetNames.add("y" + k);
    }
    List<String> options = new ArrayList<>();
    if (weights.length > 0) {
      options.add(
          "--class-weights="
              + Arrays.stream(weights).mapToObj(String::valueOf).collect(Collectors.joining(",")));
    }
    if (smoothing > 0) {
      options.add("--label-smoothing=" + smoothing);
    }
    options.addAll(
        List.of(
            "--hidden=" + (hidden.isEmpty() ? "none" : String.join(",", hidden)),
            "--activation=" + activation,
            "--cost=" + (isSoftmax() ? "cross_entropy" : loss),
            "--target=" + String.join(",", targetNames),
            "--l2=" + penalty));
    return options;
  }

  /** The rows as a file. */
  String table() {
    StringBuilder text = new StringBuilder();
    for (int k = 0; k < inputs[0].length; k++) {
      text.append("x").append(k).append(",");
    }
    for (int k = 0; k < targets[0].length; k++) {
      text.append(k == 0 ? "y" : ",y").append(k);
    }
    for (int row = 0; row < inputs.length; row++) {
      text.append("\n");
      for (double input : inputs[row]) {
        text.append(input).append(",");
      }
      boolean isNumber = loss.equals("mean_squared_error");
      for (int k = 0; k < targets[row].length; k++) {
        String target =
            isNumber ? String.valueOf(targets[row][k]) : String.valueOf((int) targets[row][k]);
        text.append(k == 0 ? "" : ",").append(target);
      }
    }
    return text.append("\n").toString();
  }
}
