package costscape.render.image;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.InflaterInputStream;

/**
 * Text in a PNG file: written as iTXt, which is UTF-8, so that a run record keeps its every
 * character (PNG specification, section 11.3.4); read from iTXt and from the older tEXt and zTXt.
 */
public final class PngText {
  /** The keyword under which a picture keeps its run record. */
  public static final String RECORD = "costscape";

  private static final int TYPE_BYTES = 4;

  private PngText() {}

  static byte[] chunk(String keyword, String text) {
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    data.writeBytes(keyword.getBytes(StandardCharsets.ISO_8859_1));
    data.writeBytes(
        new byte[5]); // ends the keyword; not compressed (2), no language, no translation
    data.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    return PngChunk.of("iTXt", data.toByteArray());
  }

  /** The run record of a picture that costscape drew, where it has one. */
  public static Optional<String> record(InputStream png) throws IOException {
    return Optional.ofNullable(read(png).get(RECORD));
  }

  /**
   * All text of a PNG file by keyword, in the file's order.
   *
   * @throws IOException where the stream is no PNG file, ends early or fails a checksum
   */
  public static Map<String, String> read(InputStream png) throws IOException {
    DataInputStream in = new DataInputStream(png);
    if (!Arrays.equals(in.readNBytes(PngChunk.SIGNATURE.length), PngChunk.SIGNATURE)) {
      throw new IOException("not a PNG file: its first 8 bytes are others");
    }
    Map<String, String> texts = new LinkedHashMap<>();
    for (String type = ""; !type.equals("IEND"); ) {
      byte[] typeAndData = typeAndData(in);
      type = new String(typeAndData, 0, TYPE_BYTES, StandardCharsets.ISO_8859_1);
      if (type.endsWith("TXt")) {
        putText(texts, type, new ByteArrayInputStream(typeAndData, TYPE_BYTES, typeAndData.length));
      }
    }
    return texts;
  }

  private static byte[] typeAndData(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0) {
      throw damaged("a chunk of negative length");
    }
    byte[] typeAndData = in.readNBytes(length + TYPE_BYTES);
    CRC32 crc = new CRC32();
    crc.update(typeAndData);
    if (typeAndData.length != length + TYPE_BYTES || in.readInt() != (int) crc.getValue()) {
      throw damaged("a chunk's checksum does not match");
    }
    return typeAndData;
  }

  private static void putText(Map<String, String> texts, String type, InputStream in)
      throws IOException {
    String keyword = new String(untilZero(in), StandardCharsets.ISO_8859_1);
    boolean compressed = type.equals("zTXt");
    boolean international = type.equals("iTXt");
    if (international) {
      compressed = in.read() == 1;
    }
    if (international || compressed) {
      in.read(); // the method of compression: there is but one
    }
    if (international) {
      untilZero(in); // language
      untilZero(in); // translated keyword
    }
    byte[] text = (compressed ? new InflaterInputStream(in) : in).readAllBytes();
    Charset charset = international ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
    texts.put(keyword, new String(text, charset));
  }

  private static byte[] untilZero(InputStream in) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int b = in.read(); b != 0; b = in.read()) {
      if (b < 0) {
        throw damaged("a text chunk ends too early");
      }
      bytes.write(b);
    }
    return bytes.toByteArray();
  }

  private static IOException damaged(String how) {
    return new IOException("the PNG file is damaged: " + how);
  }
}
