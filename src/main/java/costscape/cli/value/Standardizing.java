package costscape.cli.value;

import costscape.data.Dataset;
import costscape.data.Standard.Scaling;
import costscape.store.file.InputException;
import costscape.words.Labelled;

/** Which columns {@code --standardize} scales to mean 0 and deviation 1. */
public enum Standardizing implements Labelled {
  /** Features, and the target where it is numbers: what the bare option means. */
  USUAL(true, false),
  FEATURES(true, false),
  TARGET(false, true),
  BOTH(true, true),
  NONE(false, false);

  /** The meaning of the bare option, as an option's value. */
  public static final String BARE = "usual";

  private final boolean ofFeatures;
  private final boolean needsNumbers;

  Standardizing(boolean ofFeatures, boolean needsNumbers) {
    this.ofFeatures = ofFeatures;
    this.needsNumbers = needsNumbers;
  }

  public boolean isOfFeatures() {
    return ofFeatures;
  }

  /** Returns whether the target has to be scaled, whatever it is. */
  public boolean needsNumbers() {
    return needsNumbers;
  }

  /** The scaling by the rows that train; that of classes is refused. */
  public Scaling by(Dataset training) {
    if (needsNumbers() && training.hasClasses()) {
      throw new InputException(
          "--standardize %s: the target of %s is a class, which has no mean; --standardize features"
                  .formatted(label(), training.name())
              + " would do");
    }
    Scaling features = isOfFeatures() ? Scaling.ofFeatures(training) : Scaling.NONE;
    boolean takesTarget = needsNumbers() || (this == USUAL && !training.hasClasses());
    return takesTarget ? features.withTargets(training) : features;
  }

  /** Returns what was scaled, in words for a sentence. */
  public static String words(Scaling scaling) {
    if (scaling.targets().isEmpty()) {
      return scaling.features().isEmpty() ? "columns as they are" : "standardized features";
    }
    return scaling.features().isEmpty()
        ? "a standardized target"
        : "standardized features and target";
  }

  /** The option that scales as this scaling does. */
  public static String option(Scaling scaling) {
    boolean features = !scaling.features().isEmpty();
    boolean target = !scaling.targets().isEmpty();
    Standardizing kind = target ? (features ? BOTH : TARGET) : (features ? FEATURES : NONE);
    return "--standardize " + kind.label();
  }
}
