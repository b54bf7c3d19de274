package costscape.cli.option;

import costscape.cli.facts.Changes;
import costscape.cli.facts.Costs;
import costscape.cli.facts.Facts;
import costscape.cli.facts.ReadsFile;
import costscape.cli.facts.Topic;
import costscape.cli.value.AxisText;
import costscape.cli.value.Directions;
import costscape.direction.Recipe;
import costscape.direction.Span;
import costscape.network.RandomDirections.Biases;
import costscape.network.RandomDirections.Normalisation;
import costscape.space.Axis;
import costscape.study.ModelAtPoint;
import costscape.study.VariedSlice;
import java.util.List;
import picocli.CommandLine.Option;

/** Options that say what is varied, and how directions of several parameters are made. */
public final class SliceOptions {
  @Facts(topic = Topic.DRAWN, changes = Changes.RESULT)
  @ReadsFile(ReadsFile.Kind.AXIS)
  @Option(
      names = "--vary",
      paramLabel = "AXIS",
      description =
          "NAME=FROM:TO[:POINTS], once for a line or twice for a plane (default points: 1001 for a"
              + " line, 201 a side for a plane). With NAME alone the range is"
              + " chosen, and one line says which it is.")
  private List<String> vary = List.of();

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

  public boolean isGiven() {
    return !vary.isEmpty();
  }

  /** Axes as they are written, however many. */
  public List<String> all() {
    return vary;
  }

  /** Reads and makes the directions of a slice through the model's point; pca takes the path. */
  public Directions directions(ModelAtPoint model, List<String> path, ThreadOptions threads) {
    return new Directions(model, normalisation, biases, path, permute, threads::runner);
  }

  /** The line or plane of the directions that are named, and its axes. */
  public VariedSlice varied(Directions directions) {
    return directions.varied(axes());
  }

  /** The line or plane of directions that are made already. */
  public VariedSlice varied(Directions directions, Span span) {
    return directions.varied(axes(), span);
  }

  /** How the directions that are named are made. */
  public List<Recipe> recipes(Directions directions) {
    return directions.recipes(axes());
  }

  private List<AxisText> axes() {
    return AxisText.all(vary, vary.size() == 1 ? Axis.LINE_POINTS : Axis.PLANE_POINTS);
  }
}
