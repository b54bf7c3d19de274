package costscape.cli;

import costscape.cli.facts.NeededFirst;
import costscape.cli.figure.FirstTraining;
import costscape.cli.figure.FitFigure;
import costscape.cli.figure.OverOption;
import costscape.cli.option.LookOptions;
import costscape.cli.option.ModelOptions;
import costscape.cli.option.ModelRequest;
import costscape.cli.option.OutputOptions;
import costscape.cli.report.Output;
import costscape.cli.report.RowAccuracy;
import costscape.cli.report.Summary;
import costscape.study.ModelAtPoint;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What a network answers at a point, over the rows. */
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
    FitFigure.checkMemory(asked);
    List<Integer> features = overOption.features(asked.dataset(), 2);
    Output output = outputOptions.output().prepare();
    output.pictures().rehearse(new FitFigure(asked, features)::picture);
    ModelAtPoint model = FirstTraining.of(asked, modelOptions);
    FitFigure figure = new FitFigure(model, features);
    output.about(model);
    output.pictures().write(figure::picture, "what the network answers");
    double[] theta = model.point().toArray();
    double cost = model.cost().at(theta);
    Optional<RowAccuracy> answers = RowAccuracy.of(model.networkCost(), theta);
    Summary summary = new Summary().put("cost", cost);
    summary.line("cost     %s", model.amount(cost, theta));
    answers.ifPresent(
        found -> summary.put("accuracy", found.accuracy()).line("accuracy %s", found.text()));
    return outputOptions.print(output.end(summary, model));
  }
}
