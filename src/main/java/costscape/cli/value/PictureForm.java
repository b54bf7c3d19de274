package costscape.cli.value;

import costscape.render.chart.ChartStyle;
import costscape.render.image.PictureFormat;
import costscape.render.image.PictureSize;
import java.util.ArrayList;
import java.util.List;

/** What every picture of a command has in common: its formats, its size, its look. */
public record PictureForm(List<PictureFormat> formats, PictureSize size, ChartStyle style) {
  /** Of a command that draws none. */
  public static final PictureForm NONE =
      new PictureForm(List.of(), PictureSize.DEFAULT, ChartStyle.light());

  public PictureForm {
    formats = List.copyOf(formats);
  }

  public PictureForm of(PictureSize other) {
    return new PictureForm(formats, other, style);
  }

  /** The usual size or more, with text of the usual size or less. */
  public boolean isRoomy() {
    return size.width() >= ChartStyle.WIDTH
        && size.height() >= ChartStyle.HEIGHT
        && style.titleSize() <= ChartStyle.light().titleSize();
  }

  /** With one more format, unless it is there. */
  public PictureForm also(PictureFormat format) {
    List<PictureFormat> more = new ArrayList<>(formats);
    if (!more.contains(format)) {
      more.add(format);
    }
    return new PictureForm(more, size, style);
  }
}
