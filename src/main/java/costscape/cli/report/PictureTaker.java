package costscape.cli.report;

import costscape.render.chart.CaptionText;
import costscape.render.chart.Figure;

/** Receives the pictures of a run, so that they become parts of another picture. */
@FunctionalInterface
public interface PictureTaker {
  /**
   * Takes one picture.
   *
   * @param stem what the name of its file would be, without the ending
   * @param figure with the user's changes, and without a caption
   * @param caption what is to be said of it
   * @return whether its files are written too
   */
  boolean take(String stem, Figure figure, CaptionText caption);
}
