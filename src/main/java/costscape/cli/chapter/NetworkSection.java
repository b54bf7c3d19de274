package costscape.cli.chapter;

import costscape.cli.chapter.Section.Paragraph;
import costscape.cli.chapter.Section.Picture;
import costscape.study.ModelAtPoint;
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
                "The network has the shape %s: %s, %s, and %s."
                    .formatted(
                        network.values().text("shape").orElse(""),
                        RunningText.count(model.dataset().features(), "%,d input", "%,d inputs"),
                        hidden(model),
                        RunningText.count(outputs(model), "%,d output", "%,d outputs")),
                network)
            .say(
                "It has %s, its weights and biases."
                    .formatted(RunningText.count(parameters, "%,d parameter", "%,d parameters")),
                network)
            .say(
                "Training makes one number small, the cost: the %s over the rows that train."
                    .formatted(model.measure().quantity()));
    if (model.networkCost().l2() > 0) {
      text.say("The penalty keeps weights from growing: it is their squares, times a constant.");
    }
    return new Section(
        "The network",
        text,
        new Picture(
            "network",
            "A diagram of the network: its units in columns, lines between them for the weights.",
            "The wider a line, the larger is the weight; its colour tells the sign.",
            network));
  }

  private static int outputs(ModelAtPoint model) {
    return model.network().layout().width(model.network().layout().layers());
  }

  private static String hidden(ModelAtPoint model) {
    List<Integer> widths = model.network().layout().hidden();
    String activation = model.network().activation().word();
    if (widths.isEmpty()) {
      return "no hidden layer";
    }
    String layers =
        RunningText.list(
            widths.stream()
                .map(width -> RunningText.count(width, "%,d unit", "%,d units"))
                .toList());
    return widths.size() == 1
        ? "one hidden layer of %s whose activation is %s".formatted(layers, activation)
        : "%d hidden layers of %s whose activation is %s"
            .formatted(widths.size(), layers, activation);
  }
}
