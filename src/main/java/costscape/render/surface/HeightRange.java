package costscape.render.surface;

import costscape.render.layer.Blocks;
import costscape.render.scale.ColorScale;
import costscape.render.scale.Scale;
import costscape.sweep.CellPlane;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The range of heights that a box is worth. On a logarithmic scale a single cell near 0 may lie a
 * hundred times as deep as all others, which then share the uppermost part of the box.
 */
public final class HeightRange {
  /** So large a part of the cells may lie below the floor. */
  private static final double RARE = 0.01;

  /** The floor is raised only where that frees so large a part of the box. */
  private static final double WORTHWHILE = 1 / 3.0;

  private static final int MOST = 500;

  private HeightRange() {}

  /**
   * Colours and heights for a surface: as they are, or without the depths that few cells reach. The
   * colour bar and a key say then that costs lie below.
   */
  public static ColorScale of(CellPlane surface, ColorScale colours) {
    double[] costs = rising(surface);
    if (colours.scale() != Scale.LOG || costs.length == 0) {
      return colours;
    }
    double floor = costs[(int) (RARE * costs.length)];
    double freed = colours.fraction(floor);
    return freed >= WORTHWHILE && freed < 1 ? colours.between(floor, colours.to()) : colours;
  }

  private static double[] rising(CellPlane surface) {
    Blocks blocks = Blocks.fitting(surface, MOST, MOST);
    return IntStream.range(0, blocks.columns())
        .mapToObj(blocks::means)
        .flatMapToDouble(Arrays::stream)
        .filter(cost -> !Double.isNaN(cost))
        .sorted()
        .toArray();
  }
}
