package costscape.cli.proof;

import costscape.cli.value.Model;
import costscape.network.Link;
import costscape.proof.interval.Range;
import costscape.store.file.InputException;
import picocli.CommandLine.Option;

/** The option that asks for a proof in the full parameter space. */
public final class ProveOption {
  @Option(
      names = "--prove",
      description =
          "Prove what is said of stationary points, by interval arithmetic with every rounding"
              + " accounted for; what could not be proved is said to be so.")
  private boolean prove;

  public boolean isWanted() {
    return prove;
  }

  /**
   * Refuses before the work what no proof is made for.
   *
   * @throws InputException where the targets are not two classes, or the units are gelu
   */
  public void check(Model model) {
    if (prove) {
      checkProvable(model);
    }
  }

  static void checkProvable(Model model) {
    if (model.network().output().link() != Link.LOGISTIC) {
      throw new InputException(
          "--prove bounds the cost of two classes, which %s does not have"
              .formatted(model.dataset().name()));
    }
    if (!Range.isKnown(model.network().activation())) {
      throw new InputException(
          "--prove has no bounds of gelu units; it knows sigmoid, tanh, relu, softplus, identity");
    }
  }
}
