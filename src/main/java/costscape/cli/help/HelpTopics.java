package costscape.cli.help;

import costscape.cost.LossFunction;
import costscape.critical.verdict.Verdict;
import costscape.data.Dataset;
import costscape.data.Datasets;
import costscape.render.figure.View;
import costscape.render.image.PictureFormat;
import costscape.render.scale.ColorMap;
import costscape.store.file.BundledText;
import costscape.words.Labelled;
import costscape.words.NameList;
import costscape.words.NameList.WrappedText;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The pages of {@code costscape help TOPIC}: text files beside this class, a screen long each. What
 * there is to choose from is no part of the files: a name in braces stands for it.
 */
public final class HelpTopics {
  /** The topics that have a page, as a help text lists them. */
  public static final String LISTED =
      "directions, range, bias, pictures, styles, data, csv, verdicts, faster, cite";

  private static final List<String> NAMES = List.of(LISTED.split(", "));

  /** How a reader comes to these pages. */
  public static final String WHERE =
      "A page on a topic, such as costscape help range: " + LISTED + ".";

  private static final int WIDTH = 78;

  private HelpTopics() {}

  /** Returns what there is a page about. */
  public static List<String> names() {
    return NAMES;
  }

  /** The page about one of the {@link #names}. */
  public static String text(String name) {
    return BundledText.of(HelpTopics.class, name + ".txt")
        .lines()
        .flatMap(HelpTopics::filled)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static Stream<String> filled(String line) {
    return switch (line.strip()) {
      case "{verdicts}" ->
          Stream.of(Verdict.Kind.values())
              .map(kind -> "  %-12s%s".formatted(kind.label(), kind.meaning()))
              .flatMap(HelpTopics::wrapped);
      case "{datasets}" ->
          Stream.of(Datasets.values())
              .map(data -> "  %-23s%s".formatted(data.label(), counts(data.dataset())));
      default -> filledWithin(line);
    };
  }

  private static Stream<String> filledWithin(String line) {
    String filled =
        line.replace("{views}", String.join("|", Labelled.labels(View.values())))
            .replace(
                "{colours}",
                NameList.either(ColorMap.ofOneDirection().stream().map(ColorMap::label).toList()))
            .replace("{formats}", String.join(",", Labelled.labels(PictureFormat.values())))
            .replace(
                "{losses}",
                NameList.either(
                    LossFunction.ofNumbers().stream().map(LossFunction::word).toList()));
    return filled.equals(line) ? Stream.of(line) : wrapped(filled);
  }

  private static String counts(Dataset data) {
    String targets = data.hasClasses() ? data.classes().size() + " classes" : "numbers to predict";
    return "%d rows, %d %s, %s"
        .formatted(
            data.rows(), data.features(), data.features() == 1 ? "feature" : "features", targets);
  }

  /** Lines of the page's width, each below the place where the line's explanation begins. */
  public static Stream<String> wrapped(String text) {
    String start = text.replaceFirst("^( *(?:\\S+(?: \\S+)* {2,})?).*", "$1");
    String indent = " ".repeat(start.length());
    String lines =
        String.join(
            "\n" + indent,
            WrappedText.lines(text.substring(start.length()), WIDTH - start.length()));
    return (start + lines).lines();
  }
}
