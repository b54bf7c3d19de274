package costscape.cli.option;

import costscape.cli.facts.Changes;
import costscape.cli.facts.Costs;
import costscape.cli.facts.Facts;
import costscape.cli.facts.Topic;
import costscape.cli.value.Standardizing;
import costscape.data.Dataset;
import costscape.data.Standard.Scaling;
import costscape.store.dataset.TableParts;
import costscape.store.file.InputException;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The option that scales columns, unless a trained network says how they are scaled. */
final class StandardizeOption {
  private static final String NAME = "--standardize";

  @Facts(topic = Topic.MODEL, changes = Changes.RESULT, costs = Costs.OF_ROWS)
  @Option(
      names = {NAME, "--standardise"},
      paramLabel = "features|target|both|none",
      arity = "0..1",
      fallbackValue = Standardizing.BARE,
      description =
          "Scale columns to mean 0 and deviation 1: features, the target where it is numbers, or"
              + " both (default: none; without a word: features, and the target where it is"
              + " numbers). Costs and pictures keep the data's units.")
  private Standardizing asked = Standardizing.NONE;

  /** How a trained network's columns are scaled, where nothing else is asked for. */
  private Optional<Scaling> taken = Optional.empty();

  /** Whether the command line asks for features of mean 0 and deviation 1. */
  boolean asksForFeatures() {
    return asked.isOfFeatures();
  }

  void takeOver(TakenModel network) {
    if (network.isGiven(NAME)) {
      network.instead(
          NAME,
          asked == Standardizing.NONE ? "none" : "by these rows",
          "its own means and deviations");
    } else {
      taken = Optional.of(network.model().scaling());
    }
  }

  /**
   * The scaling by rows that train, or the one of a trained network.
   *
   * @param bare what the option scales where it names nothing
   */
  Scaling by(Dataset training, Standardizing bare) {
    return taken.orElseGet(() -> (asked == Standardizing.USUAL ? bare : asked).by(training));
  }

  /** Rows scaled as the command line itself asks for. */
  Dataset of(Dataset rows) {
    return asked.by(rows).of(rows);
  }

  /** Blocks of rows as a network sees them; a refusal names their data. */
  TableParts of(TableParts rows, String data) {
    boolean scalesTarget = taken.filter(scaling -> !scaling.targets().isEmpty()).isPresent();
    if (asked.needsNumbers() || scalesTarget) {
      throw new InputException(
          "%s: a target in blocks of rows stays as it is; --standardize features scales the"
                  .formatted(data)
              + " features");
    }
    return asked.isOfFeatures()
        ? rows.standardized()
        : taken.map(scaling -> rows.scaled(scaling.features())).orElse(rows);
  }
}
