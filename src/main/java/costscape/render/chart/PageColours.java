package costscape.render.chart;

import java.awt.Color;
import java.io.Serializable;

/**
 * The colours of everything in a picture but its curves, classes and cells.
 *
 * @param background the colour of the whole picture
 * @param plot the background inside the axes
 * @param ink the colour of axes, ticks and text
 * @param faint the colour of captions and other text of less weight
 * @param grid the colour of grid lines
 * @param halo the colour behind text and marks that lie on other colours
 * @param accent the colour of what should be seen first, such as a minimum or the end of a path
 */
public record PageColours(
    Color background, Color plot, Color ink, Color faint, Color grid, Color halo, Color accent)
    implements Serializable {
  private static final double WALL = 0.3;

  /** Dark on white, for paper. */
  static PageColours light(Color accent) {
    return new PageColours(
        Color.WHITE,
        Color.WHITE,
        new Color(0x1F2328),
        new Color(0x57606A),
        new Color(0xE3E6E9),
        Color.WHITE,
        accent);
  }

  /** Light on near black, for a lecture hall. */
  static PageColours dark(Color accent) {
    return new PageColours(
        new Color(0x15181D),
        new Color(0x1B1F26),
        new Color(0xE6EAEF),
        new Color(0xA3ADB8),
        new Color(0x333A44),
        new Color(0x15181D),
        accent);
  }

  /** The colour of a box's floor and walls, a little off the background. */
  public Color wall() {
    return mixed(background, grid, WALL);
  }

  /** The background inside the axes with a share of a colour upon it. */
  public Color plotWith(Color colour, double share) {
    return mixed(plot, colour, share);
  }

  /** A colour that is so far on the way from one colour to another. */
  static Color mixed(Color from, Color to, double share) {
    return new Color(
        (int) (from.getRed() + share * (to.getRed() - from.getRed())),
        (int) (from.getGreen() + share * (to.getGreen() - from.getGreen())),
        (int) (from.getBlue() + share * (to.getBlue() - from.getBlue())));
  }
}
