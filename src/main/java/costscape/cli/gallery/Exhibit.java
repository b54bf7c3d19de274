package costscape.cli.gallery;

import costscape.render.chart.Figure;
import java.util.function.Supplier;

/** A picture of the cookbook that no command draws, by its name there. */
public record Exhibit(String name, Supplier<? extends Figure> drawing) {
  /** Draws it. */
  public Figure picture() {
    return drawing.get();
  }
}
