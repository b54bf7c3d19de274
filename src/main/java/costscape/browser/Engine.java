package costscape.browser;

import costscape.cost.LossFunction;
import costscape.data.Dataset;
import costscape.data.Datasets;
import costscape.lesson.Course;
import costscape.network.ActivationFunction;
import costscape.trace.optimizer.Optimizer;
import costscape.trace.optimizer.Optimizers;
import costscape.trace.optimizer.Setting;
import costscape.words.Labelled;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.teavm.jso.JSByRef;
import org.teavm.jso.JSExport;
import org.teavm.jso.JSExportClasses;

/**
 * The functions that the page may call. Arrays pass by reference as typed arrays. A mistake of the
 * caller arrives in JavaScript as an {@code Error} with the message that the command line would
 * print.
 */
@JSExportClasses({
  Landscape.class,
  PagePlane.class,
  Responses.class,
  PageTraining.class,
  PageRun.class,
  PageBasins.class
})
public final class Engine {
  private Engine() {}

  /** Names of the embedded datasets. */
  @JSExport
  public static String[] datasets() {
    return Labelled.labels(Datasets.values()).toArray(new String[0]);
  }

  /** The names of the hidden activations. */
  @JSExport
  public static String[] activations() {
    return ActivationFunction.all().stream().map(ActivationFunction::word).toArray(String[]::new);
  }

  /** The words of the losses of numbers to predict, each with its usual setting. */
  @JSExport
  public static String[] lossesOfNumbers() {
    return LossFunction.ofNumbers().stream().map(LossFunction::word).toArray(String[]::new);
  }

  /**
   * Tells whether a word names a loss of numbers to predict: a CSV file is read as this loss has
   * it.
   */
  @JSExport
  public static boolean isOfNumbers(String loss) {
    return LossFunction.isOfNumbers(loss);
  }

  /** The names of the course's pages. */
  @JSExport
  public static String[] coursePages() {
    return Course.names().toArray(new String[0]);
  }

  /** The names of the update rules. */
  @JSExport
  public static String[] optimizers() {
    return Labelled.labels(Optimizers.values()).toArray(new String[0]);
  }

  /** The names of an update rule's settings. */
  @JSExport
  public static String[] settings(String optimizer) {
    return rule(optimizer).defaults().keySet().stream().map(Setting::label).toArray(String[]::new);
  }

  @JSExport
  public static double settingDefault(String optimizer, String setting) {
    return Objects.requireNonNull(rule(optimizer).defaults().get(setting(setting)), setting);
  }

  /** Tells whether a rule can use a part of the rows at each step. */
  @JSExport
  public static boolean takesBatches(String optimizer) {
    return !rule(optimizer).with(Map.of()).comparesCosts();
  }

  private static Setting setting(String name) {
    return Setting.named(name)
        .orElseThrow(() -> new IllegalArgumentException("no setting " + name));
  }

  private static Optimizers rule(String name) {
    return Optimizers.named(name)
        .orElseThrow(() -> new IllegalArgumentException("no optimizer " + name));
  }

  /**
   * An update rule by its name, with names and values by turns of the settings that are not
   * default.
   */
  static Optimizer rule(String name, String[] settings) {
    Map<Setting, Double> given = new EnumMap<>(Setting.class);
    for (int k = 0; k < settings.length; k += 2) {
      given.put(setting(settings[k]), Double.valueOf(settings[k + 1]));
    }
    return rule(name).with(given);
  }

  /**
   * The cost of a network on an embedded dataset.
   *
   * @param rows what is said of the rows: names and values by turns, as {@link
   *     Landscapes.RowOptions} has them
   * @param loss its word; empty for the usual one of this dataset
   */
  @JSExport
  public static Landscape landscape(
      String data,
      String[] rows,
      @JSByRef int[] hidden,
      String activation,
      String loss,
      double l2) {
    return Landscapes.of(
        embedded(data), Landscapes.RowOptions.of(rows), hidden, activation, loss, l2);
  }

  private static Dataset embedded(String data) {
    return Datasets.named(data)
        .orElseThrow(() -> new IllegalArgumentException("no dataset " + data))
        .dataset();
  }

  /**
   * The cost of a network on the rows of a CSV file. Its targets are numbers to predict if the loss
   * is one of these, and classes otherwise.
   *
   * @param text the content of the file
   * @param rows what is said of the rows: names and values by turns, as {@link
   *     Landscapes.RowOptions} has them
   * @param loss its word; empty for the usual one of classes
   */
  @JSExport
  public static Landscape landscapeOfCsv(
      String name,
      String text,
      String[] rows,
      @JSByRef int[] hidden,
      String activation,
      String loss,
      double l2) {
    Landscapes.RowOptions options = Landscapes.RowOptions.of(rows);
    Dataset dataset = Landscapes.read(name, text, options, LossFunction.isOfNumbers(loss));
    return Landscapes.of(dataset, options, hidden, activation, loss, l2);
  }

  /** The names of the columns of a CSV file, from its first lines. */
  @JSExport
  public static String[] columns(String name, String lines) {
    return Landscapes.columns(name, lines).toArray(new String[0]);
  }
}
