package costscape.cli.option;

import costscape.store.onnx.GraphCost;
import costscape.store.program.ProgramCosts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The graphs and programs that a command and its panels have opened, until the command ends. A
 * command and its panels run on one thread.
 */
public final class OpenCosts {
  private static final ThreadLocal<OpenCosts> HERE = ThreadLocal.withInitial(OpenCosts::new);

  private final Map<String, ProgramCosts> programs = new HashMap<>();
  private final List<GraphCost> graphs = new ArrayList<>();

  private OpenCosts() {}

  /** The program of a command line, which is started once for all that ask it. */
  static ProgramCosts program(String line, Supplier<ProgramCosts> start) {
    return HERE.get().programs.computeIfAbsent(line, unknown -> start.get());
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
