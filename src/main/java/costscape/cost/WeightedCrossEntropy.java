package costscape.cost;

import costscape.data.Dataset;
import costscape.data.Labels;
import costscape.data.Targets;
import costscape.network.OutputLayer.Link;
import costscape.space.Vectors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Cross-entropy with class weights w and smoothed labels, as torch.nn.CrossEntropyLoss has them: a
 * row of class y costs −Σ_c t_c·log p_c in nats, t_c = (1 − ε)·w_y·[c = y] + ε·w_c/k, and the mean
 * over the rows is Σ ℓ / Σ w_y. The weights are brought to a mean of 1 over the rows, so that the
 * plain mean of a cost over rows is torch's. Two classes have one logit z, and torch's two are 0
 * and z.
 *
 * <p>With ε = 0.1 and equal weights, a row of two classes that is sure of its class at z = 40 costs
 * 0.05 · 40 = 2, and least where σ(z) = 0.95.
 */
public final class WeightedCrossEntropy implements LossFunction {
  private static final long serialVersionUID = 1;

  private static final String WORD = LogisticLoss.CROSS_ENTROPY.word();
  private static final String WEIGHTS = "class-weights=";
  private static final String SMOOTHING = "label-smoothing=";

  private final List<Double> weights;
  private final double smoothing;
  private final double[][] targets; // t by class of the row
  private final LossFunction plain;

  private WeightedCrossEntropy(List<Double> weights, double smoothing, double meanWeight) {
    this.weights = weights;
    this.smoothing = smoothing;
    int classes = weights.size();
    plain = classes == 2 ? LogisticLoss.CROSS_ENTROPY : SoftmaxLoss.CROSS_ENTROPY;
    targets = new double[classes][classes];
    for (int y = 0; y < classes; y++) {
      for (int c = 0; c < classes; c++) {
        double own = c == y ? (1 - smoothing) * weights.get(y) : 0;
        targets[y][c] = (own + smoothing * weights.get(c) / classes) / meanWeight;
      }
    }
  }

  /**
   * The loss for some rows.
   *
   * @param weights one a class, above 0; empty where all are 1
   * @param smoothing ε, from 0 to below 1
   * @throws IllegalArgumentException where these are none, or as many as there are no classes
   */
  public static WeightedCrossEntropy of(List<Double> weights, double smoothing, Dataset rows) {
    List<String> classes = rows.classes();
    if (!weights.isEmpty() && weights.size() != classes.size()) {
      throw new IllegalArgumentException(
          "there are %d class weights, and %s has %d classes: %s"
              .formatted(weights.size(), rows.name(), classes.size(), String.join(", ", classes)));
    }
    for (double weight : weights) {
      if (!(weight > 0) || Double.isInfinite(weight)) {
        throw new IllegalArgumentException("a class weight is above 0 and finite, not " + weight);
      }
    }
    if (!(smoothing >= 0 && smoothing < 1)) {
      throw new IllegalArgumentException(
          "label smoothing is a share from 0 to below 1, not " + smoothing);
    }
    List<Double> all =
        weights.isEmpty() ? classes.stream().map(name -> 1.0).toList() : List.copyOf(weights);
    return new WeightedCrossEntropy(all, smoothing, meanWeight(all, rows));
  }

  /** Weights by which every class counts alike: rows / (classes · rows of the class). */
  public static List<Double> balanced(Dataset rows) {
    int[] counts = new int[rows.classes().size()];
    for (int row = 0; row < rows.rows(); row++) {
      counts[rows.label(row)]++;
    }
    List<Double> weights = new ArrayList<>();
    for (int c = 0; c < counts.length; c++) {
      if (counts[c] == 0) {
        throw new IllegalArgumentException(
            "no weight balances the class %s, which has no row".formatted(rows.classes().get(c)));
      }
      weights.add(rows.rows() / (double) (counts.length * (long) counts[c]));
    }
    return weights;
  }

  private static double meanWeight(List<Double> weights, Dataset rows) {
    double sum = 0;
    for (int row = 0; row < rows.rows(); row++) {
      sum += weights.get(rows.label(row));
    }
    return sum / rows.rows();
  }

  /** The loss with a word that {@link #word} gave, for some rows. */
  static WeightedCrossEntropy parse(String word, Dataset rows) {
    String weights = weightsIn(word);
    List<Double> some =
        weights.isEmpty()
            ? List.of()
            : Arrays.stream(weights.split(",", -1)).map(Double::valueOf).toList();
    return of(some, Double.parseDouble(smoothingIn(word)), rows);
  }

  /** The class weights that a loss's word names, such as 1.0,2.5; empty for none. */
  public static String weightsIn(String word) {
    return settingIn(word, WEIGHTS).replace('|', ',');
  }

  /** The share by which a loss's word says that labels are smoothed; 0 for none. */
  public static String smoothingIn(String word) {
    String share = settingIn(word, SMOOTHING);
    return share.isEmpty() ? "0.0" : share;
  }

  private static String settingIn(String word, String name) {
    if (!isMeant(word)) {
      return "";
    }
    String found = "";
    for (String part : word.substring(WORD.length() + 1).split(",", -1)) {
      if (!part.startsWith(WEIGHTS) && !part.startsWith(SMOOTHING)) {
        throw new IllegalArgumentException("cross_entropy has no setting " + part);
      }
      found = part.startsWith(name) ? part.substring(name.length()) : found;
    }
    return found;
  }

  static boolean isMeant(String word) {
    return word.startsWith(WORD + ":");
  }

  /** Returns whether classes count differently. */
  public boolean isWeighted() {
    return weights.stream().distinct().count() > 1;
  }

  /** One a class, as they were given. */
  public List<Double> weights() {
    return weights;
  }

  public double smoothing() {
    return smoothing;
  }

  @Override
  public LossFunction over(Dataset rows) {
    return new WeightedCrossEntropy(weights, smoothing, meanWeight(weights, rows));
  }

  /** Such as {@code cross_entropy:class-weights=1.0|2.5,label-smoothing=0.1}. */
  @Override
  public String word() {
    List<String> settings = new ArrayList<>();
    if (isWeighted()) {
      settings.add(
          WEIGHTS + String.join("|", weights.stream().map(weight -> "" + weight).toList()));
    }
    if (smoothing > 0 || settings.isEmpty()) {
      settings.add(SMOOTHING + smoothing);
    }
    return WORD + ":" + String.join(",", settings);
  }

  @Override
  public Measure measure() {
    Measure measure = plain.measure();
    Measure weighted = isWeighted() ? measure.weighted() : measure;
    return smoothing == 0 ? weighted : weighted.smoothed(smoothing);
  }

  @Override
  public Link link() {
    return plain.link();
  }

  @Override
  public boolean isConvex() {
    return true;
  }

  private double[] targets(Targets rows, int row) {
    return targets[((Labels) rows).label(row)];
  }

  @Override
  public double value(double[] logits, Targets rows, int row) {
    double[] of = targets(rows, row);
    double sum = 0;
    for (int c = 0; c < of.length; c++) {
      sum += of[c] == 0 ? 0 : of[c] * loss(logits, c);
    }
    return sum;
  }

  /** −log p_c. */
  private static double loss(double[] logits, int c) {
    return logits.length == 1
        ? LogisticLoss.CROSS_ENTROPY.value(logits[0], c)
        : SoftmaxLoss.value(logits, c);
  }

  @Override
  public void derivatives(double[] logits, Targets rows, int row, double[] into) {
    double[] of = targets(rows, row);
    double[] one = new double[into.length];
    Arrays.fill(into, 0);
    for (int c = 0; c < of.length; c++) {
      if (of[c] != 0) {
        plainDerivatives(logits, c, one);
        Vectors.add(into, of[c], one);
      }
    }
  }

  private static void plainDerivatives(double[] logits, int c, double[] into) {
    if (logits.length == 1) {
      into[0] = LogisticLoss.CROSS_ENTROPY.derivative(logits[0], c);
    } else {
      SoftmaxLoss.derivatives(logits, c, into);
    }
  }

  /** The second derivatives of −log p_c are the same for every c. */
  @Override
  public void secondDerivatives(double[] logits, Targets rows, int row, double[] into) {
    plain.secondDerivatives(logits, rows, row, into);
    Vectors.scale(into, Arrays.stream(targets(rows, row)).sum());
  }
}
