package costscape.cli.proof;

import costscape.cli.facts.Changes;
import costscape.cli.facts.Facts;
import costscape.cli.facts.Topic;
import costscape.enclosure.Enclosure;
import costscape.store.file.InputException;
import costscape.study.ModelAtPoint;
import picocli.CommandLine.Option;

/** The option that asks for a proof in the full parameter space. */
public final class ProveOption {
  @Facts(topic = Topic.DRAWN, changes = Changes.RESULT)
  @Option(
      names = "--prove",
      description =
          "Prove what is said of stationary points, by interval arithmetic with every rounding"
              + " accounted for; what could not be proved is said to be so.")
  private boolean prove;

  public boolean isWanted() {
    return prove;
  }

  /** Refuses before the work a loss that has not two derivatives everywhere. */
  public void check(ModelAtPoint model) {
    if (prove) {
      checkProvable(model);
    }
  }

  static void checkProvable(ModelAtPoint model) {
    Enclosure.refusal(model.networkCost())
        .ifPresent(
            why -> {
              throw new InputException("--prove: " + why);
            });
  }
}
