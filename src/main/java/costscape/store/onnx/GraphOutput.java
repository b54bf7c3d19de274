package costscape.store.onnx;

import costscape.store.file.InputException;
import costscape.store.onnx.OnnxGraph.Node;
import costscape.store.onnx.OnnxGraph.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The value of a graph that answers are read from. Where the graph ends in a softmax or a sigmoid,
 * that is what goes into it: a cost is taken from logits, for a probability that rounds to 0 has no
 * logarithm.
 *
 * @param value its name in the graph
 * @param output the graph's own output, of which it is the last step but one or the same
 * @param answers what its numbers are
 */
record GraphOutput(String value, Value output, Answers answers) {
  /** Operations that give a row's numbers in their order, in another shape or the same. */
  private static final Set<String> KEEPS_NUMBERS =
      Set.of("Identity", "Squeeze", "Unsqueeze", "Flatten", "Reshape");

  /**
   * Finds it.
   *
   * @param asked the name of an output; the only one with real numbers where none is asked for
   * @param told what the output's numbers are, where the user says it
   */
  static GraphOutput of(
      OnnxGraph graph, Optional<String> asked, Optional<Answers> told, boolean areClasses) {
    Value output =
        asked.map(name -> named(graph, graph.outputs(), name)).orElseGet(() -> only(graph));
    if (!output.isReal()) {
      throw graph.error(
          "its output %s holds no real numbers", InputException.quoted(output.name()));
    }
    if (told.isPresent() || !areClasses) {
      return new GraphOutput(output.name(), output, told.orElse(Answers.LOGITS));
    }
    Optional<Node> last = last(graph, output.name());
    boolean isLink =
        last.isPresent()
            && List.of("Softmax", "LogSoftmax", "Sigmoid").contains(last.get().op())
            && last.get().number("axis", -1) != 0; // over the rows it is no link
    return new GraphOutput(
        isLink ? last.get().inputs().get(0) : output.name(), output, Answers.LOGITS);
  }

  /** The last node that changes the numbers of a value, where one does. */
  static Optional<Node> last(OnnxGraph graph, String value) {
    Optional<Node> last = graph.maker(value);
    while (last.isPresent() && KEEPS_NUMBERS.contains(last.get().op())) {
      last = graph.maker(last.get().inputs().get(0));
    }
    return last;
  }

  /** The one of some outputs that has a name. */
  static Value named(OnnxGraph graph, List<Value> outputs, String name) {
    return outputs.stream()
        .filter(output -> output.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                graph.error(
                    "has no output %s; it has %s",
                    InputException.quoted(name), names(graph.outputs())));
  }

  private static Value only(OnnxGraph graph) {
    List<Value> real = graph.outputs().stream().filter(Value::isReal).toList();
    if (real.isEmpty()) {
      throw graph.error("none of its outputs holds real numbers: " + names(graph.outputs()));
    }
    if (real.size() > 1) {
      throw graph.error(
          "has %d outputs, %s; --graph-output NAME says which one answers",
          real.size(), names(real));
    }
    return real.get(0);
  }

  /** The first names of some inputs or outputs. */
  static String names(List<Value> outputs) {
    return outputs.stream()
        .limit(6)
        .map(output -> InputException.shown(output.name()))
        .collect(Collectors.joining(", "));
  }

  /** Returns whether the graph's own output is one step further on. */
  boolean isBeforeLink() {
    return !value.equals(output.name());
  }
}
