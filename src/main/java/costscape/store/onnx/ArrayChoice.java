package costscape.store.onnx;

import java.util.List;

/**
 * Which arrays of a graph are parameters, where the user says it.
 *
 * @param parameters patterns of the names of those that are; empty for those that training moves
 * @param constants patterns of the names of those that are not, whatever the graph looks like
 */
public record ArrayChoice(List<String> parameters, List<String> constants) {
  /** Nothing is said. */
  public static final ArrayChoice USUAL = new ArrayChoice(List.of(), List.of());

  public ArrayChoice {
    parameters = List.copyOf(parameters);
    constants = List.copyOf(constants);
  }
}
