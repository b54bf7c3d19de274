package costscape.cli.gallery;

import costscape.render.chart.Figure;
import java.util.Optional;
import java.util.function.Supplier;

/** A picture of the cookbook that no command draws. For one thread. */
public final class Exhibit {
  private final String name;
  private final Supplier<? extends Figure> drawing;
  private Optional<Figure> picture = Optional.empty();

  /**
   * @param name as the cookbook calls it
   */
  Exhibit(String name, Supplier<? extends Figure> drawing) {
    this.name = name;
    this.drawing = drawing;
  }

  public String name() {
    return name;
  }

  /** The picture, which is drawn at its first use and kept. */
  public Figure picture() {
    if (picture.isEmpty()) {
      picture = Optional.of(drawing.get());
    }
    return picture.get();
  }
}
