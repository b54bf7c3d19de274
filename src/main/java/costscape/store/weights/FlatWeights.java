package costscape.store.weights;

import costscape.store.array.StoredArray;
import costscape.words.NoteWords;
import java.util.List;

/** All parameters of a network that is known, in the order of θ, as one array. */
record FlatWeights(StoredArray array, List<Integer> hidden) implements MatchedWeights {
  @Override
  public double[] parameters() {
    return finite(array);
  }

  @Override
  public String sentence() {
    return NoteWords.ALL_FROM_ONE.say(array.size());
  }

  /** The numbers of an array of weights. */
  static double[] finite(StoredArray array) {
    double[] numbers = array.toArray();
    check(array, 0, numbers);
    return numbers;
  }

  /** Makes sure that all numbers are finite, which stand in the file's array from a place on. */
  static void check(StoredArray array, long first, double... numbers) {
    for (int k = 0; k < numbers.length; k++) {
      if (!Double.isFinite(numbers[k])) {
        throw array.error(
            "holds %s at place %d of %s; finite numbers were expected",
            numbers[k], first + k, array.shapeText());
      }
    }
  }
}
