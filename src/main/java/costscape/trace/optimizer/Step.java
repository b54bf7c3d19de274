package costscape.trace.optimizer;

import costscape.space.ParameterVector;
import java.io.Serializable;

/** One recorded point of training: where it stood, what it cost, how steep it was. */
public record Step(int number, ParameterVector theta, double cost, double gradientNorm)
    implements Serializable {
  /** The memory of three objects and a place in a list, beside the parameters. */
  private static final int BYTES_OF_OBJECTS = 80;

  /** The memory of a step of so many parameters. */
  public static long bytes(int parameters) {
    return BYTES_OF_OBJECTS + (long) Double.BYTES * parameters;
  }
}
