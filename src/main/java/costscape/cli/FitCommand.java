package costscape.cli;

import costscape.cli.facts.NeededFirst;
import costscape.cli.option.LookOptions;
import costscape.cli.option.ModelOptions;
import costscape.cli.option.ModelRequest;
import costscape.cli.option.OutputOptions;
import costscape.cli.option.OverOption;
import costscape.cli.report.Output;
import costscape.cli.report.Summary;
import costscape.cli.value.Capacity;
import costscape.data.Dataset;
import costscape.network.Network;
import costscape.render.figure.FitFigure;
import costscape.render.fit.Fit;
import costscape.store.file.InputException;
import costscape.study.FitResult;
import costscape.study.ModelAtPoint;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
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
    footerHeading = Costscape.EXAMPLES,
    footer = {
      "  costscape fit --at sklearn",
      "  costscape fit --data moons --hidden 8",
      "  costscape fit --data iris --over petal_length,petal_width"
    })
final class FitCommand implements Callable<Integer> {
  @Mixin private ModelOptions modelOptions;
  @Mixin private OverOption overOption;
  @Mixin private OutputOptions outputOptions;

  @SuppressWarnings("UnusedVariable") // found as a part of the command
  @Mixin
  private LookOptions.Axes axesOptions;

  @Override
  public Integer call() throws IOException {
    ModelAtPoint asked = modelOptions.model(ModelRequest.ALL_ROWS.withoutPoint());
    checkMemory(asked);
    List<Integer> features = features(asked.dataset());
    Output output = outputOptions.output().prepare();
    FitResult result = FitResult.of(FirstTraining.of(asked, modelOptions), features);
    output.about(result.model());
    output.pictures().write(new FitFigure(result)::figure, "what the network answers");
    Summary summary = new Summary().put("cost", result.cost()).line("cost     %s", result.amount());
    result
        .answers()
        .ifPresent(
            found -> summary.put("accuracy", found.accuracy()).line("accuracy %s", found.text()));
    return outputOptions.print(output.end(summary, result.model()));
  }

  /** Refuses curves that cannot be held: there is one for each unit of the last hidden layer. */
  private static void checkMemory(ModelAtPoint model) {
    Network network = model.network();
    if (network.inputs() == 1 && network.hiddenLayers() > 0) {
      int units = network.layout().width(network.hiddenLayers());
      Capacity.ofMemory().checkUnits(units, Fit.POINTS);
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
