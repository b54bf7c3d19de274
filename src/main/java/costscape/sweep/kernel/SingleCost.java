package costscape.sweep.kernel;

import costscape.cost.CostFunction;
import costscape.cost.NetworkCost;
import costscape.space.Axis;
import costscape.space.Direction;
import costscape.space.ParameterVector;
import costscape.space.Slice;
import java.util.List;

/**
 * A network's cost computed as the network was trained, where that was in single precision:
 * weights, features and activations are rounded to it, and so is what each layer sums. The losses
 * of the rows and their mean are computed in doubles. Some seven digits are true. It is for cells
 * of sweeps: slopes, curvatures and verdicts need the doubles of {@link NetworkCost}.
 */
public record SingleCost(NetworkCost cost) implements CostFunction {
  @Override
  public int dimension() {
    return cost.dimension();
  }

  @Override
  public String parameterName(int k) {
    return cost.parameterName(k);
  }

  @Override
  public double at(double[] theta) {
    ParameterVector point = ParameterVector.of(theta);
    double[] still = new double[theta.length];
    Slice here = Slice.through(point, Direction.of("still", still));
    double[] one = new double[1];
    kernel(here, List.of(new Axis("still", 0, 1, 2))).fill(0, 1, one);
    return one[0];
  }

  Kernel kernel(Slice slice, List<Axis> axes) {
    return new SingleKernel(cost, slice, axes);
  }
}
