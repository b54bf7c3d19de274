package costscape.trace.optimizer;

import costscape.space.ParameterVector;
import java.io.Serializable;

/** One recorded point of training: where it stood, what it cost, how steep it was. */
public record Step(int number, ParameterVector theta, double cost, double gradientNorm)
    implements Serializable {
  private static final long serialVersionUID = 1;
}
