package costscape.browser;

import costscape.cost.LogisticLoss;
import costscape.cost.Loss;
import costscape.cost.Losses;
import costscape.cost.NetworkCost;
import costscape.data.Dataset;
import costscape.data.Datasets;
import costscape.lesson.Lesson;
import costscape.lesson.Lessons;
import costscape.network.ActivationFunction;
import costscape.network.Network;
import costscape.store.table.DatasetCsv;
import costscape.trace.optimizer.Optimizers;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.teavm.jso.JSByRef;
import org.teavm.jso.JSExport;
import org.teavm.jso.JSExportClasses;

/**
 * What the page may call. Arrays pass by reference as typed arrays; a mistake of the caller arrives
 * in JavaScript as an {@code Error} with the message the command line would print.
 */
@JSExportClasses({Landscape.class, Descent.class, Basins.class})
public final class Engine {
  private Engine() {}

  /** Names of the embedded datasets that have classes: the page shows no numbers to predict. */
  @JSExport
  public static String[] datasets() {
    return Arrays.stream(Datasets.values())
        .filter(data -> data.dataset().hasClasses())
        .map(Datasets::label)
        .toArray(String[]::new);
  }

  /** Names of the hidden activations. */
  @JSExport
  public static String[] activations() {
    return Arrays.stream(ActivationFunction.values())
        .map(function -> function.name().toLowerCase(Locale.ROOT))
        .toArray(String[]::new);
  }

  /** Names of what a row may cost. */
  @JSExport
  public static String[] losses() {
    return Arrays.stream(LogisticLoss.values()).map(LogisticLoss::word).toArray(String[]::new);
  }

  /** What a cost by some loss is called, its unit said. */
  @JSExport
  public static String costTitle(String loss) {
    return loss(loss).measure().cost();
  }

  /** A cost by some loss with its unit behind it, where it has one. */
  @JSExport
  public static String amount(String loss, String number) {
    return loss(loss).measure().amount(number);
  }

  private static LogisticLoss loss(String name) {
    return LogisticLoss.valueOf(name.toUpperCase(Locale.ROOT));
  }

  /** Names of the lessons. */
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

  /** What a lesson's runs are called, those that start together as one. */
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
   * What a lesson claims of its runs, which are made anew for it; one that they do not bear out is
   * an error.
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

  /** Names of the update rules. */
  @JSExport
  public static String[] optimizers() {
    return Arrays.stream(Optimizers.values()).map(Optimizers::label).toArray(String[]::new);
  }

  /** What can be set of an update rule. */
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

  /** Whether a rule can go by a part of the rows at a step. */
  @JSExport
  public static boolean takesBatches(String optimizer) {
    return !rule(optimizer).with(Map.of()).needsOneCost();
  }

  static Optimizers rule(String name) {
    return Optimizers.named(name)
        .orElseThrow(() -> new IllegalArgumentException("no optimizer " + name));
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
   * @param text what the file holds
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
    if (!dataset.hasClasses()) {
      throw new IllegalArgumentException(
          "%s has numbers to predict, and this page shows classes".formatted(dataset.name()));
    }
    Network network = Network.of(dataset, widths, function);
    return new Landscape(NetworkCost.of(network, dataset, lossOf(dataset, loss), l2));
  }

  private static Loss lossOf(Dataset dataset, String word) {
    return Losses.named(word, dataset)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "%s is no cost of %d classes".formatted(word, dataset.classes().size())));
  }
}
