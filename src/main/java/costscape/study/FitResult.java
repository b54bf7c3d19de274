package costscape.study;

import costscape.data.Numbers;
import costscape.data.Standard;
import costscape.network.ParameterLayout;
import costscape.network.Pass;
import costscape.space.ParameterVector;
import costscape.space.Vectors;
import costscape.study.NetworkFit.Answers;
import costscape.study.TraceResult.RightRows;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The output of a network at a point, for rows in the data's own units.
 *
 * @param of the network and the rows
 * @param features places of the features that it is drawn over, one or two
 * @param facts what a caption says of the model and the point
 * @param point the weights with which the network answers to rows in the data's own units
 * @param amount the cost as people read it, such as: 0.152631 nats
 * @param right how many rows are right, where the rows have classes
 * @param answers over the features
 */
public record FitResult(
    NetworkFit of,
    List<Integer> features,
    CaptionFacts facts,
    ParameterVector point,
    double cost,
    String amount,
    Optional<RightRows> right,
    Answers answers) {
  public FitResult {
    features = List.copyOf(features);
  }

  /** Rows of more numbers than these are not kept: some 80 MB. */
  private static final long MOST_NUMBERS = 1 << 22;

  /** Returns the output of a model's network. */
  public static FitResult of(ModelAtPoint model, List<Integer> features) {
    double[] theta = model.point().toArray();
    double cost = model.cost().at(theta);
    NetworkFit fit = new NetworkFit(model.network(), model.scaling().undone(model.dataset()));
    ParameterVector own = inOwnUnits(model);
    return new FitResult(
        fit,
        features,
        model.valueFacts(),
        own,
        cost,
        model.amount(cost, theta),
        RowAccuracy.of(model.networkCost(), theta)
            .map(RowAccuracy::confusion)
            .map(found -> new RightRows(found.right(), found.all())),
        fit.answers(features, own.toArray()));
  }

  /**
   * How well numbers are predicted.
   *
   * @param target the column of the numbers
   * @param error the root of the mean squared error
   * @param baseline the same where the mean is predicted for every row: the numbers' deviation
   */
  public record Score(String target, double error, double baseline) {
    /**
     * R², the share of the variance that is predicted; below 0 the mean alone is better. Numbers
     * that are all the same have none.
     */
    public double r2() {
      return baseline > 0 ? 1 - error * error / (baseline * baseline) : Double.NaN;
    }
  }

  /** The numbers that the network predicts for the rows, or their classes, targets × rows. */
  public double[][] predicted() {
    double[] theta = point.toArray();
    int targets = of.rows().hasClasses() ? 1 : of.rows().numbers().outputs();
    double[][] predicted = new double[targets][of.rows().rows()];
    Pass pass = new Pass(of.network());
    for (int row = 0; row < of.rows().rows(); row++) {
      double[] answers = pass.forward(theta, of.rows(), row);
      if (of.rows().hasClasses()) {
        predicted[0][row] = of.network().decision(answers);
        continue;
      }
      for (int target = 0; target < predicted.length; target++) {
        predicted[target][row] = answers[target];
      }
    }
    return predicted;
  }

  /** The rows that are put into another class than their own. */
  public List<Integer> wrong() {
    double[] decided = predicted()[0];
    return IntStream.range(0, decided.length)
        .filter(row -> decided[row] != of.rows().label(row))
        .boxed()
        .toList();
  }

  /** A score for each column of numbers that is predicted; none of classes. */
  public List<Score> scores() {
    if (of.rows().hasClasses()) {
      return List.of();
    }
    Numbers numbers = of.rows().numbers();
    double[][] predicted = predicted();
    return IntStream.range(0, predicted.length)
        .mapToObj(
            k -> {
              double[] told = numbers.column(k);
              double[] mean = new double[told.length];
              Arrays.fill(mean, Arrays.stream(told).average().orElseThrow());
              return new Score(
                  numbers.names().get(k), distance(told, predicted[k]), distance(told, mean));
            })
        .toList();
  }

  /** The root of the mean squared difference. */
  private static double distance(double[] one, double... other) {
    return Vectors.norm(Vectors.difference(one, other)) / Math.sqrt(one.length);
  }

  /** Returns whether rows and weights are few enough to be kept, so that they are drawn again. */
  public boolean isKept() {
    long columns = (long) of.rows().features() + of.rows().targets().names().size();
    return of.rows().rows() * columns + point.dimension() <= MOST_NUMBERS;
  }

  /**
   * The weights with which a network answers to features as they are in the data what it answers to
   * scaled ones, and answers in the target's own unit. A feature x that became (x − c)/u costs its
   * weights a factor 1/u and the bias Σ w·c/u; a target with unit v and centre d makes v·z + d of
   * an answer z.
   */
  private static ParameterVector inOwnUnits(ModelAtPoint model) {
    ParameterLayout layout = model.network().layout();
    double[] theta = model.point().toArray();
    List<Standard> features = model.scaling().features();
    for (int to = 0; to < layout.width(1) && !features.isEmpty(); to++) {
      for (int from = 0; from < layout.width(0); from++) {
        Standard feature = features.get(from);
        int weight = layout.weight(1, from, to);
        theta[weight] /= feature.unit();
        theta[layout.bias(1, to)] -= theta[weight] * feature.unscaled(0);
      }
    }
    int last = layout.layers();
    List<Standard> targets = model.scaling().targets();
    for (int to = 0; to < targets.size(); to++) {
      Standard target = targets.get(to);
      for (int from = 0; from < layout.width(last - 1); from++) {
        theta[layout.weight(last, from, to)] *= target.unit();
      }
      int bias = layout.bias(last, to);
      theta[bias] = theta[bias] * target.unit() + target.unscaled(0);
    }
    return ParameterVector.of(theta);
  }
}
