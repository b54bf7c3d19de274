package costscape.cli;

import costscape.render.Picture;
import costscape.render.image.Inscription;
import costscape.render.image.PictureFormat;
import costscape.render.image.PictureSize;
import costscape.store.OutputFolder;
import java.io.IOException;

/**
 * One picture of the gallery.
 *
 * @param name the file's stem
 * @param sentence what the picture shows, for the page
 */
record Exhibit(String name, String title, String sentence, Picture picture) {
  String file() {
    return name + ".png";
  }

  void writeTo(OutputFolder folder) throws IOException {
    folder.write(
        file(),
        out ->
            PictureFormat.PNG.write(picture, PictureSize.DEFAULT, new Inscription(title, ""), out));
  }
}
