package costscape.render.frame;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.job.Runner;
import costscape.render.Bowl;
import costscape.render.image.Inscription;
import costscape.render.image.PictureSize;
import costscape.render.image.Pixels;
import costscape.render.image.PngText;
import costscape.render.movie.Movie;
import costscape.run.Threads;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** An animated PNG laid together by its own rules shows every frame to the pixel. */
class ApngTest {
  private static final PictureSize SIZE = new PictureSize(300, 260, 100);
  private static final int FRAMES = 12;
  private static final Movie MOVIE = Bowl.movie(FRAMES);
  private static final ApngTiming TIMING = new ApngTiming(30, 500, 2);

  private record Chunk(String type, byte[] data) {
    ByteBuffer buffer() {
      return ByteBuffer.wrap(data);
    }
  }

  private static byte[] movie(Runner runner, Inscription inscription) throws IOException {
    FrameJob job = FrameJob.of(MOVIE, SIZE).withApng(TIMING);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    MovieStream stream = job.apng(inscription);
    stream.begin(out);
    job.run(runner, frame -> stream.add(frame, out));
    stream.end(out);
    return out.toByteArray();
  }

  private static List<Chunk> chunks(byte[] file) {
    ByteBuffer in = ByteBuffer.wrap(file).position(8);
    List<Chunk> chunks = new ArrayList<>();
    while (in.hasRemaining()) {
      byte[] data = new byte[in.getInt()];
      byte[] type = new byte[4];
      in.get(type).get(data);
      CRC32 crc = new CRC32();
      crc.update(type);
      crc.update(data);
      assertEquals((int) crc.getValue(), in.getInt(), "checksum");
      chunks.add(new Chunk(new String(type, StandardCharsets.ISO_8859_1), data));
    }
    return chunks;
  }

  @Test
  void itsChunksAreNumberedAndItsFramesShowThePictures() throws IOException {
    List<Chunk> chunks = chunks(movie(Runner.serial(), Inscription.NONE));
    List<String> types = chunks.stream().map(Chunk::type).toList();
    assertTrue(types.indexOf("acTL") < types.indexOf("IDAT"), types.toString());
    ByteBuffer control = chunks.get(types.indexOf("acTL")).buffer();
    assertEquals(FRAMES, control.getInt());
    assertEquals(2, control.getInt());
    BufferedImage canvas = new BufferedImage(300, 260, BufferedImage.TYPE_INT_RGB);
    int number = 0;
    int frame = 0;
    int[] place = {};
    for (Chunk chunk : chunks) {
      ByteBuffer data = chunk.buffer();
      switch (chunk.type()) {
        case "fcTL" -> {
          assertEquals(number++, data.getInt());
          place = new int[] {data.getInt(), data.getInt(), data.getInt(), data.getInt()};
          boolean end = frame == 0 || frame == FRAMES - 1;
          assertEquals(end ? 533 : 100, data.getShort());
          assertEquals(end ? 1000 : 3000, data.getShort());
          assertEquals(0, data.get(), "what is drawn stays");
          assertEquals(frame == 0 ? 0 : 1, data.get(), "a later frame lies over it");
        }
        case "IDAT" -> draw(canvas, place, chunk.data(), frame++);
        case "fdAT" -> {
          assertEquals(number++, data.getInt());
          byte[] pixels = new byte[data.remaining()];
          data.get(pixels);
          draw(canvas, place, pixels, frame++);
        }
        default -> {}
      }
    }
    assertEquals(FRAMES, frame);
  }

  /** A frame is a PNG of its own size; Java's reader decodes it. */
  private static void draw(BufferedImage canvas, int[] place, byte[] deflated, int frame)
      throws IOException {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    png.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
    ByteBuffer header = ByteBuffer.allocate(13).putInt(place[0]).putInt(place[1]);
    png.write(chunk("IHDR", header.put(new byte[] {8, 6, 0, 0, 0}).array()));
    png.write(chunk("IDAT", deflated));
    png.write(chunk("IEND", new byte[0]));
    BufferedImage part = ImageIO.read(new ByteArrayInputStream(png.toByteArray()));
    canvas.createGraphics().drawImage(part, place[2], place[3], null);
    Pixels expected = Pixels.of(MOVIE.frame(frame), 300, 260);
    assertEquals(expected, Pixels.of(canvas), "frame " + frame);
  }

  private static byte[] chunk(String type, byte[] data) {
    ByteBuffer chunk = ByteBuffer.allocate(12 + data.length).putInt(data.length);
    chunk.put(type.getBytes(StandardCharsets.ISO_8859_1)).put(data);
    CRC32 crc = new CRC32();
    crc.update(chunk.array(), 4, 4 + data.length);
    return chunk.putInt((int) crc.getValue()).array();
  }

  @Test
  void theBytesDoNotDependOnThreadsAndCarryTheRecord() throws IOException {
    Inscription inscription = new Inscription("a movie", "{\"a\": 1}");
    byte[] serial = movie(Runner.serial(), inscription);
    assertArrayEquals(serial, movie(Threads.of(3), inscription));
    assertEquals("{\"a\": 1}", PngText.record(new ByteArrayInputStream(serial)).orElseThrow());
    BufferedImage first = ImageIO.read(new ByteArrayInputStream(serial));
    assertEquals(
        Pixels.of(MOVIE.frame(0), 300, 260), Pixels.of(first), "others show the first frame");
  }

  @Test
  void timesThatItCannotKeepAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> new ApngTiming(0, 0, 0));
    assertThrows(IllegalArgumentException.class, () -> new ApngTiming(601, 0, 0));
    assertThrows(IllegalArgumentException.class, () -> new ApngTiming(20, 65_600, 0));
    assertArrayEquals(new short[] {100, 2997}, new ApngTiming(29.97, 0, 0).seconds(3, 9));
    assertArrayEquals(new short[] {1000, 500}, new ApngTiming(0.5, 0, 0).seconds(3, 9));
  }

  /** 30 frames a second are 3 hundredths, 3 and 4: a second in thirty frames. */
  @Test
  void aGifsRateIsRightOnTheWhole() {
    GifTiming timing = GifTiming.atRate(30, 0, 0);
    int sum = 0;
    for (int k = 0; k < 30; k++) {
      sum += timing.hundredths(k, 100);
    }
    assertEquals(100, sum);
    assertEquals(5, GifTiming.DEFAULT.hundredths(1, 9));
    assertThrows(IllegalArgumentException.class, () -> GifTiming.atRate(51, 0, 0));
  }
}
