package costscape.store.weights;

import costscape.store.file.InputException;
import java.util.List;

/** A network's parameters in a file, where it is known which array is which layer. */
public interface MatchedWeights {
  /** The widths of the hidden layers, input side first. */
  List<Integer> hidden();

  /**
   * All parameters in the order of θ: layer by layer, weights from × to row by row, then biases.
   *
   * @throws InputException where the file ends before, or holds a number that is not finite
   */
  double[] parameters();

  /** What was understood, as a sentence without its full stop. */
  String sentence();
}
