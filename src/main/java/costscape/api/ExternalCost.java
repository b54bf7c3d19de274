package costscape.api;

import costscape.cost.AskedCost;
import costscape.cost.LossFunction;
import costscape.cost.OutsideCost;
import costscape.data.Dataset;
import costscape.space.ParameterVector;
import costscape.store.dataset.DatasetFiles;
import costscape.store.dataset.DatasetFiles.Columns;
import costscape.store.onnx.GraphCost;
import costscape.store.program.ProgramCommand;
import costscape.store.program.ProgramCosts;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A cost that something else computes, until it is closed: a program that is asked through its
 * standard input and output, or a network that is an ONNX graph. Its gradient is held against
 * differences of its costs before anything is judged by it.
 *
 * <pre>{@code
 * try (var cost = ExternalCost.program("python3 costs.py", System.err::println)) {
 *   System.out.println(cost.base().verdict().why());
 * }
 * }</pre>
 */
public final class ExternalCost implements AutoCloseable {
  /** Seconds that a program may take to begin, and for an answer. */
  private static final double TIMEOUT = 60;

  private final Model model;
  private final Point base;
  private final AutoCloseable source;

  private ExternalCost(AskedCost cost, AutoCloseable source) {
    this.model = Model.of(cost);
    this.base = new Point(model, ParameterVector.of(cost.source().base()));
    this.source = source;
  }

  /**
   * A program that tells costs, as the command line's {@code --program} has it. It is started once
   * a thread, and each may take 60 seconds for an answer.
   *
   * @param command the program and its words, which are split as a shell does; nothing is expanded
   * @param said receives each line of the program's standard error
   * @throws IllegalArgumentException where it does not start or says something else
   */
  public static ExternalCost program(String command, Consumer<String> said) {
    ProgramCosts costs =
        Files.read(
            () ->
                ProgramCosts.of(
                    ProgramCommand.of(command), new ProgramCosts.Manner(TIMEOUT, said)));
    return new ExternalCost(new AskedCost(costs), costs);
  }

  /**
   * A network that is an ONNX graph, with the usual loss of its rows. It needs {@code
   * com.microsoft.onnxruntime:onnxruntime} beside costscape.
   *
   * @param rows a file of arrays, such as {@code .npz} with {@code X} and {@code y}
   * @return the cost alone: a graph has no gradient, so it is neither trained nor judged
   * @throws IllegalArgumentException where graph and rows do not fit
   */
  public static ExternalCost graph(Path graph, Path rows) {
    GraphCost cost =
        Files.read(
            () -> {
              Columns columns = Columns.ALL.with(GraphCost.inputs(graph));
              Dataset dataset = DatasetFiles.read(rows, Optional.empty(), columns);
              return GraphCost.of(
                  graph, GraphCost.Wishes.NONE, dataset, LossFunction.usual(dataset));
            });
    return new ExternalCost(new OutsideCost(cost), cost);
  }

  /** {@return the cost as a model; parameters are named after their arrays, such as x_0} */
  public Model model() {
    return model;
  }

  /** {@return the point that it begins with, such as the weights of a trained network} */
  public Point base() {
    return base;
  }

  /** Ends the program, or lets go of the graph. What asks it afterwards fails. */
  @Override
  public void close() {
    try {
      source.close();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e); // neither source throws one
    }
  }
}
