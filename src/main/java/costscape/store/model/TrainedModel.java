package costscape.store.model;

import costscape.data.RowKind;
import costscape.data.Standard.Scaling;
import costscape.network.ActivationFunction;
import costscape.space.ParameterVector;
import java.util.List;

/**
 * A trained network and all that belongs to it, so that whoever has the file can look at the same
 * network again, on the same rows or on others.
 *
 * @param kind the features and targets by name
 * @param data the rows that it was trained on
 * @param hidden widths of the hidden layers
 * @param loss its word, as {@code --cost} takes it
 * @param l2 the penalty's A
 * @param scaling how features, and targets that are numbers, were shifted and scaled
 * @param heldOut the rows that did not train
 * @param training how it was trained
 * @param names of the parameters, in the order of the weights
 */
public record TrainedModel(
    RowKind kind,
    Source data,
    List<Integer> hidden,
    ActivationFunction activation,
    String loss,
    double l2,
    Scaling scaling,
    HeldOut heldOut,
    End training,
    List<String> names,
    ParameterVector weights) {
  public TrainedModel {
    hidden = List.copyOf(hidden);
    names = List.copyOf(names);
    if (names.size() != weights.dimension()) {
      throw new IllegalArgumentException(
          "%d names for %d weights".formatted(names.size(), weights.dimension()));
    }
    checkCount("features", scaling.features().size(), kind.features().size());
    checkCount("targets", scaling.targets().size(), kind.numbers().size());
  }

  private static void checkCount(String what, int scaled, int all) {
    if (scaled != 0 && scaled != all) {
      throw new IllegalArgumentException(
          "%d of %d %s have a mean and a deviation".formatted(scaled, all, what));
    }
  }

  /** Returns whether a point has these very weights. */
  public boolean isAt(ParameterVector point) {
    return weights.equals(point);
  }

  /**
   * Where the rows came from.
   *
   * @param text as {@code --data} had it
   * @param rows how many, those held out among them
   * @param sha256 of the table of all rows as they were read, before any scaling
   * @param skipsMissing whether rows with missing values were left out
   * @param picksColumns whether options chose the features among the columns
   */
  public record Source(
      String text, int rows, String sha256, boolean skipsMissing, boolean picksColumns) {}

  /**
   * The rows that did not train.
   *
   * @param asked as {@code --hold-out} had it; empty where all rows trained
   * @param seed that drew them
   * @param rows their numbers among all rows, from 0; empty where they are in a file of their own
   */
  public record HeldOut(String asked, long seed, List<Integer> rows) {
    /** All rows trained. */
    public static final HeldOut NONE = new HeldOut("", 0, List.of());

    public HeldOut {
      rows = List.copyOf(rows);
    }

    public boolean isNone() {
      return asked.isEmpty();
    }

    /** Returns whether a file of its own has them. */
    public boolean isFile() {
      return !isNone() && rows.isEmpty();
    }
  }

  /**
   * How the training was and how it ended.
   *
   * @param how the rule and its settings, in words
   * @param steps at the end
   * @param stopped why, in a word
   * @param cost at the end
   * @param command that trained it
   */
  public record End(String how, int steps, String stopped, double cost, List<String> command) {
    public End {
      command = List.copyOf(command);
    }
  }
}
