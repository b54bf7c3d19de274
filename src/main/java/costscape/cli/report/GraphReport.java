package costscape.cli.report;

import costscape.cost.AskedCost;
import costscape.number.SixDigits;
import costscape.space.ParameterArrays;
import costscape.space.Vectors;
import costscape.store.onnx.GraphCost;
import costscape.store.text.JsonMap;
import costscape.study.ModelAtPoint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One point of a network that is a graph, which tells no slopes: what it costs, how many rows are
 * right, and the arrays that its parameters are.
 */
public record GraphReport(ModelAtPoint model) {
  /** A summary for a person lists no more arrays than these. */
  private static final int LISTED = 100;

  /** The summary, but for what rows held out add. */
  public Summary summary() {
    double[] theta = model.point().toArray();
    double cost = model.cost().at(theta);
    Summary summary =
        new Summary()
            .put("cost", cost)
            .line("cost         %s", model.measure().amount(SixDigits.of(cost)));
    model
        .ifRows()
        .flatMap(rows -> RowAccuracy.of(rows, theta))
        .ifPresent(
            answers -> {
              summary.put("accuracy", answers.accuracy());
              summary.line("accuracy     %s", answers.text());
              answers.confusionInto(summary);
            });
    arrays(summary, model);
    return summary;
  }

  /** The arrays that the parameters are, of a graph alone: name, shape, length and layer. */
  public static void arrays(Summary summary, ModelAtPoint model) {
    model
        .ifAsked()
        .map(AskedCost::source)
        .filter(GraphCost.class::isInstance)
        .ifPresent(graph -> arrays(summary, (GraphCost) graph, model.point().toArray()));
  }

  private static void arrays(Summary summary, GraphCost graph, double... theta) {
    List<ParameterArrays.Part> parts = graph.arrays().arrays();
    int width = parts.stream().mapToInt(part -> part.name().length()).max().orElse(0);
    String columns = "%-" + width + "s  %-14s %-10s %s";
    summary.line(columns, "array", "shape", "length", "layer");
    List<Map<String, Object>> values = new ArrayList<>();
    for (int k = 0; k < parts.size(); k++) {
      ParameterArrays.Part part = parts.get(k);
      String layer = graph.layers().get(k);
      double length =
          Vectors.norm(Arrays.copyOfRange(theta, part.first(), part.first() + part.size()));
      values.add(
          JsonMap.of("name", part.name())
              .with("shape", part.shape())
              .with("norm", length)
              .with("layer", layer));
      if (k < LISTED) {
        String told = SixDigits.of(length);
        summary.line(columns, part.name(), shape(part), told, layer);
      }
    }
    if (parts.size() > LISTED) {
      summary.line("and %,d more", parts.size() - LISTED);
    }
    summary.put("arrays", values);
  }

  private static String shape(ParameterArrays.Part part) {
    return part.shape().isEmpty()
        ? "1"
        : part.shape().stream().map(String::valueOf).collect(Collectors.joining("×"));
  }
}
