package costscape.cli;

import costscape.data.Datasets;
import costscape.render.chart.Figure;
import costscape.render.image.PictureFormat;
import costscape.render.image.PictureFormat.Inscription;
import costscape.render.image.PictureFormat.PictureSize;
import costscape.render.scale.ColorScale;
import costscape.render.scale.Ruler.Scale;
import costscape.render.view.Heatmap;
import costscape.space.Axis;
import costscape.store.record.Fingerprint;
import costscape.study.SweepStudy;
import costscape.sweep.CellPlane;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * A small picture drawn to nowhere beside the reading of the command line, so that the classes and
 * the fonts that nearly every command draws with are loaded by then: a sixth of a small command's
 * time. Its result is thrown away, so it may fail or be cut off without a word.
 */
final class HeadStart {
  private static final PictureSize SIZE = new PictureSize(600, 400, PictureSize.DEFAULT.dpi());

  private HeadStart() {}

  /** Draws in the background if there is a core to spare. */
  static void begin() {
    if (Runtime.getRuntime().availableProcessors() > 1) {
      Thread thread = new Thread(HeadStart::draw, "costscape head start");
      thread.setDaemon(true);
      thread.start();
    }
  }

  private static void draw() {
    try {
      CellPlane cells =
          (CellPlane)
              SweepStudy.placeholder(List.of(new Axis("p", 0, 1, 2), new Axis("q", 0, 1, 2)));
      Figure picture = Heatmap.of(cells, ColorScale.of(Scale.LINEAR, cells.range()), "cost");
      PictureFormat.PNG.write(
          picture, SIZE, new Inscription("", ""), OutputStream.nullOutputStream());
      Fingerprint.of(Datasets.ARTICLE.dataset());
    } catch (IOException | RuntimeException | Error e) {
      // The command meets the same where it draws, and says so.
    }
  }
}
