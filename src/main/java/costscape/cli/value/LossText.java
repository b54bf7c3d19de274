package costscape.cli.value;

import costscape.cost.Loss;
import costscape.cost.Losses;
import costscape.data.Dataset;
import costscape.store.file.InputException;
import java.util.List;
import java.util.Optional;

/** A loss as {@code --cost} names it. */
public final class LossText {
  private LossText() {}

  /**
   * The loss of a word, or the usual one of the data.
   *
   * @throws InputException where no loss of these targets has the word
   */
  public static Loss of(Optional<String> word, Dataset dataset) {
    return word.map(
            given ->
                InputException.given(() -> Losses.named(given, dataset))
                    .orElseThrow(() -> noLoss(given, dataset)))
        .orElseGet(() -> Losses.usual(dataset));
  }

  private static InputException noLoss(String word, Dataset dataset) {
    List<String> words = Losses.choices(dataset).stream().map(Loss::word).toList();
    String targets =
        dataset.hasClasses() ? dataset.classes().size() + " classes" : "numbers to predict";
    return new InputException(
        "--cost %s does not fit %s, which has %s: %s would do"
            .formatted(
                InputException.quoted(word), dataset.name(), targets, String.join(" or ", words)));
  }
}
