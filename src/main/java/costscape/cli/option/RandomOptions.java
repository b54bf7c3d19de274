package costscape.cli.option;

import costscape.network.Biases;
import costscape.network.Normalisation;
import costscape.network.ParameterLayout;
import costscape.network.RandomDirections;
import costscape.space.ParameterVector;
import picocli.CommandLine.Option;

/** Options of random directions. */
public final class RandomOptions {
  @Option(
      names = "--normalise",
      paramLabel = "neuron|layer|none",
      defaultValue = "neuron",
      description =
          "How a random direction is scaled to the lengths that the point has: neuron is the filter"
              + " normalisation of Li, Xu, Taylor, Studer and Goldstein 2018 (with --biases"
              + " freeze, keep or apart), layer their layer normalisation, none leaves the Gaussian"
              + " as it is (default: ${DEFAULT-VALUE}).")
  private Normalisation normalisation;

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

  /** Random directions through a point. */
  public RandomDirections directions(ParameterLayout layout, ParameterVector at) {
    return new RandomDirections(layout, at, normalisation, biases);
  }
}
