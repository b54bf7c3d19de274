package costscape.render.frame;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.job.Job;
import costscape.job.Runner;
import costscape.render.Bowl;
import costscape.render.frame.FrameJob.Frame;
import costscape.render.image.Palette;
import costscape.render.image.PictureFormat.Inscription;
import costscape.render.image.PictureFormat.PictureSize;
import costscape.render.image.Pixels;
import costscape.render.movie.Movie;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import org.junit.jupiter.api.Test;

/** A movie's files hold its frames, whoever makes them and in whatever order. */
class FrameJobTest {
  private static final PictureSize SIZE = new PictureSize(480, 480, 100);

  /** More than a run of the job, so that runs meet. */
  private static final int FRAMES = 13;

  private static final Movie MOVIE = Bowl.movie(FRAMES);

  /** Peak signal to noise, decibels: 255 colours for 900; above 45 no eye sees the difference. */
  private static final double INVISIBLE = 45;

  @Test
  void pngFramesAreThePicturesPixelByPixel() throws IOException {
    List<byte[]> files = pngFiles(Runner.serial());
    assertEquals(FRAMES, files.size());
    for (int k = 0; k < FRAMES; k++) {
      BufferedImage frame = ImageIO.read(new ByteArrayInputStream(files.get(k)));
      assertEquals(pixels(k), Pixels.of(frame), "frame " + k);
    }
  }

  @Test
  void theGifLaidFrameOverFrameShowsThePictures() throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
    byte[] gif = gif(Runner.serial());
    reader.setInput(ImageIO.createImageInputStream(new ByteArrayInputStream(gif)));
    assertEquals(FRAMES, reader.getNumImages(true));
    BufferedImage canvas = new BufferedImage(480, 480, BufferedImage.TYPE_INT_RGB);
    for (int k = 0; k < FRAMES; k++) {
      Graphics2D g = canvas.createGraphics();
      IIOMetadataNode root =
          (IIOMetadataNode) reader.getImageMetadata(k).getAsTree("javax_imageio_gif_image_1.0");
      IIOMetadataNode place =
          (IIOMetadataNode) root.getElementsByTagName("ImageDescriptor").item(0);
      int left = Integer.parseInt(place.getAttribute("imageLeftPosition"));
      int top = Integer.parseInt(place.getAttribute("imageTopPosition"));
      g.drawImage(reader.read(k), left, top, null);
      g.dispose();
      assertNear(pixels(k), Pixels.of(canvas));
    }
  }

  @Test
  void theBytesDoNotDependOnWhoRunsTheJob() throws IOException {
    assertArrayEquals(gif(Runner.serial()), gif(new LastFirst()));
    List<byte[]> serial = pngFiles(Runner.serial());
    List<byte[]> other = pngFiles(new LastFirst());
    for (int k = 0; k < FRAMES; k++) {
      assertArrayEquals(serial.get(k), other.get(k));
    }
  }

  @Test
  void pngFramesBesideAGifAreTheSame() throws IOException {
    List<byte[]> alone = pngFiles(Runner.serial());
    List<byte[]> beside = new ArrayList<>();
    FrameJob.of(MOVIE, SIZE)
        .withGif(GifTiming.DEFAULT, Runner.serial())
        .runWithGif(
            Runner.serial(),
            frame -> beside.add(file(frame)),
            Inscription.NONE,
            new ByteArrayOutputStream());
    for (int k = 0; k < FRAMES; k++) {
      assertArrayEquals(alone.get(k), beside.get(k), "frame " + k);
    }
  }

  @Test
  void aPieceCanBeSentAwayAndCameBackTheSame() throws Exception {
    FrameJob job = FrameJob.of(MOVIE, SIZE).withGif(GifTiming.DEFAULT, Runner.serial());
    ByteArrayOutputStream sent = new ByteArrayOutputStream();
    new ObjectOutputStream(sent).writeObject(job);
    FrameJob arrived =
        (FrameJob) new ObjectInputStream(new ByteArrayInputStream(sent.toByteArray())).readObject();
    assertArrayEquals(gifPart(job.run(1).all()), gifPart(arrived.run(1).all()));
  }

  @Test
  void aDiskThatIsFullEndsTheMovie() {
    IOException full = new IOException("No space left on device");
    FrameJob job = FrameJob.of(MOVIE, SIZE);
    FrameJob.Sink sink =
        frame -> {
          throw full;
        };
    assertSame(full, assertThrows(IOException.class, () -> job.run(Runner.serial(), sink)));
  }

  private static void assertNear(Pixels drawn, Pixels shown) {
    double squares = 0;
    for (int y = 0; y < 480; y++) {
      for (int x = 0; x < 480; x++) {
        squares += Palette.distance(drawn.at(x, y), shown.at(x, y));
      }
    }
    double mean = squares / (3 * 480 * 480);
    double decibels = 10 * Math.log10(255 * 255 / mean);
    assertTrue(decibels > INVISIBLE, decibels + " dB");
  }

  private static Pixels pixels(int index) {
    return Pixels.of(MOVIE.frame(index), 480, 480);
  }

  private static List<byte[]> pngFiles(Runner runner) throws IOException {
    List<byte[]> files = new ArrayList<>();
    FrameJob.of(MOVIE, SIZE)
        .run(
            runner,
            frame -> {
              assertEquals(files.size(), frame.index());
              files.add(file(frame));
            });
    return files;
  }

  private static byte[] file(Frame frame) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    frame.writePng(new Inscription("", "record " + frame.index()), out);
    return out.toByteArray();
  }

  private static byte[] gif(Runner runner) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    FrameJob.of(MOVIE, SIZE)
        .withGif(GifTiming.DEFAULT, runner)
        .runWithGif(runner, frame -> {}, Inscription.NONE, out);
    return out.toByteArray();
  }

  private static byte[] gifPart(List<Frame> frames) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (Frame frame : frames) {
      out.writeBytes(frame.gif());
    }
    return out.toByteArray();
  }

  /** Makes the pieces in the opposite order. */
  private static final class LastFirst implements Runner {
    @Override
    public <T extends Serializable> void run(Job<T> job, Consumer<? super T> inOrder) {
      List<T> results = new ArrayList<>();
      for (int k = job.size() - 1; k >= 0; k--) {
        results.add(0, job.run(k));
      }
      results.forEach(inOrder);
    }
  }
}
