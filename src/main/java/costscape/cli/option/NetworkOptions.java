package costscape.cli.option;

import costscape.cli.facts.Changes;
import costscape.cli.facts.Costs;
import costscape.cli.facts.Facts;
import costscape.cli.facts.Topic;
import costscape.cli.value.Capacity;
import costscape.data.Dataset;
import costscape.network.ActivationFunction;
import costscape.network.LayerWeights.WeightLayout;
import costscape.network.Network;
import costscape.network.OutputLayer;
import costscape.store.file.InputException;
import costscape.store.table.PointFiles;
import costscape.store.weights.WeightArrays.Wanted;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Options that say which network, and how files keep its weights. */
final class NetworkOptions {
  private static final List<Integer> USUAL = List.of(2);

  @Facts(topic = Topic.MODEL, changes = Changes.RESULT, costs = Costs.OF_NETWORKS)
  @Option(
      names = "--hidden",
      paramLabel = "N,…|none",
      converter = HiddenWidths.Reader.class,
      description =
          "Widths of the hidden layers, or none (default: those of the file that a point or path is"
              + " read from, else 2).")
  private Optional<HiddenWidths> hidden = Optional.empty();

  @Facts(topic = Topic.MODEL, changes = Changes.RESULT, costs = Costs.OF_NETWORKS)
  @Option(
      names = "--activation",
      paramLabel = "NAME",
      converter = NetworkOptions.Activations.class,
      completionCandidates = Choices.ActivationNames.class,
      description =
          "Hidden activation: ${COMPLETION-CANDIDATES}; leaky_relu:0.2 sets its slope (default:"
              + " what a file of weights says, else sigmoid).")
  private Optional<ActivationFunction> activation = Optional.empty();

  @Facts(topic = Topic.POINT, changes = Changes.RESULT, costs = Costs.OF_NETWORKS)
  @Option(
      names = "--layout",
      order = 1,
      paramLabel = "out-in|in-out",
      description =
          "Which side of a weight matrix in a file is which, where the shapes leave it open: out-in"
              + " as PyTorch keeps it, in-out as Keras and scikit-learn do (default: the shapes"
              + " decide).")
  private String layout;

  /**
   * Takes over from a trained network what the command line does not say.
   *
   * @param isElsewhere whether the weights come from another file, which may have other layers
   * @throws InputException where its weights do not fit the layers that are asked for
   */
  void takeOver(TakenModel taken, boolean isElsewhere) {
    HiddenWidths own = new HiddenWidths(taken.model().hidden());
    if (!isElsewhere && hidden.isPresent() && !hidden.get().equals(own)) {
      throw taken.refused("--hidden", hidden.get().text(), own.text());
    }
    hidden = Optional.of(taken.or(own, "--hidden", hidden, HiddenWidths::text));
    ActivationFunction function = taken.model().activation();
    activation =
        Optional.of(taken.or(function, "--activation", activation, ActivationFunction::word));
  }

  /** Which side of a weight matrix in a file is which, where it was said. */
  Optional<WeightLayout> layout() {
    if (layout == null) {
      return Optional.empty();
    }
    for (WeightLayout choice : WeightLayout.values()) {
      if (choice.word().equals(layout)) {
        return Optional.of(choice);
      }
    }
    throw new InputException("--layout is out-in or in-out, not " + InputException.quoted(layout));
  }

  /**
   * The network for a dataset, with the hidden layers that were asked for, those of a file, or two
   * units.
   */
  Network network(Dataset dataset, Optional<Path> file) {
    List<Integer> widths = new ArrayList<>();
    widths.add(dataset.features());
    widths.addAll(hidden.isPresent() ? hidden.get().widths() : hidden(dataset, file));
    widths.add(OutputLayer.of(dataset).width());
    Capacity.ofMemory().checkNetwork(widths);
    ActivationFunction units =
        activation.or(() -> file.flatMap(NetworkOptions::told)).orElse(ActivationFunction.SIGMOID);
    return InputException.given(
        () -> Network.of(dataset, widths.subList(1, widths.size() - 1), units));
  }

  /**
   * The activation that a file of weights names; nothing where it names none.
   *
   * @throws InputException where it is none that there is here, or not the same in all layers
   */
  private static Optional<ActivationFunction> told(Path file) {
    List<String> words = PointFiles.activations(file);
    if (words.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        known(words)
            .orElseThrow(
                () ->
                    InputException.in(
                        file,
                        "its hidden layers have the activation %s; all of them were expected to have"
                                .formatted(InputException.quoted(String.join(", ", words)))
                            + " one of %s; --activation NAME takes another one"
                                .formatted(String.join(", ", ActivationFunction.names())))));
  }

  private static Optional<ActivationFunction> known(List<String> words) {
    return words.size() == 1
        ? InputException.given(() -> ActivationFunction.named(words.get(0)))
        : Optional.empty();
  }

  private List<Integer> hidden(Dataset dataset, Optional<Path> file) {
    if (file.filter(Files::isRegularFile).isEmpty()) {
      return USUAL;
    }
    OutputLayer output = OutputLayer.of(dataset);
    Wanted wanted = new Wanted(dataset.features(), Optional.empty(), output, layout());
    return PointFiles.hidden(file.get(), wanted).orElse(USUAL);
  }

  /**
   * Returns what was understood of a file of weights, for the user to check; nothing of a table, or
   * of lists whose widths were asked for and that name no activation.
   */
  Optional<String> understood(Path file, Network network) {
    boolean listsToo = hidden.isEmpty() || !PointFiles.activations(file).isEmpty();
    return PointFiles.understood(file, network, layout(), listsToo)
        .map(sentence -> file + ": " + sentence + assumed(file, network));
  }

  private String assumed(Path file, Network network) {
    if (network.hiddenLayers() == 0) {
      return "";
    }
    List<String> told = PointFiles.activations(file);
    String taken = network.activation().word();
    if (told.isEmpty()) {
      return activation.isEmpty()
          ? "; the activation is taken to be %s, --activation names another".formatted(taken)
          : "";
    }
    boolean isSame = known(told).equals(Optional.of(network.activation()));
    String words = InputException.shown(String.join(", ", told));
    return isSame
        ? "; its activation is %s".formatted(taken)
        : "; its activation is %s, and %s is taken in its place".formatted(words, taken);
  }

  /** Reads the word of an activation, such as {@code tanh} or {@code leaky_relu:0.2}. */
  static final class Activations implements ITypeConverter<ActivationFunction> {
    @Override
    public ActivationFunction convert(String text) {
      try {
        return ActivationFunction.named(text)
            .orElseThrow(
                () ->
                    new Choices.NoChoice(
                        ActivationFunction.all().stream().map(ActivationFunction::word).toList()));
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }

  /**
   * The widths of the hidden layers as {@code --hidden} takes them.
   *
   * @param widths from the inputs to the output; none where there is no hidden layer
   */
  private record HiddenWidths(List<Integer> widths) {
    private static final String NONE = "none";

    String text() {
      return widths.isEmpty()
          ? NONE
          : widths.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    /** Reads {@code 8,4}, or {@code none} for a network without a hidden layer. */
    static final class Reader implements ITypeConverter<HiddenWidths> {
      @Override
      public HiddenWidths convert(String text) {
        if (text.equals(NONE)) {
          return new HiddenWidths(List.of());
        }
        try {
          return new HiddenWidths(
              Arrays.stream(text.split(",", -1)).map(String::trim).map(Integer::valueOf).toList());
        } catch (NumberFormatException wrong) {
          throw new TypeConversionException(
              "expected whole numbers with commas between, such as 8,4, or %s for no hidden layer; got '%s'"
                  .formatted(NONE, text));
        }
      }
    }
  }
}
