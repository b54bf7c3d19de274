package costscape.render.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.render.image.PictureFormat.FontTrial;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * A font file is a stranger's: a sound one draws as it would anywhere, and any other is refused in
 * words, before a library could spend time or memory on it. {@code -Dcostscape.fuzz=10000} changes
 * more bytes.
 */
class OwnFaceTest {
  private static final String LETTERS = SmallFont.LETTERS + "−";

  private static final int TRIES = Integer.getInteger("costscape.fuzz", 100);

  private static byte[] serif() {
    return Typeface.SERIF.regular().bytes();
  }

  /** Where a table lies in a font file. */
  private static int table(String name, ByteBuffer font) {
    for (int k = 0; k < font.getShort(4); k++) {
      byte[] letters = new byte[4];
      font.get(12 + 16 * k, letters);
      if (name.equals(new String(letters, StandardCharsets.ISO_8859_1))) {
        return font.getInt(12 + 16 * k + 8);
      }
    }
    throw new IllegalArgumentException(name);
  }

  private static String refusal(byte... file) {
    return String.valueOf(
        assertThrows(IllegalArgumentException.class, () -> Typeface.read("own.ttf", file))
            .getMessage());
  }

  private static byte[] changed(Consumer<ByteBuffer> change) {
    byte[] file = serif();
    change.accept(ByteBuffer.wrap(file));
    return file;
  }

  @Test
  void aSoundFontDrawsAsItDoesAnywhere() {
    Typeface own = Typeface.read("own.ttf", serif());
    for (String text : new String[] {LETTERS, "θα∇ 10⁻⁵", "w1_0_0 = 3"}) {
      assertEquals(
          RichText.of(text, Typeface.SERIF.regular(), 20, 0).width(),
          RichText.of(text, own.regular(), 20, 0).width());
    }
    assertEquals("DejaVu Serif", own.regular().family());
    assertEquals(own, Typeface.read("own.ttf", serif()));
    assertArrayEquals(own.regular().bytes(), new FontTables(own.regular().bytes()).kept());
    FontTrial.of(own);
  }

  @Test
  void raisedDigitsThatAreMissingBecomePlainOnes() throws IOException {
    Face own = Typeface.read("own.ttf", SmallFont.of(LETTERS)).regular();
    assertEquals("2e−5 and 1e12", own.shown("2×10⁻⁵ and 10¹²"));
    assertEquals("10⁻⁵", Typeface.MONO.regular().shown("10⁻⁵"));
    assertEquals(
        "a font that has no glyph for \"q\" (U+0071)",
        refusal(SmallFont.of(LETTERS.replace("q", ""))));
  }

  /** LaTeX's own fonts keep Greek and the minus elsewhere. */
  @Test
  void glyphsThatAreMissingAreBorrowedAndNamed() throws IOException {
    Face own = Typeface.read("own.ttf", SmallFont.of(SmallFont.LETTERS)).regular();
    assertEquals(Optional.empty(), own.loan());
    double letters = width(" and ", own) + width("1", own);
    double lent = width("θ", Typeface.SANS.regular()) + width("−", Typeface.SANS.regular());
    assertEquals(letters + lent, width("θ and −1", own), 1e-3);
    assertEquals(
        "own.ttf has no glyph for \"θ\" (U+03B8), \"−\" (U+2212): DejaVu Sans lends it",
        own.loan().orElseThrow());
    assertEquals(
        "own.ttf: this picture needs \"猫\" (U+732B), for which the font has no glyph; --font sans"
            + " has more",
        assertThrows(IllegalArgumentException.class, () -> width("θ and 猫", own)).getMessage());
  }

  private static double width(String text, Face face) {
    return RichText.of(text, face, 20, 0).width();
  }

  @Test
  void whatIsNoTrueTypeFontIsSaid() {
    assertEquals("no TrueType font; a TrueType font (.ttf) was expected", refusal());
    for (String start : new String[] {"OTTO", "ttcf", "wOFF", "wOF2"}) {
      byte[] file = changed(f -> f.put(0, start.getBytes(StandardCharsets.ISO_8859_1)));
      assertTrue(refusal(file).endsWith("; a TrueType font (.ttf) was expected"), start);
    }
    assertEquals(
        "a font without the table post, which TrueType fonts have",
        refusal(
            new String(serif(), StandardCharsets.ISO_8859_1)
                .replaceFirst("post", "tsop")
                .getBytes(StandardCharsets.ISO_8859_1)));
  }

  /** The bits of OpenType 1.9: 2 restricted, 4 print, 8 edit, 0x100 whole only, 0x200 bitmaps. */
  @Test
  void whatTheMakerForbidsIsNotDone() {
    int place = table("OS/2", ByteBuffer.wrap(serif())) + 8;
    for (short bits : new short[] {0, 4, 8, 2 + 4, 2 + 8}) {
      Typeface.read("own.ttf", changed(f -> f.putShort(place, bits)));
    }
    for (short bits : new short[] {2, 0x100, 0x104, 0x200, 0x208}) {
      String refusal = refusal(changed(f -> f.putShort(place, bits)));
      assertTrue(refusal.contains("maker forbids"), refusal);
      assertTrue(refusal.contains("%04X".formatted(bits)), refusal);
    }
  }

  @Test
  void aNameIsLettersAndNoStyleSheet() {
    byte[] family = "DejaVu Serif".getBytes(StandardCharsets.UTF_16BE);
    byte[] evil = "'}@import<b>".getBytes(StandardCharsets.UTF_16BE);
    String all = new String(serif(), StandardCharsets.ISO_8859_1);
    String text =
        all.replace(
            new String(family, StandardCharsets.ISO_8859_1),
            new String(evil, StandardCharsets.ISO_8859_1));
    Face face = Typeface.read("own.ttf", text.getBytes(StandardCharsets.ISO_8859_1)).regular();
    assertEquals("importb", face.family());
    assertEquals("importb", face.at(20).getFamily());
    String kept = new String(face.bytes(), StandardCharsets.ISO_8859_1);
    assertTrue(!kept.contains(new String(evil, StandardCharsets.ISO_8859_1)));
  }

  /** A glyph made of itself, and one of ten levels of ten parts: 10^10 outlines. */
  @Test
  void glyphsOfEndlessPartsAreRefused() {
    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> {
          String itself = refusal(changed(f -> composite(f, 20, 20)));
          assertTrue(itself.contains("parts that no glyph has"), itself);
          String bomb =
              refusal(
                  changed(
                      f -> {
                        for (int level = 0; level < 10; level++) {
                          int next = 40 + level + 1;
                          composite(f, 40 + level, next, next, next, next, next);
                        }
                      }));
          assertTrue(bomb.contains("parts that no glyph has"), bomb);
        });
  }

  /** Writes a glyph of parts in the place of another one. */
  private static void composite(ByteBuffer font, int glyph, int... parts) {
    int loca = table("loca", font);
    boolean isShort = font.getShort(table("head", font) + 50) == 0;
    int at =
        table("glyf", font)
            + (isShort
                ? 2 * Short.toUnsignedInt(font.getShort(loca + 2 * glyph))
                : font.getInt(loca + 4 * glyph));
    font.putShort(at, (short) -1);
    for (int k = 0; k < parts.length; k++) {
      int part = at + 10 + 6 * k;
      font.putShort(part, (short) (k < parts.length - 1 ? 0x0020 : 0));
      font.putShort(part + 2, (short) parts[k]).putShort(part + 4, (short) 0);
    }
  }

  /** Stretches of characters that begin again would be unfolded a million times. */
  @Test
  void charactersThatAreNamedAgainAreRefused() {
    byte[] file =
        changed(
            f -> {
              int cmap = table("cmap", f);
              for (int k = 0; k < f.getShort(cmap + 2); k++) {
                int list = cmap + f.getInt(cmap + 4 + 8 * k + 4);
                if (f.getShort(list) == 12) {
                  f.putInt(list + 16 + 12, 0).putInt(list + 20 + 12, 0xFFFF);
                }
              }
            });
    assertEquals("a damaged font: its list of characters", refusal(file));
  }

  /** Whatever bytes are changed: a font, or a refusal in words, and soon. */
  @Test
  void anyBytesAreReadOrRefused() throws IOException {
    byte[] sound = SmallFont.of(LETTERS);
    long seed = 20261126;
    Random random = new Random(seed);
    int read = 0;
    for (int k = 0; k < TRIES; k++) {
      byte[] file = sound.clone();
      int changes = 1 + random.nextInt(6);
      for (int change = 0; change < changes; change++) {
        boolean isHeader = random.nextInt(3) == 0;
        int at = random.nextInt(isHeader ? 400 : file.length);
        file[at] = (byte) (random.nextBoolean() ? random.nextInt(256) : random.nextInt(2) - 1);
      }
      byte[] cut = random.nextInt(20) == 0 ? java.util.Arrays.copyOf(file, at(random, file)) : file;
      String name = "try %d of seed %d".formatted(k, seed);
      read += assertTimeoutPreemptively(Duration.ofSeconds(20), () -> isRead(name, cut)) ? 1 : 0;
    }
    assertTrue(read > TRIES / 20 && read < TRIES, read + " of " + TRIES);
  }

  private static int at(Random random, byte... file) {
    return random.nextInt(file.length);
  }

  private static boolean isRead(String name, byte... file) {
    try {
      Typeface typeface = Typeface.read(name, file);
      FontTrial.of(typeface);
      return true;
    } catch (IllegalArgumentException e) {
      String message = String.valueOf(e.getMessage());
      assertTrue(message.startsWith("a ") || message.startsWith("no "), name + ": " + message);
      assertTrue(e.getStackTrace()[0].getClassName().startsWith("costscape."), name);
      return false;
    }
  }
}
