package costscape.cli.report;

import costscape.cli.value.Model;
import costscape.cost.AskedCost;
import costscape.space.ParameterArrays;
import costscape.space.Vectors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One point of a network that is a graph, which tells no slopes: what it costs, how many rows are
 * right, and the arrays that its parameters are.
 */
public record GraphReport(Model model) {
  /** A summary for a person lists no more arrays than these. */
  private static final int LISTED = 100;

  /** The summary, but for what rows held out add. */
  public Summary summary() {
    double[] theta = model.point().toArray();
    double cost = model.cost().at(theta);
    Summary summary =
        new Summary()
            .put("cost", cost)
            .line("cost         %s", model.measure().amount(Summary.number(cost)));
    model
        .ifRows()
        .flatMap(rows -> Answers.of(rows, theta))
        .ifPresent(
            answers -> {
              summary.put("accuracy", answers.accuracy()).line("accuracy     %s", answers.text());
              answers.confusionInto(summary);
            });
    arrays(summary, theta);
    return summary;
  }

  private void arrays(Summary summary, double... theta) {
    AskedCost cost = model.ifAsked().orElseThrow();
    List<ParameterArrays.Part> parts = cost.arrays().arrays();
    List<Map<String, Object>> values = new ArrayList<>();
    int width = parts.stream().mapToInt(part -> part.name().length()).max().orElse(0);
    summary.line("%-" + width + "s  %-14s %s", "array", "shape", "length");
    for (ParameterArrays.Part part : parts) {
      double length =
          Vectors.norm(Arrays.copyOfRange(theta, part.first(), part.first() + part.size()));
      Map<String, Object> value = new LinkedHashMap<>();
      value.put("name", part.name());
      value.put("shape", part.shape());
      value.put("norm", length);
      values.add(value);
      if (values.size() <= LISTED) {
        summary.line(
            "%-" + width + "s  %-14s %s", part.name(), shape(part), Summary.number(length));
      }
    }
    if (parts.size() > LISTED) {
      summary.line("and %s more", String.format(Locale.ROOT, "%,d", parts.size() - LISTED));
    }
    summary.put("arrays", values);
  }

  private static String shape(ParameterArrays.Part part) {
    return part.shape().isEmpty()
        ? "1"
        : part.shape().stream().map(String::valueOf).collect(Collectors.joining("×"));
  }
}
