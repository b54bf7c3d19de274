package costscape.study;

import costscape.data.Dataset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows of data, and how many there are of each class.
 *
 * @param counts the rows of each class, by its word; empty where numbers are to be predicted
 * @param features places of the features that are drawn, one or two
 */
public record DataResult(
    Dataset dataset, Map<String, Integer> counts, List<Integer> features, boolean isStandardized) {
  /** More classes than these are not listed one by one. */
  private static final int MOST_LISTED = 30;

  public DataResult {
    counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts)); // in the order of classes
    features = List.copyOf(features);
  }

  /** Counts the rows of each class. */
  public static DataResult of(Dataset dataset, List<Integer> features, boolean isStandardized) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    dataset.classes().forEach(word -> counts.put(word, 0));
    for (int row = 0; row < dataset.rows() && dataset.hasClasses(); row++) {
      counts.merge(dataset.classes().get(dataset.label(row)), 1, Integer::sum);
    }
    return new DataResult(dataset, counts, features, isStandardized);
  }

  /** The classes in words, each with its rows. */
  public String classes() {
    List<String> words = new ArrayList<>();
    counts.forEach((word, count) -> words.add("%d of class %s".formatted(count, word)));
    return words.size() > MOST_LISTED
        ? "%s and %d classes more"
            .formatted(String.join(", ", words.subList(0, MOST_LISTED)), words.size() - MOST_LISTED)
        : String.join(", ", words);
  }
}
