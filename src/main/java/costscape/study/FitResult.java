package costscape.study;

import costscape.data.Dataset;
import costscape.data.Standard;
import costscape.network.ParameterLayout;
import costscape.space.ParameterVector;
import java.util.List;
import java.util.Optional;

/**
 * The outputs of a network at a point.
 *
 * @param features places of the features that it is drawn over, one or two
 * @param rows in the data's own units
 * @param ownPoint the weights with which the network answers to rows in the data's own units
 * @param answers how many rows are right, where the rows have classes
 */
public record FitResult(
    ModelAtPoint model,
    List<Integer> features,
    Dataset rows,
    ParameterVector ownPoint,
    double cost,
    Optional<RowAccuracy> answers) {
  public FitResult {
    features = List.copyOf(features);
  }

  public static FitResult of(ModelAtPoint model, List<Integer> features) {
    double[] theta = model.point().toArray();
    return new FitResult(
        model,
        features,
        model.scaling().undone(model.dataset()),
        inOwnUnits(model),
        model.cost().at(theta),
        RowAccuracy.of(model.networkCost(), theta));
  }

  /** The cost as people read it, such as: 0.152631 nats. */
  public String amount() {
    return model.amount(cost, model.point().toArray());
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
