package costscape.cli;

import costscape.render.Picture;
import costscape.render.image.Inscription;
import costscape.render.image.PictureFormat;
import costscape.render.image.PictureSize;
import costscape.store.Content;
import costscape.store.OutputFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Where one command's files go; each lands whole or not at all. */
final class Output {
  private final OutputFolder folder;
  private final String stem;
  private final List<PictureFormat> formats;
  private final PictureSize size;
  private final List<Path> written = new ArrayList<>();

  Output(OutputFolder folder, String stem, List<PictureFormat> formats, PictureSize size) {
    this.folder = folder;
    this.stem = stem;
    this.formats = List.copyOf(formats);
    this.size = size;
  }

  /** The same picture in every format asked for, as {@code STEM.png} and so on. */
  void picture(Picture picture, Inscription inscription) throws IOException {
    for (PictureFormat format : formats) {
      file("." + format.extension(), out -> format.write(picture, size, inscription, out));
    }
  }

  /**
   * @param ending such as {@code .csv} or {@code -minima.csv}, after the stem
   */
  void file(String ending, Content content) throws IOException {
    written.add(folder.write(stem + ending, content));
  }

  /** Every file so far, in the order of writing. */
  List<Path> written() {
    return List.copyOf(written);
  }
}
