package costscape.render.chart;

import java.awt.Color;

/** A colour by its role: the style says which it is. */
@FunctionalInterface
public interface Tint {
  Tint INK = ChartStyle::ink;
  Tint ACCENT = ChartStyle::accent;

  Color in(ChartStyle style);

  static Tint series(int k) {
    return style -> style.series(k);
  }
}
