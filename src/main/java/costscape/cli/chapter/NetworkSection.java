package costscape.cli.chapter;

import costscape.cli.chapter.Section.Paragraph;
import costscape.cli.chapter.Section.Picture;
import costscape.study.ModelAtPoint;
import costscape.words.ReportWords;
import java.util.List;

/** The network's shape, and what it is judged by. */
final class NetworkSection {
  private NetworkSection() {}

  static Section of(ModelAtPoint model, Findings findings) {
    Finding network = findings.network();
    int parameters = network.count("parameters");
    Paragraph text =
        new Paragraph()
            .say(
                ReportWords.SHAPE_IS.say(
                    network.values().text("shape").orElse(""),
                    RunningText.count(
                        model.dataset().features(), ReportWords.ONE_INPUT, ReportWords.INPUTS),
                    hidden(model),
                    RunningText.count(outputs(model), ReportWords.ONE_OUTPUT, ReportWords.OUTPUTS)),
                network)
            .say(
                ReportWords.HAS_PARAMETERS.say(
                    RunningText.count(
                        parameters, ReportWords.ONE_PARAMETER, ReportWords.PARAMETERS)),
                network)
            .say(ReportWords.MADE_SMALL.say(model.measure().spoken()));
    if (model.networkCost().l2() > 0) {
      text.say(ReportWords.PENALTY.say());
    }
    return new Section(
        ReportWords.THE_NETWORK,
        text,
        new Picture(
            "network", ReportWords.NETWORK_SEEN.say(), ReportWords.NETWORK_PICTURE.say(), network));
  }

  private static int outputs(ModelAtPoint model) {
    return model.network().layout().width(model.network().layout().layers());
  }

  private static String hidden(ModelAtPoint model) {
    List<Integer> widths = model.network().layout().hidden();
    String activation = model.network().activation().word();
    if (widths.isEmpty()) {
      return ReportWords.NO_HIDDEN_LAYER.say();
    }
    String layers =
        RunningText.list(
            widths.stream()
                .map(width -> RunningText.count(width, ReportWords.ONE_UNIT, ReportWords.UNITS))
                .toList());
    return widths.size() == 1
        ? ReportWords.ONE_HIDDEN_LAYER.say(layers, activation)
        : ReportWords.HIDDEN_LAYERS.say(widths.size(), layers, activation);
  }
}
