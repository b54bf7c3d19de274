package costscape.cli.value;

import costscape.data.Dataset;
import costscape.words.NoteWords;
import java.util.List;
import java.util.Optional;

/** Numbers to predict that happen to be whole are read as classes, one for each number. */
public final class NumbersAsClasses {
  /** So many classes may be meant, such as the letters. */
  private static final int USUAL = 26;

  /** So many may be meant even where each has a row or two. */
  private static final int FEW = 10;

  /** Classes of fewer rows than these hardly teach a network anything. */
  private static final int FEW_ROWS = 20;

  private NumbersAsClasses() {}

  /** A line that says what else may be meant, where that is likely. */
  public static Optional<String> hint(Dataset dataset) {
    List<String> classes = dataset.classes();
    boolean areMany =
        dataset.hasClasses()
            && classes.size() > FEW
            && classes.size() > Math.min(USUAL, dataset.rows() / 2)
            && (long) classes.size() * FEW_ROWS > dataset.rows();
    return areMany && classes.stream().allMatch(word -> word.matches("[+-]?\\d+"))
        ? Optional.of(
            NoteWords.CLASSES_OR_NUMBERS.say(
                dataset.name(), classes.size(), String.join(",", dataset.kind().targetColumns())))
        : Optional.empty();
  }
}
