package costscape.cli.option;

import costscape.cli.facts.Changes;
import costscape.cli.facts.CommandOptions;
import costscape.cli.facts.Costs;
import costscape.cli.facts.Facts;
import costscape.cli.facts.OptionFacts;
import costscape.cli.facts.Topic;
import costscape.cost.AskedCost;
import costscape.cost.CostFunction;
import costscape.cost.LossFunction;
import costscape.store.file.InputException;
import costscape.store.onnx.Answers;
import costscape.store.onnx.ArrayChoice;
import costscape.store.onnx.GraphCost;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Options of a network that is an ONNX graph. */
@Facts(topic = Topic.MODEL, changes = Changes.RESULT, costs = Costs.OF_ROWS)
public final class GraphOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--graph-output",
      paramLabel = "NAME",
      description = "The output of an ONNX graph that answers, where it has several.")
  private Optional<String> output = Optional.empty();

  @Option(
      names = "--answers",
      paramLabel = "KIND",
      description =
          "What an ONNX graph answers for classes: logits, probabilities or log_probabilities"
              + " (default: logits, which are looked for before a softmax or sigmoid at its end;"
              + " answers that sum to 1 are probabilities).")
  private Optional<Answers> answers = Optional.empty();

  @Option(
      names = "--parameters",
      paramLabel = "PATTERN,…",
      split = ",",
      description =
          "The arrays of an ONNX graph that are parameters, such as 'conv*.weight' (default:"
              + " weights, biases and scales of normalisation; not running means, nor constants).")
  private List<String> parameters = List.of();

  @Option(
      names = "--constants",
      paramLabel = "PATTERN,…",
      split = ",",
      description =
          "Arrays of an ONNX graph that training did not move, such as 'positions', and that are no"
              + " parameters.")
  private List<String> constants = List.of();

  @Option(
      names = "--batch-statistics",
      description =
          "Let batch normalisation of an ONNX graph take means and variances from all rows, anew at"
              + " each point, in place of those that training kept.")
  private boolean takesStatistics;

  @Facts(topic = Topic.WORK, changes = Changes.RUN, costs = Costs.OF_ROWS)
  @Option(
      names = "--graph-timeout",
      paramLabel = "SECONDS",
      defaultValue = "60",
      description =
          "How long an ONNX graph may take for a batch of rows (default: ${DEFAULT-VALUE}).")
  private double timeout;

  /**
   * A graph's cost over the rows that train, which is closed when the command ends.
   *
   * @throws InputException where it cannot be computed
   */
  AskedCost cost(Path file, PartedRows parts) {
    if (!parts.scaling().targets().isEmpty()) {
      throw new InputException(
          "an ONNX graph answers in the unit that it was trained with: --standardize features"
              + " scales features alone");
    }
    if (!(timeout > 0 && timeout <= 1e9)) {
      throw new InputException("--graph-timeout is some seconds, not " + timeout);
    }
    LossOptions losses = parts.data().losses();
    LossFunction loss = losses.plain(parts.training());
    CommandOptions.refuse(
        command,
        option -> OptionFacts.costs(option) == Costs.OF_NETWORKS,
        "an ONNX graph says itself what is computed: leave %s out");
    return cost(file, parts, loss, takesStatistics);
  }

  private AskedCost cost(Path file, PartedRows parts, LossFunction loss, boolean restates) {
    GraphCost.Wishes wishes = wishes(parts.data().losses().smoothing(), restates);
    return OpenCosts.graph(GraphCost.of(file, wishes, parts.training(), loss)).asked();
  }

  /** The same cost with statistics of the rows; empty where they are too many for that. */
  Optional<CostFunction> restated(Path file, PartedRows parts) {
    try {
      return Optional.of(cost(file, parts, parts.data().losses().plain(parts.training()), true));
    } catch (InputException e) {
      return Optional.empty();
    }
  }

  private GraphCost.Wishes wishes(double smoothing, boolean restates) {
    return InputException.given(
        () ->
            new GraphCost.Wishes(
                output,
                answers,
                new ArrayChoice(parameters, constants),
                restates,
                smoothing,
                timeout));
  }

  /** Refuses these options where no graph is given. */
  void checkNoneIsGiven() {
    CommandOptions.refuse(
        command,
        option -> CommandOptions.isIn(GraphOptions.class, option),
        "%s is for a network that is an ONNX graph, --model FILE.onnx");
  }
}
