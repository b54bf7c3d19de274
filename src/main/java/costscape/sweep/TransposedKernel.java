package costscape.sweep;

import costscape.space.Axis;
import java.util.List;

/** Evaluates with the axes changed over, for kernels that want one of them to be the inner. */
final class TransposedKernel implements Kernel {
  private static final long serialVersionUID = 1;
  private static final int BLOCK_ROWS = 128;

  private final ShallowKernel kernel;
  private final List<Axis> axes;

  /**
   * @param kernel of the axes in the other order
   * @param axes first and second
   */
  TransposedKernel(ShallowKernel kernel, List<Axis> axes) {
    this.kernel = kernel;
    this.axes = List.copyOf(axes);
  }

  @Override
  public long blockCells() {
    return (long) BLOCK_ROWS * axes.get(1).points();
  }

  @Override
  public int effort() {
    return kernel.effort();
  }

  @Override
  public void fill(long firstCell, double[] costs) {
    int width = axes.get(1).points();
    int height = costs.length / width;
    double[] transposed = new double[costs.length];
    kernel.fill(0, width, (int) (firstCell / width), height, transposed);
    for (int i = 0; i < height; i++) {
      for (int j = 0; j < width; j++) {
        costs[i * width + j] = transposed[j * height + i];
      }
    }
  }
}
