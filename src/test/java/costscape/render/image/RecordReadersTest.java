package costscape.render.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.render.image.PictureFormat.Inscription;
import costscape.render.image.PictureFormat.PictureSize;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A record is found as it was written, or as another program laid it down again. */
class RecordReadersTest {
  private static final String RECORD =
      "{\"a\": \"(\\\\) <&> ö – \ud83d\ude00 /costscape ({}) ]]>\"}\n";

  private static Optional<String> read(PictureFormat format, byte[] file) throws IOException {
    return format.record(new ByteArrayInputStream(file));
  }

  private static Optional<String> read(PictureFormat format, String file) throws IOException {
    return read(format, file.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] packed(byte[] text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
      out.write(text);
    }
    return bytes.toByteArray();
  }

  @ParameterizedTest
  @EnumSource
  void whateverItHoldsComesBack(PictureFormat format) throws IOException {
    for (String record : new String[] {RECORD, RECORD.replaceAll("[^\\x00-\\x7f]", "")}) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      format.write(
          (g, width, height) -> g.fillRect(1, 1, 2, 2),
          new PictureSize(8, 8, 72),
          new Inscription("/costscape (none) )", record),
          out);
      assertEquals(Optional.of(record), read(format, out.toByteArray()));
    }
  }

  @Test
  void everyKindOfTextInAPngIsRead() throws IOException {
    byte[] keyword = "costscape\0".getBytes(StandardCharsets.ISO_8859_1);
    byte[] text = "{\u00f6}".getBytes(StandardCharsets.ISO_8859_1);
    assertEquals(Optional.of("{\u00f6}"), png("tEXt", keyword, text));
    assertEquals(Optional.of("{\u00f6}"), png("zTXt", keyword, new byte[1], packed(text)));
    byte[] utf8 = "{\u00f6}".getBytes(StandardCharsets.UTF_8);
    assertEquals(
        Optional.of("{\u00f6}"), png("iTXt", keyword, new byte[] {1, 0, 0, 0}, packed(utf8)));
    String message =
        assertThrows(IOException.class, () -> png("zTXt", keyword, new byte[1], text)).getMessage();
    assertEquals("the PNG file is damaged: compressed text that cannot be unpacked", message);
  }

  private static Optional<String> png(String type, byte[]... parts) throws IOException {
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      data.writeBytes(part);
    }
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(PngWriter.SIGNATURE);
    file.writeBytes(PngWriter.chunk(type, data.toByteArray()));
    file.writeBytes(PngWriter.END);
    return read(PictureFormat.PNG, file.toByteArray());
  }

  @Test
  void anSvgThatAnotherProgramWroteIsRead() throws IOException {
    assertEquals(
        Optional.of("{<ö>}"),
        read(
            PictureFormat.SVG,
            """
            <?xml version='1.0'?><!-- drawn elsewhere -->
            <s:svg xmlns:s='http://www.w3.org/2000/svg'><s:metadata id='other'>{}</s:metadata>
            <s:metadata class='a' id='costscape'>{&lt;&#246;<![CDATA[>]]>}</s:metadata></s:svg>
            """));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE svg [ <!ENTITY a 'b'> ]><svg/>",
        "<!DOCTYPE svg PUBLIC 'a' 'b' [<!ATTLIST svg id CDATA 'costscape'>]><svg/>",
        "<!DOCTYPE svg SYSTEM 'x'[]><svg/>",
      })
  void aDocumentTypeDefinesNothing(String svg) {
    String message =
        assertThrows(IOException.class, () -> read(PictureFormat.SVG, svg)).getMessage();
    assertTrue(message.endsWith("its document type defines something"), message);
  }
}
