package costscape.cli.option;

import costscape.data.Dataset;
import costscape.store.file.InputException;
import costscape.store.file.StandardInput;
import costscape.store.onnx.GraphCost;
import costscape.store.program.ProgramCosts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The rows that a command and its panels have read, and the graphs and programs that they have
 * opened, until the command ends. A command and its panels run on one thread.
 */
public final class OpenCosts {
  private static final ThreadLocal<OpenCosts> HERE = ThreadLocal.withInitial(OpenCosts::new);

  private final Map<String, ProgramCosts> programs = new HashMap<>();
  private final List<GraphCost> graphs = new ArrayList<>();
  private final Map<String, Map<Object, Dataset>> rows = new HashMap<>();

  private OpenCosts() {}

  /** The program of a command line, which is started once for all that ask it. */
  static ProgramCosts program(String line, Supplier<ProgramCosts> start) {
    return HERE.get().programs.computeIfAbsent(line, unknown -> start.get());
  }

  /**
   * The rows of some data, read once for all that ask for them in the same way.
   *
   * @param way what decides which rows the data give
   */
  static Dataset rows(String data, Object way, Supplier<Dataset> reading) {
    Map<Object, Dataset> known = HERE.get().rows.computeIfAbsent(data, unread -> new HashMap<>());
    if (data.equals(StandardInput.SIGN) && !known.isEmpty() && !known.containsKey(way)) {
      throw new InputException(
          "other columns are asked for a second time, and standard input can be read once: save"
              + " the rows in a file");
    }
    return known.computeIfAbsent(way, unread -> reading.get());
  }

  static GraphCost graph(GraphCost graph) {
    HERE.get().graphs.add(graph);
    return graph;
  }

  /** Ends the programs and lets go of the graphs of this thread's command. */
  public static void close() {
    OpenCosts open = HERE.get();
    HERE.remove();
    for (ProgramCosts program : open.programs.values()) {
      program.close();
    }
    for (GraphCost graph : open.graphs) {
      graph.close();
    }
  }
}
