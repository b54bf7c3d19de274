package costscape.cli.gallery;

import costscape.render.chart.Figure;
import java.util.function.Supplier;

/**
 * A picture of the cookbook that no command draws.
 *
 * @param name as the cookbook calls it
 * @param drawing which is done at the picture's first use
 */
public record Exhibit(String name, Supplier<? extends Figure> drawing) {
  public Exhibit {
    drawing = Lazy.of(drawing);
  }

  public Figure picture() {
    return drawing.get();
  }
}
