package costscape.browser;

import costscape.cost.LogisticLoss;
import costscape.cost.NetworkCost;
import costscape.data.Dataset;
import costscape.data.Datasets;
import costscape.lesson.Lesson;
import costscape.lesson.Lessons;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.store.table.DatasetCsv;
import costscape.trace.optimizer.Optimizer;
import costscape.trace.optimizer.Optimizers;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.teavm.jso.JSByRef;
import org.teavm.jso.JSExport;
import org.teavm.jso.JSExportClasses;

/**
 * The functions that the page may call. Arrays pass by reference as typed arrays. A mistake of the
 * caller arrives in JavaScript as an {@code Error} with the message that the command line would
 * print.
 */
@JSExportClasses({Landscape.class, Descent.class, Basins.class})
public final class Engine {
  private Engine() {}

  /** The names of the embedded datasets. */
  @JSExport
  public static String[] datasets() {
    return Arrays.stream(Datasets.values()).map(Datasets::label).toArray(String[]::new);
  }

  /** The names of the hidden activations. */
  @JSExport
  public static String[] activations() {
    return Arrays.stream(ActivationFunction.values())
        .map(function -> function.name().toLowerCase(Locale.ROOT))
        .toArray(String[]::new);
  }

  /** The names of the losses. */
  @JSExport
  public static String[] losses() {
    return Arrays.stream(LogisticLoss.values()).map(LogisticLoss::word).toArray(String[]::new);
  }

  /** The title of a cost by some loss, with its unit. */
  @JSExport
  public static String costTitle(String loss) {
    return loss(loss).measure().cost();
  }

  /** A cost by some loss with its unit behind it, if it has one. */
  @JSExport
  public static String amount(String loss, String number) {
    return loss(loss).measure().amount(number);
  }

  private static LogisticLoss loss(String name) {
    return LogisticLoss.valueOf(name.toUpperCase(Locale.ROOT));
  }

  /** The names of the lessons. */
  @JSExport
  public static String[] lessons() {
    return Lessons.labels().toArray(new String[0]);
  }

  /** A lesson's title, then its paragraphs. */
  @JSExport
  public static String[] lessonText(String name) {
    Lesson lesson = lesson(name);
    return Stream.concat(Stream.of(lesson.title()), lesson.text().stream()).toArray(String[]::new);
  }

  /** The names of a lesson's runs; runs that start together have one name. */
  @JSExport
  public static String[] lessonLabels(String name) {
    return LessonRuns.of(lesson(name)).labels();
  }

  /** The fragments that open a lesson's runs, in the order of {@link #lessonLabels}. */
  @JSExport
  public static String[] lessonFragments(String name) {
    return LessonRuns.of(lesson(name)).fragments();
  }

  /**
   * The claims of a lesson about its runs, which are made again for this. A claim that the runs do
   * not bear out is an error.
   */
  @JSExport
  public static String[] lessonClaims(String name) {
    return LessonRuns.claims(lesson(name));
  }

  private static Lesson lesson(String name) {
    return Lessons.named(name)
        .orElseThrow(() -> new IllegalArgumentException("no lesson " + name))
        .lesson();
  }

  /** The names of the update rules. */
  @JSExport
  public static String[] optimizers() {
    return Arrays.stream(Optimizers.values()).map(Optimizers::label).toArray(String[]::new);
  }

  /** The names of an update rule's settings. */
  @JSExport
  public static String[] settings(String optimizer) {
    return rule(optimizer).defaults().keySet().stream()
        .sorted(Comparator.reverseOrder()) // rate first
        .toArray(String[]::new);
  }

  @JSExport
  public static double settingDefault(String optimizer, String setting) {
    return rule(optimizer).defaults().get(setting);
  }

  /** Whether a rule can use a part of the rows at each step. */
  @JSExport
  public static boolean takesBatches(String optimizer) {
    return !rule(optimizer).with(Map.of()).needsOneCost();
  }

  private static Optimizers rule(String name) {
    return Optimizers.named(name)
        .orElseThrow(() -> new IllegalArgumentException("no optimizer " + name));
  }

  /**
   * An update rule by its name.
   *
   * @param settings names and values by turns, of the settings that differ from their defaults
   */
  static Optimizer rule(String name, String[] settings) {
    Map<String, Double> given = new LinkedHashMap<>();
    for (int k = 0; k < settings.length; k += 2) {
      given.put(settings[k], Double.valueOf(settings[k + 1]));
    }
    return rule(name).with(given);
  }

  /** The cost of a network on an embedded dataset. */
  @JSExport
  public static Landscape landscape(
      String data, @JSByRef int[] hidden, String activation, String loss, double l2) {
    Dataset dataset =
        Datasets.named(data)
            .orElseThrow(() -> new IllegalArgumentException("no dataset " + data))
            .dataset();
    return landscape(dataset, hidden, activation, loss, l2);
  }

  /**
   * The cost of a network on the rows of a CSV file.
   *
   * @param text the content of the file
   */
  @JSExport
  public static Landscape landscapeOfCsv(
      String name, String text, @JSByRef int[] hidden, String activation, String loss, double l2) {
    return landscape(DatasetCsv.parse(name, text, Optional.empty()), hidden, activation, loss, l2);
  }

  private static Landscape landscape(
      Dataset dataset, int[] hidden, String activation, String loss, double l2) {
    List<Integer> widths = Arrays.stream(hidden).boxed().toList();
    ActivationFunction function = ActivationFunction.valueOf(activation.toUpperCase(Locale.ROOT));
    Network network = Network.of(dataset.features(), widths, function);
    return new Landscape(NetworkCost.of(network, dataset, loss(loss), l2));
  }
}
