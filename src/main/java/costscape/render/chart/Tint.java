package costscape.render.chart;

import java.awt.Color;

/** A colour by its role. The style decides which colour it is. */
@FunctionalInterface
public interface Tint {
  Tint INK = ChartStyle::ink;
  Tint ACCENT = ChartStyle::accent;

  Color in(ChartStyle style);

  /** This colour as a path has it, whatever ground lies below. */
  default Tint onGround() {
    return style -> Casing.bright(in(style));
  }

  static Tint series(int k) {
    return style -> style.series(k);
  }
}
