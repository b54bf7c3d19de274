package costscape.render.frame;

import costscape.render.image.Palette;
import costscape.render.image.Palette.ColourCount;
import costscape.render.image.Palette.MedianCut;
import costscape.render.image.PictureFormat.Inscription;
import costscape.render.image.PictureFormat.PictureSize;
import java.io.Serializable;

/** The parts that all frames of a GIF share: the palette and the timing. */
record GifPlan(Palette palette, GifTiming timing) implements Serializable {
  /** The plan of a movie without a GIF. */
  static final GifPlan NONE = new GifPlan(Palette.of(), GifTiming.DEFAULT);

  /** One index is reserved for transparent. */
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
