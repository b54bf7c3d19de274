package costscape.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Files that claim or unpack to more than a machine has: too large to be kept with the sources, so
 * made here, each with the command that gets it.
 */
enum HugeFile {
  PNG_ZTXT_BOMB(
      "again x.png",
      "packed text of 300 MB",
      out -> png(out, "zTXt", join("costscape\0\0", packed(300)))),
  PNG_ITXT_BOMB(
      "again x.png",
      "packed international text of 300 MB",
      out -> png(out, "iTXt", join("costscape\0\1\0\0\0", packed(300)))),
  PNG_LONG_TEXT(
      "again x.png",
      "a text of 100 MB",
      out -> {
        out.write(text("\u0089PNG\r\n\u001a\n"));
        out.write(ByteBuffer.allocate(4).putInt(100 * HugeFile.MB).array());
        out.write(text("tEXtcostscape\0"));
        repeat(out, " ", 100 * HugeFile.MB);
      }),
  PDF_BOMB(
      "again x.pdf",
      "an object stream of 300 MB",
      out -> {
        out.write(text("%PDF-1.6\n3 0 obj << /Type /ObjStm /Filter /FlateDecode >> stream\n"));
        out.write(packed(300));
        out.write(text("\nendstream endobj\n%%EOF\n"));
      }),
  PDF_MANY_BOMBS(
      "again x.pdf",
      "a hundred object streams of 10 MB",
      out -> {
        out.write(text("%PDF-1.6\n"));
        for (int k = 0; k < 100; k++) {
          out.write(text(k + " 0 obj << /Type /ObjStm >> stream\n"));
          out.write(packed(10));
          out.write(text("\nendstream endobj\n"));
        }
      }),
  PDF_LONG("again x.pdf", "100 MB", "%PDF-1.6\n", " ", 100 * HugeFile.MB),
  GIF_LONG_COMMENT(
      "again x.gif",
      "a comment of 100 MB",
      out -> {
        out.write(text("GIF89a\1\0\1\0\0\0\0!"));
        out.write(0xFE);
        repeat(out, "\u00ff" + " ".repeat(255), 100 * HugeFile.MB);
      }),
  SVG_DEEP("again x.svg", "200,000 elements, each in the one before", "", "<g>", 600_000),
  SVG_LONG_ATTRIBUTE("again x.svg", "an attribute of 100 MB", "<svg a='", " ", 100 * HugeFile.MB),
  SVG_LONG_RECORD(
      "again x.svg",
      "a record of 100 MB",
      "<svg><metadata id='costscape'>",
      " ",
      100 * HugeFile.MB),
  SVG_MANY_ATTRIBUTES(
      "again x.svg",
      "a million attributes",
      out -> {
        out.write(text("<svg "));
        for (int k = 0; k < 1_000_000; k++) {
          out.write(text("a" + k + "='' "));
        }
      }),
  PAGE_LONG("again x.html", "100 MB before the record", "", " ", 100 * HugeFile.MB),
  NPZ_WEIGHTS_BOMB(
      "inspect --at=x.npz", "an array of 300 million packed bytes", out -> npz(out, "w1", 1, 300)),
  NPZ_ROWS_BOMB("inspect --data=x.npz", "300 million packed rows", out -> npz(out, "X", 1, 300)),
  NPY_CLAIM(
      "inspect --data=x.npy",
      "a shape of 10^17 rows",
      out -> out.write(npy(100_000_000_000_000_000L, 2))),
  CSV_BOMB(
      "inspect --data=x.csv.gz",
      "a packed table of 300 MB",
      out -> {
        GZIPOutputStream packed = new GZIPOutputStream(out);
        packed.write(text("a,b,c\n"));
        repeat(packed, "0,0,0\n", 300 * HugeFile.MB);
        packed.finish();
      }),
  CSV_LINE_BOMB(
      "inspect --data=x.csv.gz",
      "a packed line of 300 MB",
      out -> {
        GZIPOutputStream packed = new GZIPOutputStream(out);
        repeat(packed, " ", 300 * HugeFile.MB);
        packed.finish();
      }),
  SAFETENSORS_LONG(
      "inspect --at=x.safetensors",
      "a header of 2^63 bytes",
      out -> {
        out.write(ByteBuffer.allocate(8).put(7, (byte) 0x80).array());
        out.write(text("{}"));
      }),
  SAFETENSORS_DEEP(
      "inspect --at=x.safetensors",
      "a header of eight million brackets",
      out -> {
        out.write(
            ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(8 * HugeFile.MB).array());
        repeat(out, "[", 8 * HugeFile.MB);
      }),
  SAFETENSORS_MANY(
      "inspect --at=x.safetensors",
      "a hundred thousand arrays",
      out -> {
        StringBuilder header = new StringBuilder("{\"a\":0");
        for (int k = 0; k < 100_000; k++) {
          header
              .append(",\"a")
              .append(k)
              .append("\":{\"dtype\":\"F32\",\"shape\":[0],\"data_offsets\":[0,0]}");
        }
        String text = header.append('}').toString().replace("\"a\":0,", "");
        out.write(
            ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(text.length()).array());
        out.write(text(text));
      }),
  H5_EMPTY(
      "inspect --at=x.h5", "30 MB of nothing", "\u0089HDF\r\n\u001a\n", "\0", 30 * HugeFile.MB),
  RECORD_DEEP("again x.json", "a million brackets", "", "[", 1_000_000),
  RECORD_DEEP_OBJECT("again x.json", "a record in 100,000 objects", "", "{\"a\":", 500_000),
  RECORD_LONG("again x.json", "a word of 100 MB", "{\"command\": [\"", " ", 100 * HugeFile.MB),
  RECORD_MANY_WORDS(
      "again x.json", "three million words", "{\"command\": [\"sweep\"", ",\"\"", 9_000_000),
  WEIGHTS_DEEP("inspect --at=x.json", "a million brackets", "", "[", 1_000_000),
  WEIGHTS_MANY("inspect --at=x.json", "four million numbers", "[1", ",1", 8_000_000),
  WEIGHTS_LONG("inspect --at=x.json", "a text of 100 MB", "[\"", " ", 100 * HugeFile.MB),
  TABLE_WIDE("inspect --data=x.csv", "a million columns", "", "x,", 2_000_000),
  TABLE_WIDE_EMPTY(
      "inspect --data=x.csv",
      "as many columns as a row may have letters",
      out -> {
        repeat(out, ",", 1_000_000);
        out.write(text("\n"));
      }),
  TABLE_LONG_ROW("inspect --data=x.csv", "a row of 100 MB", "", " ", 100 * HugeFile.MB),
  POINT_LONG(
      "inspect --at=x.csv",
      "an unknown parameter of 900,000 letters",
      out -> {
        out.write(text("name,value\n"));
        repeat(out, "w", 900_000);
        out.write(text(",1\n"));
      });

  private interface Writing {
    void to(OutputStream out) throws IOException;
  }

  private static final int MB = 1 << 20;

  private final String line;
  private final String tried;
  private final Writing writing;

  /** A file of a text, and of another one again and again up to some bytes. */
  HugeFile(String line, String tried, String begin, String repeated, int bytes) {
    this(
        line,
        tried,
        out -> {
          out.write(text(begin));
          repeat(out, repeated, bytes);
        });
  }

  HugeFile(String line, String tried, Writing writing) {
    this.line = line;
    this.tried = tried;
    this.writing = writing;
  }

  String tried() {
    return tried;
  }

  /** Makes the file, and says which arguments hand it over. */
  String[] make(Path folder) throws IOException {
    String name = line.replaceFirst(".*[ =]", "");
    Path file = folder.resolve(name() + name.substring(1));
    try (OutputStream out = Files.newOutputStream(file)) {
      writing.to(out);
    }
    return line.replace(name, file.toString()).split(" ");
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] join(String start, byte[] end) {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.writeBytes(text(start));
    whole.writeBytes(end);
    return whole.toByteArray();
  }

  private static void repeat(OutputStream out, String text, int bytes) throws IOException {
    byte[] block = text(text.repeat(Math.max(1, 60_000 / text.length())));
    for (int left = bytes; left > 0; left -= block.length) {
      out.write(block, 0, Math.min(left, block.length));
    }
  }

  /** The header of an array of bytes in NumPy's format. */
  private static byte[] npy(long rows, long columns) {
    String header =
        "{'descr': '|u1', 'fortran_order': False, 'shape': (%d, %d), }".formatted(rows, columns);
    return text("\u0093NUMPY\1\0" + (char) header.length() + "\0" + header);
  }

  /** An archive of an array with so many million rows of a column, all 0. */
  private static void npz(OutputStream out, String name, int columns, int millions)
      throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out);
    zip.putNextEntry(new ZipEntry(name + ".npy"));
    zip.write(npy((long) millions * MB, columns));
    repeat(zip, "\0", millions * MB);
    zip.closeEntry();
    zip.putNextEntry(new ZipEntry("y.npy"));
    zip.write(npy(1, 1));
    zip.write(0);
    zip.finish();
  }

  /** Zeros. */
  private static byte[] packed(int megabytes) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new DeflaterOutputStream(bytes, new Deflater(Deflater.BEST_SPEED))) {
      repeat(out, "\0", megabytes * MB);
    }
    return bytes.toByteArray();
  }

  private static void png(OutputStream out, String type, byte[] data) throws IOException {
    byte[] typed = join(type, data);
    CRC32 crc = new CRC32();
    crc.update(typed);
    out.write(text("\u0089PNG\r\n\u001a\n"));
    out.write(ByteBuffer.allocate(4).putInt(data.length).array());
    out.write(typed);
    out.write(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
  }
}
