package costscape.render.scale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.render.scale.Ruler.Scale;
import costscape.render.view.LineChart;
import costscape.sweep.Range;
import org.junit.jupiter.api.Test;

/** Ends take the ends' colours, the middle is where linear and logarithm put it. */
class ColorScaleTest {
  @Test
  void linearHasItsMiddleAtTheMean() {
    ColorScale colours = ColorScale.of(new Range(2, 4));
    assertEquals(ColorMap.VIRIDIS.rgb(0), colours.rgb(2));
    assertEquals(ColorMap.VIRIDIS.rgb(0.5), colours.rgb(3));
    assertEquals(ColorMap.VIRIDIS.rgb(1), colours.rgb(4));
  }

  @Test
  void logarithmicHasItsMiddleAtTheGeometricMean() {
    ColorScale colours = ColorScale.of(Scale.LOG, new Range(1e-4, 1));
    assertEquals(0.5, colours.fraction(1e-2), 1e-15);
    assertEquals(ColorMap.VIRIDIS.rgb(0), colours.rgb(0));
  }

  @Test
  void aFlatSurfaceStillHasARange() {
    for (Scale scale : Scale.values()) {
      for (double cost : new double[] {0, 1e-300, 0.7, 900}) {
        ColorScale colours = ColorScale.of(scale, new Range(cost, cost));
        assertTrue(colours.from() < colours.to(), scale + " of " + cost);
      }
    }
  }

  @Test
  void anyRangeOfDoublesCanBeDrawn() {
    double[] ends = {
      -1.7e308, -1e308, 0, 5e-324, 1e-308, 1, Math.nextUp(1.0), 1e10, 1e308, 1.7e308
    };
    for (Scale scale : Scale.values()) {
      for (int low = 0; low < ends.length; low++) {
        for (int high = low; high < ends.length; high++) {
          Range range = new Range(ends[low], ends[high]);
          ColorScale colours = ColorScale.of(scale, range);
          assertEquals(0, colours.fraction(colours.from()), scale + " of " + range);
          assertEquals(1, colours.fraction(colours.to()), 1e-9, scale + " of " + range);
          Ruler heights = LineChart.vertical("", scale, range);
          assertTrue(heights.from() < heights.to(), scale + " of " + range);
        }
      }
    }
  }

  /** The logarithms of both ends are the same double. */
  @Test
  void logarithmicEndsAFewDoublesApartStillDiffer() {
    double from = 1e10;
    double middle = Math.nextUp(from);
    ColorScale colours = ColorScale.of(Scale.LOG, new Range(from, Math.nextUp(middle)));
    assertEquals(0.5, colours.fraction(middle), 1e-12);
  }

  @Test
  void differencesHaveNothingAtTheMiddle() {
    ColorScale colours = ColorScale.ofDifferences(new Range(-1, 3));
    assertEquals(0.5, colours.fraction(0));
    assertEquals(1, colours.fraction(3));
  }

  @Test
  void clippingIsKnownAtEachEnd() {
    ColorScale colours = ColorScale.of(new Range(0, 10)).between(1, 10);
    assertTrue(colours.clipsBelow(new Range(0, 10)));
    assertTrue(!colours.clipsAbove(new Range(0, 10)));
  }

  @Test
  void anEmptyRangeAndALogarithmOfZeroAreRefused() {
    ColorScale colours = ColorScale.of(Scale.LOG, new Range(1, 10));
    assertThrows(IllegalArgumentException.class, () -> colours.between(2, 2));
    assertThrows(IllegalArgumentException.class, () -> colours.between(0, 2));
  }
}
