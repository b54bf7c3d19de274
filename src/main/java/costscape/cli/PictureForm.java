package costscape.cli;

import costscape.render.ChartStyle;
import costscape.render.image.PictureFormat;
import costscape.render.image.PictureSize;
import java.util.ArrayList;
import java.util.List;

/** What every picture of a command has in common: its formats, its size, its look. */
record PictureForm(List<PictureFormat> formats, PictureSize size, ChartStyle style) {
  /** Of a command that draws none. */
  static final PictureForm NONE =
      new PictureForm(List.of(), PictureSize.DEFAULT, ChartStyle.light());

  PictureForm {
    formats = List.copyOf(formats);
  }

  PictureForm of(PictureSize other) {
    return new PictureForm(formats, other, style);
  }

  /** The usual size or more, with text of the usual size or less. */
  boolean isRoomy() {
    return size.width() >= ChartStyle.WIDTH
        && size.height() >= ChartStyle.HEIGHT
        && style.titleSize() <= ChartStyle.light().titleSize();
  }

  /** With one more format, unless it is there. */
  PictureForm also(PictureFormat format) {
    List<PictureFormat> more = new ArrayList<>(formats);
    if (!more.contains(format)) {
      more.add(format);
    }
    return new PictureForm(more, size, style);
  }
}
