package costscape.render.frame;

import costscape.render.image.ColourCount;
import costscape.render.image.Inscription;
import costscape.render.image.MedianCut;
import costscape.render.image.Palette;
import costscape.render.image.PictureSize;
import java.io.Serializable;

/** What all frames of a GIF share: palette and timing. */
record GifPlan(Palette palette, GifTiming timing) implements Serializable {
  /** No GIF. */
  static final GifPlan NONE = new GifPlan(Palette.of(), GifTiming.DEFAULT);

  /** One index is kept for transparent. */
  private static final int MOST_COLOURS = Palette.MOST - 1;

  static GifPlan of(ColourCount colours, GifTiming timing) {
    return new GifPlan(MedianCut.palette(colours, MOST_COLOURS), timing);
  }

  boolean isWanted() {
    return palette.size() > 0;
  }

  byte[] preamble(PictureSize size, Inscription inscription) {
    return GifFile.preamble(size.width(), size.height(), palette, timing, inscription);
  }
}
