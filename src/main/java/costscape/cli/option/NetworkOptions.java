package costscape.cli.option;

import costscape.data.Dataset;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.network.OutputLayer;
import costscape.store.file.InputException;
import costscape.store.table.PointFiles;
import costscape.store.weights.Wanted;
import costscape.store.weights.WeightLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Options that say which network, and how files keep its weights. */
final class NetworkOptions {
  private static final List<Integer> USUAL = List.of(2);

  @Option(
      names = "--hidden",
      paramLabel = "N,…",
      split = ",",
      description =
          "Widths of the hidden layers (default: those of the file that a point or path is read"
              + " from, else 2).")
  private List<Integer> hidden = List.of();

  @Option(
      names = "--activation",
      paramLabel = "NAME",
      completionCandidates = Choices.OfActivation.class,
      description = "Hidden activation: ${COMPLETION-CANDIDATES} (default: sigmoid).")
  private Optional<ActivationFunction> activation = Optional.empty();

  @Option(
      names = "--layout",
      paramLabel = "out-in|in-out",
      description =
          "Which side of a weight matrix in a file is which, where the shapes leave it open: out-in"
              + " as PyTorch keeps it, in-out as Keras and scikit-learn do (default: the shapes"
              + " decide).")
  private String layout;

  /** Which side of a weight matrix in a file is which, where it was said. */
  Optional<WeightLayout> layout() {
    return Optional.ofNullable(layout)
        .map(
            word ->
                Arrays.stream(WeightLayout.values())
                    .filter(choice -> choice.word().equals(word))
                    .findFirst()
                    .orElseThrow(
                        () ->
                            new InputException(
                                "--layout is out-in or in-out, not "
                                    + InputException.quoted(word))));
  }

  /**
   * The network for a dataset, with the hidden layers that were asked for, those of a file, or two
   * units.
   *
   * @param file of a point or a path
   */
  Network network(Dataset dataset, Optional<Path> file) {
    return Network.of(
        dataset,
        hidden.isEmpty() ? hidden(dataset, file) : hidden,
        activation.orElse(ActivationFunction.SIGMOID));
  }

  private List<Integer> hidden(Dataset dataset, Optional<Path> file) {
    OutputLayer output = OutputLayer.of(dataset);
    Wanted wanted = new Wanted(dataset.features(), Optional.empty(), output, layout());
    return file.filter(Files::isRegularFile)
        .flatMap(weights -> PointFiles.hidden(weights, wanted))
        .orElse(USUAL);
  }

  /**
   * What was understood of a file of weights, for the user to check; nothing of a table, or of
   * lists whose widths were asked for.
   */
  Optional<String> understood(Path file, Network network) {
    return PointFiles.understood(file, network, layout(), hidden.isEmpty())
        .map(sentence -> file + ": " + sentence + assumed(network));
  }

  private String assumed(Network network) {
    return network.hiddenLayers() > 0 && activation.isEmpty()
        ? "; the activation is taken to be sigmoid, --activation names another"
        : "";
  }
}
