package costscape.cli;

import costscape.cli.facts.Changes;
import costscape.cli.facts.Facts;
import costscape.cli.facts.NeededFirst;
import costscape.cli.facts.Topic;
import costscape.cli.figure.AxesOptions;
import costscape.cli.figure.OverOption;
import costscape.cli.option.DataOptions;
import costscape.cli.option.InputFiles;
import costscape.cli.option.LanguageOption;
import costscape.cli.option.OutputOptions;
import costscape.cli.report.Output;
import costscape.cli.report.Summary;
import costscape.data.Dataset;
import costscape.render.chart.Chart;
import costscape.render.chart.Figure;
import costscape.render.fit.DataChart;
import costscape.store.file.InputException;
import costscape.words.CaptionWords;
import costscape.words.SummaryWords;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The rows of the data. */
@NeededFirst("--data --target --features --over --standardize --format --out")
@Command(
    name = "data",
    description = "The rows of the data, by class or by their numbers to predict.",
    footerHeading = Costscape.EXAMPLES,
    footer = {
      "  costscape data --data spirals",
      "  costscape data --data iris --over petal_length,petal_width"
    })
final class DataCommand implements Callable<Integer> {
  /** More classes than these are not listed one by one. */
  private static final int MOST_LISTED = 30;

  @Mixin private DataOptions dataOptions;

  @Facts(topic = Topic.MODEL, changes = Changes.RESULT)
  @Option(
      names = "--model",
      paramLabel = "FILE",
      converter = InputFiles.OfModel.class,
      description =
          "A trained network, STEM.model.json, whose rows and columns are shown, unscaled unless"
              + " --standardize is given.")
  private Optional<String> model = Optional.empty();

  @Mixin private OverOption overOption;
  @Mixin LanguageOption languageOption;
  @Mixin private OutputOptions outputOptions;
  @Mixin private AxesOptions axesOptions;

  @Override
  public Integer call() throws IOException {
    model.ifPresent(dataOptions::takeRows);
    Dataset dataset = dataOptions.rows();
    List<Integer> features = overOption.features(dataset, dataset.hasClasses() ? 2 : 1);
    if (features.size() == 2 && !dataset.hasClasses()) {
      throw new InputException(
          "--over takes one feature here: the numbers to predict of %s are drawn upwards"
              .formatted(dataset.name()));
    }
    Map<String, Integer> counts = counts(dataset);
    Figure picture = picture(dataset, features, counts);
    Output output =
        outputOptions.output(axesOptions.appearance()).about("data", dataset.name()).prepare();
    output.pictures().rehearse(picture);
    output.pictures().write(() -> picture, dataset.name() + " data");
    return outputOptions.print(output.end(summary(dataset, counts)));
  }

  private static Summary summary(Dataset dataset, Map<String, Integer> counts) {
    Summary summary =
        new Summary()
            .put("rows", dataset.rows())
            .put("features", dataset.featureNames())
            .line(SummaryWords.ROWS_COUNTED, dataset.rows())
            .line(SummaryWords.FEATURES, String.join(", ", dataset.featureNames()));
    return dataset.hasClasses()
        ? summary.put("classes", counts).line(SummaryWords.CLASSES_COUNTED, words(counts))
        : summary
            .put("targets", dataset.targets().names())
            .line(SummaryWords.TARGETS, String.join(", ", dataset.targets().names()));
  }

  private Figure picture(Dataset dataset, List<Integer> features, Map<String, Integer> counts) {
    CaptionWords rows =
        dataOptions.isStandardized() ? CaptionWords.ROWS_OF_SCALED_DATA : CaptionWords.ROWS_OF_DATA;
    String classes = dataset.hasClasses() ? ": " + words(counts) : "";
    Chart chart =
        features.size() == 2
            ? DataChart.of(dataset, features.get(0), features.get(1))
            : DataChart.of(dataset, features.get(0));
    return chart.withCaption(rows.say(dataset.name(), dataset.rows(), classes));
  }

  private static Map<String, Integer> counts(Dataset dataset) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    dataset.classes().forEach(word -> counts.put(word, 0));
    if (dataset.hasClasses()) {
      IntStream.range(0, dataset.rows())
          .forEach(row -> counts.merge(dataset.classes().get(dataset.label(row)), 1, Integer::sum));
    }
    return counts;
  }

  private static String words(Map<String, Integer> counts) {
    List<String> words = new ArrayList<>();
    counts.forEach((word, count) -> words.add(CaptionWords.OF_CLASS.say(count, word)));
    return words.size() > MOST_LISTED
        ? CaptionWords.CLASSES_MORE.say(
            String.join(", ", words.subList(0, MOST_LISTED)), words.size() - MOST_LISTED)
        : String.join(", ", words);
  }
}
