package costscape.cli.option;

import costscape.cli.facts.Changes;
import costscape.cli.facts.Costs;
import costscape.cli.facts.Facts;
import costscape.cli.facts.Topic;
import costscape.cli.value.Directions;
import costscape.cli.value.KeptPath;
import costscape.network.RandomDirections;
import costscape.network.RandomDirections.Biases;
import costscape.network.RandomDirections.Normalisation;
import costscape.study.ModelAtPoint;
import picocli.CommandLine.Option;

/** Options that say how directions of several parameters are made. */
public final class RecipeOptions {
  @Facts(topic = Topic.DRAWN, changes = Changes.RESULT)
  @Option(
      names = {"--normalise", "--normalize"},
      paramLabel = "neuron|layer|none",
      defaultValue = "neuron",
      description =
          "How a random direction is scaled to the lengths that the point has: neuron is the filter"
              + " normalisation of Li, Xu, Taylor, Studer and Goldstein 2018 (with --biases"
              + " freeze, keep or apart), layer their layer normalisation, none leaves the Gaussian"
              + " as it is (default: ${DEFAULT-VALUE}).")
  private Normalisation normalisation;

  @Facts(topic = Topic.DRAWN, changes = Changes.RESULT)
  @Option(
      names = "--biases",
      paramLabel = "move|apart|keep|freeze",
      defaultValue = "move",
      description =
          "Of a random direction: move counts biases as more weights of their neuron or layer in"
              + " the normalising. The others normalise weights alone, as Li et al. do: apart moves"
              + " a bias up or down by its own size; keep takes the bias itself as the direction's"
              + " entry and freeze zeroes it, the two choices of the program of Li et al. (default:"
              + " ${DEFAULT-VALUE}).")
  private Biases biases;

  @Facts(topic = Topic.POINT, changes = Changes.RESULT, costs = Costs.OF_NETWORKS)
  @Option(
      names = "--permute",
      description =
          "Match the hidden units of each between:POINT to those of the point to look from first:"
              + " the order, and for tanh the signs, that bring both networks near to each other"
              + " (weight matching, Ainsworth, Hayase and Srinivasa 2023): nearest of all with one"
              + " hidden layer; with more a nearer order may exist. The network stays the same"
              + " function.")
  private boolean permute;

  /** Reads and makes the directions of a slice through the model's point; pca takes the path. */
  public Directions directions(ModelAtPoint model, KeptPath path, ThreadOptions threads) {
    return new Directions(
        model,
        () -> new RandomDirections(model.layout(), model.point(), normalisation, biases),
        path,
        permute,
        threads::runner);
  }
}
