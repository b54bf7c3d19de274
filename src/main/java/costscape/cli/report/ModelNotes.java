package costscape.cli.report;

import costscape.cost.CostSource;
import costscape.data.Dataset;
import costscape.store.onnx.GraphCost;
import costscape.store.program.ProgramCosts;
import costscape.study.CellPrecision;
import costscape.study.ModelAtPoint;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The notes of a summary on a model's data, and on who computes its cost. */
public final class ModelNotes {
  private ModelNotes() {}

  /**
   * Says which words of a file are the labels 0, 1 and so on, which features say nothing, and how
   * exact costs are.
   */
  public static Summary into(Summary summary, ModelAtPoint model) {
    model.ifAsked().ifPresent(asked -> source(summary, asked.source()));
    if (model.cells() == CellPrecision.SINGLE) {
      single(summary, "cells");
    }
    model.ifNetwork().ifPresent(cost -> zeroFeatures(summary, cost.dataset()));
    model.ifRows().ifPresent(cost -> classes(summary, cost.dataset()));
    return summary;
  }

  private static void source(Summary summary, CostSource source) {
    if (source instanceof ProgramCosts program) {
      program(summary, program);
    } else if (source instanceof GraphCost graph) {
      graph(summary, graph);
    }
  }

  /** Says which of a graph's arrays are parameters, and how exact its costs are. */
  private static void graph(Summary summary, GraphCost graph) {
    graph.words().forEach(words -> summary.line("%s: %s", graph.title(), words));
    if (graph.isDouble()) {
      summary.put("precision", "double");
    } else {
      single(summary, graph.title());
    }
  }

  private static void single(Summary summary, String what) {
    summary
        .put("precision", "single")
        .line(
            "%s: costs are of single precision, some 7 digits; shallower dips are rounding", what);
  }

  /** Says for how many costs a program was asked. */
  private static void program(Summary summary, ProgramCosts program) {
    summary.put("asked", program.asked());
    if (program.asked() == 1) {
      summary.line("%s was asked for 1 point", program.title());
    } else {
      summary.line("%s was asked for %,d points", program.title(), program.asked());
    }
  }

  private static void zeroFeatures(Summary summary, Dataset dataset) {
    List<String> zeros = dataset.zeroFeatures();
    if (!zeros.isEmpty()) {
      summary
          .put("zero_features", zeros)
          .line(
              "features that are 0 in every row, whatever their weights: %s",
              String.join(", ", zeros));
    }
  }

  private static void classes(Summary summary, Dataset dataset) {
    List<String> words = dataset.classes();
    List<String> numbers = IntStream.range(0, words.size()).mapToObj(String::valueOf).toList();
    if (!words.equals(numbers)) { // as they are where there are no classes
      String named =
          IntStream.range(0, words.size())
              .mapToObj(label -> "%s is %d".formatted(words.get(label), label))
              .collect(Collectors.joining(", "));
      summary.put("classes", words).line("classes: %s", named);
    }
  }
}
