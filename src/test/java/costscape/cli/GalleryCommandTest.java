package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The gallery's page shows pictures that are there. */
class GalleryCommandTest {
  private static final Pattern IMAGE = Pattern.compile("<img src=\"([^\"]+)\"");

  @TempDir private Path folder;

  @Test
  void everyPictureOfThePageIsThere() throws IOException {
    Session session = Session.run("gallery", "--out", folder.toString());
    assertEquals(0, session.exitCode(), session.err());
    Path gallery = folder.resolve("gallery");
    Matcher images = IMAGE.matcher(Files.readString(gallery.resolve("index.html")));
    int count = 0;
    while (images.find()) {
      assertTrue(Files.size(gallery.resolve(images.group(1))) > 0, images.group(1));
      count++;
    }
    assertTrue(session.out().startsWith(count + " pictures"), session.out());
  }
}
