package costscape.cli.option;

import costscape.cli.value.Standardizing;
import costscape.data.Dataset;
import costscape.data.Split;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * The wishes of a command for its model, beside the options of the model.
 *
 * @param parting tells rows that train from others, with the options of their data for reading more
 *     of the kind; nothing where all rows train
 * @param other a file of a point or a path that may say how wide the hidden layers are
 * @param showsKept whether rows held out that a trained network keeps are looked at too
 * @param looksFromPoint whether the user hears of a point that no option says; otherwise the
 *     command has words of its own, or looks from no point
 * @param bareScaling what {@code --standardize} scales where it names nothing
 */
public record ModelRequest(
    BiFunction<Dataset, DataOptions, Optional<Split>> parting,
    Optional<String> other,
    boolean showsKept,
    boolean looksFromPoint,
    Standardizing bareScaling) {
  public static final ModelRequest ALL_ROWS = of((rows, data) -> Optional.empty());

  public static ModelRequest of(BiFunction<Dataset, DataOptions, Optional<Split>> parting) {
    return new ModelRequest(parting, Optional.empty(), false, true, Standardizing.USUAL);
  }

  public ModelRequest reading(Optional<String> file) {
    return new ModelRequest(parting, file, showsKept, looksFromPoint, bareScaling);
  }

  public ModelRequest showingHeldOut() {
    return new ModelRequest(parting, other, true, looksFromPoint, bareScaling);
  }

  public ModelRequest withoutPoint() {
    return new ModelRequest(parting, other, showsKept, false, bareScaling);
  }

  public ModelRequest scalingFeaturesAlone() {
    return new ModelRequest(parting, other, showsKept, looksFromPoint, Standardizing.FEATURES);
  }
}
