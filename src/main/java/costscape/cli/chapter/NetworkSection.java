package costscape.cli.chapter;

import costscape.cli.chapter.Section.Paragraph;
import costscape.cli.chapter.Section.Picture;
import costscape.cli.value.Model;
import java.util.List;

/** The network's shape, and what it is judged by. */
final class NetworkSection {
  private NetworkSection() {}

  static Section of(Model model, Findings findings) {
    Finding network = findings.network();
    int parameters = network.count("parameters");
    Paragraph text =
        new Paragraph()
            .say(
                "The network has the shape %s: %s, %s, and %s."
                    .formatted(
                        network.values().text("shape").orElse(""),
                        Words.count(model.dataset().features(), "input", "inputs"),
                        hidden(model),
                        Words.count(outputs(model), "output", "outputs")),
                network)
            .say(
                "It has %s, its weights and biases."
                    .formatted(Words.count(parameters, "parameter", "parameters")),
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

  private static int outputs(Model model) {
    return model.network().layout().width(model.network().layout().layers());
  }

  private static String hidden(Model model) {
    List<Integer> widths = model.network().layout().hidden();
    String activation = model.network().activation().word();
    if (widths.isEmpty()) {
      return "no hidden layer";
    }
    List<String> layers =
        widths.stream().map(width -> Words.count(width, "unit", "units")).toList();
    return "%s of %s whose activation is %s"
        .formatted(
            widths.size() == 1 ? "one hidden layer" : widths.size() + " hidden layers",
            Words.list(layers),
            activation);
  }
}
