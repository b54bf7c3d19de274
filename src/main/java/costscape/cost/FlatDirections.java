package costscape.cost;

import costscape.network.Network;
import costscape.network.OutputLayer.Link;
import costscape.network.ParameterLayout;
import costscape.space.Vectors;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * Directions along which a cost keeps its value at every point, known beforehand. Those of a
 * softmax: the same number added to all logits of a row changes no probability. The logits move
 * together where all output biases do, and where all output weights of one unit do; a penalty on
 * the weights holds the latter, so that the biases' direction alone is left. With k classes and h
 * units before the output there are 1 + h such directions without a penalty, and 1 with one.
 *
 * @param vectors unit vectors, each orthogonal to the others; not to be changed
 * @param sentence what they are, as a clause; empty where there are none
 */
public record FlatDirections(List<double[]> vectors, String sentence) implements Serializable {
  /** No flat direction is known. */
  public static final FlatDirections NONE = new FlatDirections(List.of(), "");

  public FlatDirections {
    vectors = List.copyOf(vectors);
  }

  static FlatDirections of(Network network, boolean penalized) {
    if (network.output().link() != Link.SOFTMAX) {
      return NONE;
    }
    ParameterLayout layout = network.layout();
    int last = layout.layers();
    List<double[]> vectors = new ArrayList<>();
    vectors.add(new double[layout.size()]);
    double entry = 1 / Math.sqrt(layout.width(last));
    for (int c = 0; c < layout.width(last); c++) {
      vectors.get(0)[layout.bias(last, c)] = entry;
    }
    for (int from = 0; !penalized && from < layout.width(last - 1); from++) {
      double[] shared = new double[layout.size()];
      for (int c = 0; c < layout.width(last); c++) {
        shared[layout.weight(last, from, c)] = entry;
      }
      vectors.add(shared);
    }
    return new FlatDirections(vectors, sentence(vectors.size(), last > 1));
  }

  private static String sentence(int count, boolean fromUnits) {
    if (count == 1) {
      return "1 flat direction is the softmax's own: adding the same number to all output biases"
          + " changes nothing";
    }
    String words =
        fromUnits
            ? "%d flat directions are the softmax's own: adding the same number to all output"
                + " biases, or to all output weights of one unit, changes nothing"
            : "%d flat directions are the softmax's own: adding the same number to all output"
                + " biases, or to all output weights of one feature, changes nothing";
    return words.formatted(count);
  }

  public int size() {
    return vectors.size();
  }

  /** A vector with its parts along them taken out: of all equivalent points the shortest. */
  public double[] without(double[] vector) {
    double[] rest = vector.clone();
    for (double[] unit : vectors) {
      Vectors.add(rest, -Vectors.dot(unit, vector), unit);
    }
    return rest;
  }
}
