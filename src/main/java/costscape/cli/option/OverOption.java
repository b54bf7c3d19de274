package costscape.cli.option;

import costscape.cli.facts.Changes;
import costscape.cli.facts.Facts;
import costscape.cli.facts.Topic;
import costscape.data.Dataset;
import costscape.store.file.InputException;
import costscape.store.file.NearMiss;
import java.util.List;
import picocli.CommandLine.Option;

/** The features that rows are drawn over. */
public final class OverOption {
  private static final int MOST = 2;

  @Facts(topic = Topic.DRAWN, changes = Changes.RESULT)
  @Option(
      names = "--over",
      paramLabel = "FEATURE,…",
      split = ",",
      description =
          "The feature to the right, and the one upwards. What a network answers is then drawn with"
              + " its other features at the rows' means (default: the first two features).")
  private List<String> names = List.of();

  /** Places of the features, one or two; so many at most if none is named. */
  public List<Integer> features(Dataset dataset, int most) {
    if (names.isEmpty()) {
      return dataset.features() == 1 || most == 1 ? List.of(0) : List.of(0, 1);
    }
    if (names.size() > MOST || (names.size() == MOST && names.get(0).equals(names.get(1)))) {
      throw new InputException(
          "--over takes one feature or two different ones, not " + String.join(",", names));
    }
    return names.stream().map(name -> place(name, dataset)).toList();
  }

  private static int place(String name, Dataset dataset) {
    int place = dataset.featureNames().indexOf(name);
    if (place < 0) {
      String hint = NearMiss.hint(name, dataset.featureNames());
      throw new InputException(
          "--over: %s has no feature %s%s"
              .formatted(
                  dataset.name(),
                  InputException.quoted(name),
                  hint.isEmpty()
                      ? "; there are " + String.join(", ", dataset.featureNames())
                      : hint));
    }
    return place;
  }
}
