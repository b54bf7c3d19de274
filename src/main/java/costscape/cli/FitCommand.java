package costscape.cli;

import costscape.cli.facts.NeededFirst;
import costscape.cli.option.LookOptions;
import costscape.cli.option.ModelOptions;
import costscape.cli.option.ModelRequest;
import costscape.cli.option.NumbersOption;
import costscape.cli.option.OutputOptions;
import costscape.cli.option.OverOption;
import costscape.cli.report.Kept;
import costscape.cli.report.Output;
import costscape.cli.report.Summary;
import costscape.cli.value.Capacity;
import costscape.data.Dataset;
import costscape.network.Network;
import costscape.number.SixDigits;
import costscape.render.figure.FitFigure;
import costscape.store.file.InputException;
import costscape.store.record.FitFacts;
import costscape.store.table.AnswersCsv;
import costscape.store.table.RowsCsv;
import costscape.store.text.JsonText.JsonMap;
import costscape.study.FitResult;
import costscape.study.FitResult.Score;
import costscape.study.ModelAtPoint;
import costscape.study.NetworkFit;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows the outputs of a network at a point, over the rows. */
@NeededFirst("--at --over --data --target --hidden --activation --format --size --out")
@Command(
    name = "fit",
    description = {
      "What a network answers at a point, over one feature or two.",
      "Where no option names a network, one is trained first, as trace does by itself.",
      "Over one feature these are curves, over two a map; --over chooses two of several features."
    },
    footer = {
      "  costscape fit --at sklearn",
      "  costscape fit --data moons --hidden 8",
      "  costscape fit --data iris --over petal_length,petal_width"
    })
final class FitCommand extends Asked.Redrawing {
  private static final String TITLE = "what the network answers";
  private static final String ROWS = "-rows.csv";

  @Mixin private ModelOptions modelOptions;
  @Mixin private OverOption overOption;
  @Mixin private NumbersOption numbersOption;
  @Mixin private OutputOptions outputOptions;
  @Mixin LookOptions.Axes axesOptions; // found as a part of the command

  @Override
  Summary computed() throws IOException {
    ModelAtPoint asked = modelOptions.model(ModelRequest.ALL_ROWS.withoutPoint());
    checkMemory(asked.network());
    List<Integer> features = features(asked.dataset());
    Output output = outputOptions.output().prepare(numbersOption.endings(ROWS));
    ModelAtPoint model = FirstTraining.of(asked, modelOptions);
    FitResult result = FitResult.of(model, features);
    output.about(model);
    if (result.isKept()) {
      output.file(ROWS, out -> RowsCsv.write(result.of().rows(), "class", result.predicted(), out));
      output.keep(output.facts(FitFacts.of(result), List.of(ROWS)));
    } else {
      output.notice("the rows are too many to be kept, so another look evaluates them again");
    }
    numbersOption.write(out -> AnswersCsv.write(result, out), output);
    output.pictures().write(new FitFigure(result)::figure, TITLE);
    return output.end(summary(result), model);
  }

  @Override
  Summary redrawn(Kept result) throws IOException {
    FitResult fit = result.read(FitFacts::read);
    checkMemory(fit.of().network());
    Output output = outputOptions.output();
    result.place(Map.of(), output, numbersOption.endings());
    numbersOption.write(out -> AnswersCsv.write(fit, out), output);
    output.pictures().write(new FitFigure(fit)::figure, TITLE);
    return output.end(
        result.into(summary(fit), "rows_from", "taken    from %s; no data were read"));
  }

  private static Summary summary(FitResult result) {
    Summary summary = new Summary().put("cost", result.cost()).line("cost     %s", result.amount());
    result
        .right()
        .ifPresent(rows -> summary.put("accuracy", rows.share()).line("accuracy %s", rows.text()));
    List<Score> scores = result.scores();
    for (Score score : scores) {
      summary.line(
          "%-8s R² %s; root mean squared error %s (%s if the mean is always predicted)",
          scores.size() == 1 ? "score" : score.target(),
          SixDigits.of(score.r2()),
          SixDigits.of(score.error()),
          SixDigits.of(score.baseline()));
    }
    if (!scores.isEmpty()) {
      summary.put(
          "scores",
          scores.stream()
              .map(
                  score ->
                      JsonMap.of("target", score.target())
                          .with("r2", score.r2())
                          .with("rmse", score.error())
                          .with("baseline", score.baseline()))
              .toList());
    }
    return summary;
  }

  /** Refuses curves that cannot be held: there is one for each unit of the last hidden layer. */
  private static void checkMemory(Network network) {
    if (network.inputs() == 1 && network.hiddenLayers() > 0) {
      int units = network.layout().width(network.hiddenLayers());
      Capacity.ofMemory().checkUnits(units, NetworkFit.POINTS);
    }
  }

  private List<Integer> features(Dataset dataset) {
    List<Integer> features = overOption.features(dataset, 2);
    if (dataset.features() > 1 && features.size() < 2) {
      throw new InputException(
          "--over needs two features: what a network of %d inputs answers is drawn over two"
              .formatted(dataset.features()));
    }
    return features;
  }
}
