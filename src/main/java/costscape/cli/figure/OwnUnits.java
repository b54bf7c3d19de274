package costscape.cli.figure;

import costscape.data.Standard;
import costscape.network.ParameterLayout;
import costscape.space.ParameterVector;
import costscape.study.ModelAtPoint;
import java.util.List;

/**
 * The weights with which a network answers to features as they are in the data what it answers to
 * scaled ones, and answers in the target's own unit. A feature x that became (x − c)/u costs its
 * weights a factor 1/u and the bias Σ w·c/u; a target with unit v and centre d makes v·z + d of an
 * answer z.
 */
final class OwnUnits {
  private OwnUnits() {}

  static ParameterVector of(ModelAtPoint model) {
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
