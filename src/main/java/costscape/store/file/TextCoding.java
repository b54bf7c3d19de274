package costscape.store.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How the letters of a person's table are kept as bytes. UTF-16 has a mark in front. What is no
 * UTF-8 was mostly saved by an older Excel, whose Windows-1252 has Latin-1 in it; five bytes that
 * it does not have tell that a file is neither.
 */
public enum TextCoding {
  UTF_8("UTF-8", StandardCharsets.UTF_8),
  UTF_16("UTF-16", StandardCharsets.UTF_16),
  WINDOWS_1252("Windows-1252", Charset.forName("windows-1252"));

  private static final int BUFFER = 1 << 16;

  private final String word;
  private final Charset charset;

  TextCoding(String word, Charset charset) {
    this.word = word;
    this.charset = charset;
  }

  /** Its name, for a sentence. */
  public String word() {
    return word;
  }

  Reader reader(InputStream bytes) {
    return new InputStreamReader(bytes, decoder());
  }

  private CharsetDecoder decoder() {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /**
   * The coding of a file, by all its bytes. Where none fits it is UTF-8, whose reader then names
   * the line.
   */
  public static TextCoding of(Path file) {
    return InputFile.reading(file, () -> found(file));
  }

  private static TextCoding found(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return UTF_8; // a pipe is read once
    }
    try (InputStream bytes = new BufferedInputStream(Unpacking.of(Files.newInputStream(file)))) {
      bytes.mark(2);
      int first = bytes.read();
      int second = bytes.read();
      bytes.reset();
      if ((first == 0xFF && second == 0xFE) || (first == 0xFE && second == 0xFF)) {
        return UTF_16;
      }
      if (isAllIn(UTF_8, bytes)) {
        return UTF_8;
      }
    }
    try (InputStream bytes = Unpacking.of(Files.newInputStream(file))) {
      return isText(WINDOWS_1252, bytes) ? WINDOWS_1252 : UTF_8;
    }
  }

  private static boolean isText(TextCoding coding, InputStream bytes) {
    try {
      return isAllIn(coding, bytes);
    } catch (IOException e) {
      return false; // the reader will say what is wrong
    }
  }

  /** Returns whether all bytes are letters of a coding, and none is 0, which no text has. */
  private static boolean isAllIn(TextCoding coding, InputStream bytes) throws IOException {
    CharsetDecoder decoder = coding.decoder();
    ByteBuffer in = ByteBuffer.allocate(BUFFER);
    CharBuffer out = CharBuffer.allocate(BUFFER);
    boolean isEnd = false;
    while (!isEnd) {
      int count = bytes.read(in.array(), in.position(), in.remaining());
      isEnd = count < 0;
      in.position(in.position() + Math.max(0, count)).flip();
      CoderResult result = decoder.decode(in, out.clear(), isEnd);
      if (result.isError() || (coding != UTF_8 && hasZero(out.flip()))) {
        return false;
      }
      in.compact();
    }
    return true;
  }

  private static boolean hasZero(CharBuffer letters) {
    return letters.chars().anyMatch(letter -> letter == 0);
  }
}
