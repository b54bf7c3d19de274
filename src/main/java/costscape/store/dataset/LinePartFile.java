package costscape.store.dataset;

import costscape.store.dataset.TablePart.Place;
import costscape.store.file.InputException;
import costscape.store.file.Storage;
import costscape.store.file.Unpacking;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;

/**
 * A file of lines. What gzip packed cannot be entered in the middle: it is unpacked from its start
 * as far as it is wanted, and nothing of that is kept.
 */
record LinePartFile(String name, PartKind kind, PartReading reading) implements PartFile {
  @Override
  public TablePart scan() throws IOException {
    MessageDigest digest = PartScan.sha256();
    try (InputStream file = new DigestInputStream(Storage.of(name).open(name, 0), digest)) {
      InputStream text = kind.isPacked() ? Unpacking.of(file) : file;
      PartLines lines = new PartLines(name, text);
      String header = text(lines.header());
      PartFindings findings = scan(lines, header);
      return findings.part(name, kind, header, HexFormat.of().formatHex(digest.digest()));
    }
  }

  private PartFindings scan(PartLines lines, String header) throws IOException {
    PartFindings findings = new PartFindings(reading.read(name, header, "", 0));
    long headerLines = header.chars().filter(c -> c == '\n').count();
    for (PartLines.Lines some = lines.next(); some.bytes().length > 0; some = lines.next()) {
      PartReading.Stretch stretch =
          reading.read(name, header, text(some), some.line() - 1 - headerLines);
      Place place = new Place(some.from(), some.bytes().length, some.line(), stretch.rows());
      findings.add(place, stretch);
    }
    return findings;
  }

  private String text(PartLines.Lines lines) {
    return PartLines.text(name, lines.bytes(), lines.line());
  }

  @Override
  public void read(TablePart part, List<Place> wanted, Consumer<PartReading.Stretch> into)
      throws IOException {
    long at = wanted.get(0).from();
    try (InputStream in = open(at)) {
      for (Place place : wanted) {
        in.skipNBytes(place.from() - at);
        at = place.from() + place.length();
        into.accept(stretch(part, place, in.readNBytes(place.length())));
      }
    }
  }

  /** Opens the text at one of its bytes. */
  private InputStream open(long from) throws IOException {
    if (!kind.isPacked()) {
      return Storage.of(name).open(name, from);
    }
    InputStream text = Unpacking.of(Storage.of(name).open(name, 0));
    text.skipNBytes(from);
    return text;
  }

  private PartReading.Stretch stretch(TablePart part, Place place, byte[] bytes) {
    String lines = PartLines.text(name, bytes, place.line());
    PartReading.Stretch stretch =
        reading.read(name, part.header(), lines, place.line() - 1 - part.headerLines());
    if (stretch.rows() != place.rows() || bytes.length != place.length()) {
      throw InputException.in(name, PartScan.CHANGED);
    }
    return stretch;
  }
}
