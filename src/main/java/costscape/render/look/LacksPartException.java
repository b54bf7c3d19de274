package costscape.render.look;

import costscape.render.chart.Figure.FigurePart;

/** A look says something about a part that the figure lacks, or that cannot be drawn so. */
public final class LacksPartException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  private final FigurePart part;

  /**
   * A refusal of what is asked for.
   *
   * @param why it cannot be drawn so; empty where the part is not there
   */
  LacksPartException(FigurePart part, String why) {
    super(why);
    this.part = part;
  }

  public FigurePart part() {
    return part;
  }
}
