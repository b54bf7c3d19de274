package costscape.browser;

import costscape.cost.Loss;
import costscape.cost.NetworkCost;
import costscape.data.Dataset;
import costscape.data.Datasets;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.store.DatasetCsv;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.teavm.jso.JSByRef;
import org.teavm.jso.JSExport;
import org.teavm.jso.JSExportClasses;

/**
 * What the page may call. Arrays pass by reference as typed arrays; a mistake of the caller arrives
 * in JavaScript as an {@code Error} with the message the command line would print.
 */
@JSExportClasses({Landscape.class, Descent.class})
public final class Engine {
  private Engine() {}

  /** Names of the embedded datasets. */
  @JSExport
  public static String[] datasets() {
    return Arrays.stream(Datasets.values()).map(Datasets::label).toArray(String[]::new);
  }

  /** Names of the hidden activations. */
  @JSExport
  public static String[] activations() {
    return Arrays.stream(ActivationFunction.values())
        .map(function -> function.name().toLowerCase(Locale.ROOT))
        .toArray(String[]::new);
  }

  /** The cost of a network on an embedded dataset. */
  @JSExport
  public static Landscape landscape(
      String data, @JSByRef int[] hidden, String activation, double l2) {
    Dataset dataset =
        Datasets.named(data)
            .orElseThrow(() -> new IllegalArgumentException("no dataset " + data))
            .dataset();
    return landscape(dataset, hidden, activation, l2);
  }

  /**
   * The cost of a network on the rows of a CSV file.
   *
   * @param text what the file holds
   */
  @JSExport
  public static Landscape landscapeOfCsv(
      String name, String text, @JSByRef int[] hidden, String activation, double l2) {
    return landscape(DatasetCsv.parse(name, text, Optional.empty()), hidden, activation, l2);
  }

  private static Landscape landscape(Dataset dataset, int[] hidden, String activation, double l2) {
    List<Integer> widths = Arrays.stream(hidden).boxed().toList();
    ActivationFunction function = ActivationFunction.valueOf(activation.toUpperCase(Locale.ROOT));
    Network network = Network.of(dataset.features(), widths, function);
    return new Landscape(NetworkCost.of(network, dataset, Loss.CROSS_ENTROPY, l2));
  }
}
