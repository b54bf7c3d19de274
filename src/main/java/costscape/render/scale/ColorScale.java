package costscape.render.scale;

import costscape.render.scale.Ruler.Scale;
import costscape.sweep.Range;
import java.io.Serializable;

/**
 * The rule by which a cost becomes a colour: a colour map between two values, linear or
 * logarithmic. A cost outside takes the colour of the nearer end, and the colour bar says so.
 */
public record ColorScale(ColorMap map, Scale scale, double from, double to)
    implements Serializable {
  /** A logarithmic scale of a range that reaches down to 0 ends this factor below its top. */
  private static final double LOG_SPAN = 1e16;

  /** No end lies further from 0 than this, so that the distance of both ends is finite. */
  private static final double FARTHEST = Double.MAX_VALUE / 4;

  public ColorScale {
    if (!(from < to) || !Double.isFinite(to - from)) {
      throw new IllegalArgumentException(
          "colours go from a value to a larger one, not from %s to %s".formatted(from, to));
    }
    if (scale == Scale.LOG && from <= 0) {
      throw new IllegalArgumentException(
          "a logarithmic colour scale starts above 0, not at " + from);
    }
  }

  /** A scale over a range; one of a single value, but for rounding, is widened to be drawn. */
  public static ColorScale of(ColorMap map, Scale scale, Range range) {
    Range told = range.isConstant() ? new Range(range.smallest(), range.smallest()) : range;
    return scale == Scale.LOG ? logarithmic(map, told) : linear(map, told);
  }

  /** Viridis over a range, linear or logarithmic. */
  public static ColorScale of(Scale scale, Range range) {
    return of(ColorMap.VIRIDIS, scale, range);
  }

  /** Viridis over a range, linear. */
  public static ColorScale of(Range range) {
    return of(Scale.LINEAR, range);
  }

  /** The diverging map with 0 at its middle. */
  public static ColorScale ofDifferences(Range range) {
    double largest = Math.max(Math.abs(range.smallest()), Math.abs(range.largest()));
    return linear(ColorMap.DIVERGING, new Range(-largest, largest));
  }

  private static ColorScale linear(ColorMap map, Range range) {
    if (range.smallest() < range.largest()) {
      boolean measurable = range.largest() - range.smallest() < Double.POSITIVE_INFINITY;
      return measurable
          ? new ColorScale(map, Scale.LINEAR, range.smallest(), range.largest())
          : new ColorScale(map, Scale.LINEAR, near(range.smallest()), near(range.largest()));
    }
    double middle = near(range.smallest());
    double reach = middle == 0 ? 1 : Math.max(Double.MIN_VALUE, Math.abs(middle) / 2);
    return new ColorScale(map, Scale.LINEAR, middle - reach, middle + reach);
  }

  private static double near(double end) {
    return Math.max(-FARTHEST, Math.min(FARTHEST, end));
  }

  private static ColorScale logarithmic(ColorMap map, Range range) {
    double largest = range.largest() > 0 ? range.largest() : 1;
    double floor = range.smallest() > 0 ? range.smallest() : largest / LOG_SPAN;
    double smallest = Math.max(floor, Double.MIN_VALUE);
    if (smallest < largest) {
      return new ColorScale(map, Scale.LOG, smallest, largest);
    }
    double middle = Math.max(Double.MIN_NORMAL, near(largest));
    return new ColorScale(map, Scale.LOG, middle / 2, middle * 2);
  }

  /** A copy with the same colours between other ends. Costs beyond these ends are clipped. */
  public ColorScale between(double low, double high) {
    return new ColorScale(map, scale, low, high);
  }

  /** The place of a cost on the colour map: 0 to 1 within the range, NaN for NaN. */
  public double fraction(double value) {
    return scale.fraction(value, from, to);
  }

  /** The colour of a cost, opaque 0xAARRGGBB. NaN has no colour; the caller hatches it. */
  public int rgb(double value) {
    return map.rgb(fraction(value));
  }

  public boolean clipsBelow(Range range) {
    return range.smallest() < from;
  }

  public boolean clipsAbove(Range range) {
    return range.largest() > to;
  }
}
