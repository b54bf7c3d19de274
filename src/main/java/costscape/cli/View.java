package costscape.cli;

import costscape.render.Chart;
import costscape.render.ColorScale;
import costscape.render.Heatmap;
import costscape.sweep.CostSurface;

/** How a surface is drawn. */
enum View {
  HEATMAP {
    @Override
    Chart of(CostSurface surface, ColorScale colours) {
      return Heatmap.of(surface, colours);
    }
  };

  abstract Chart of(CostSurface surface, ColorScale colours);
}
