package costscape.store.weights;

import costscape.network.Network;
import costscape.network.OutputLayer;
import costscape.network.WeightLayout;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The network that weights are read for.
 *
 * @param inputs features of a row
 * @param hidden widths of the hidden layers; empty where the file decides
 * @param output the output layer that the data need
 * @param layout which side of a matrix is which; empty where the shapes decide
 */
public record Wanted(
    int inputs, Optional<List<Integer>> hidden, OutputLayer output, Optional<WeightLayout> layout) {
  /** A network that is known. */
  public static Wanted of(Network network, Optional<WeightLayout> layout) {
    List<Integer> hidden =
        IntStream.rangeClosed(1, network.hiddenLayers()).mapToObj(network.layout()::width).toList();
    return new Wanted(network.inputs(), Optional.of(hidden), network.output(), layout);
  }

  /** All widths, where they are known: 64-32-10; else with dots where the file decides. */
  String shape() {
    StringBuilder shape = new StringBuilder().append(inputs);
    hidden.ifPresentOrElse(
        widths -> widths.forEach(width -> shape.append('-').append(width)),
        () -> shape.append("-…"));
    return shape.append('-').append(output.width()).toString();
  }

  /** The count of parameters; 0 where the file decides. */
  public long parameters() {
    long count = 0;
    long before = inputs;
    for (int width : hidden.orElseGet(List::of)) {
      count += (before + 1) * width;
      before = width;
    }
    return hidden.isEmpty() ? 0 : count + (before + 1) * output.width();
  }
}
