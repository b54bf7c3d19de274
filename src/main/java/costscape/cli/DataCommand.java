package costscape.cli;

import costscape.cli.facts.Changes;
import costscape.cli.facts.Facts;
import costscape.cli.facts.NeededFirst;
import costscape.cli.facts.ReadsFile;
import costscape.cli.facts.Topic;
import costscape.cli.option.DataOptions;
import costscape.cli.option.LookOptions;
import costscape.cli.option.NumbersOption;
import costscape.cli.option.OutputOptions;
import costscape.cli.option.OverOption;
import costscape.cli.report.Kept;
import costscape.cli.report.Output;
import costscape.cli.report.Summary;
import costscape.data.Dataset;
import costscape.render.chart.Figure;
import costscape.render.fit.DataChart;
import costscape.store.file.InputException;
import costscape.store.record.FitFacts;
import costscape.store.table.RowsCsv;
import costscape.study.DataResult;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The rows of the data. */
@NeededFirst("--data --target --features --over --standardize --format --out")
@Command(
    name = "data",
    description = "The rows of the data, by class or by their numbers to predict.",
    footer = {
      "  costscape data --data spirals",
      "  costscape data --data iris --over petal_length,petal_width"
    })
final class DataCommand extends Asked.Redrawing {
  @Mixin private DataOptions dataOptions;

  @Facts(topic = Topic.MODEL, changes = Changes.RESULT)
  @ReadsFile(ReadsFile.Kind.MODEL)
  @Option(
      names = "--model",
      paramLabel = "FILE",
      description =
          "A trained network, STEM.model.json, whose rows and columns are shown, unscaled unless"
              + " --standardize is given.")
  private Optional<String> model = Optional.empty();

  @Mixin private OverOption overOption;
  @Mixin private NumbersOption numbersOption;
  @Mixin private OutputOptions outputOptions;
  @Mixin LookOptions.Axes axesOptions; // found as a part of the command

  @Override
  Summary computed() throws IOException {
    model.ifPresent(dataOptions::takeRows);
    Dataset dataset = dataOptions.rows();
    List<Integer> features = overOption.features(dataset, dataset.hasClasses() ? 2 : 1);
    if (features.size() == 2 && !dataset.hasClasses()) {
      throw new InputException(
          "--over takes one feature here: the numbers to predict of %s are drawn upwards"
              .formatted(dataset.name()));
    }
    DataResult result = DataResult.of(dataset, features, dataOptions.isStandardized());
    Figure picture = DataChart.of(result);
    List<String> tables = List.of(numbersOption.endings());
    Output output = outputOptions.output().about("data", dataset.name()).prepare(tables);
    numbersOption.write(out -> RowsCsv.write(dataset, "class", new double[0][], out), output);
    if (!tables.isEmpty()) {
      output.keep(output.facts(FitFacts.of(result), tables));
    }
    return drawn(result, picture, output);
  }

  @Override
  Summary redrawn(Kept result) throws IOException {
    DataResult rows = result.read(FitFacts::data);
    Output output = outputOptions.output().about("data", rows.dataset().name());
    result.place(Map.of(), output);
    return drawn(rows, DataChart.of(rows), output);
  }

  private static Summary drawn(DataResult result, Figure picture, Output output)
      throws IOException {
    output.pictures().write(() -> picture, result.dataset().name() + " data");
    return output.end(summary(result));
  }

  private static Summary summary(DataResult data) {
    Dataset dataset = data.dataset();
    Summary summary =
        new Summary()
            .put("rows", dataset.rows())
            .put("features", dataset.featureNames())
            .line("rows     %d", dataset.rows())
            .line("features %s", String.join(", ", dataset.featureNames()));
    return dataset.hasClasses()
        ? summary.put("classes", data.counts()).line("classes  %s", data.classes())
        : summary
            .put("targets", dataset.targets().names())
            .line("targets  %s", String.join(", ", dataset.targets().names()));
  }
}
