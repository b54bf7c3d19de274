package costscape.store.dataset;

import costscape.data.Moments;
import costscape.job.Job;
import costscape.store.dataset.Part.Place;
import costscape.store.file.InputException;
import costscape.store.file.Storage;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** One pass over the files of a table, a piece for each file. No row is kept. */
record PartScan(List<String> names, PartReading reading) implements Job<Part> {
  @Override
  public int size() {
    return names.size();
  }

  @Override
  public Part run(int index) {
    String name = names.get(index);
    MessageDigest digest = sha256();
    return told(
        name,
        () -> {
          try (InputStream in = new DigestInputStream(Storage.of(name).open(name, 0), digest)) {
            return scan(name, new PartLines(name, in), digest);
          }
        });
  }

  /** What opens and reads a file. */
  interface Use<T> {
    T read() throws IOException;
  }

  /**
   * Reads a file of the data and turns what goes wrong into one line.
   *
   * @throws InputException if the file cannot be read
   */
  static <T> T told(String name, Use<T> use) {
    try {
      return use.read();
    } catch (NoSuchFileException | FileNotFoundException e) {
      throw InputException.in(
          name,
          "no such file on the machine that reads it; a cluster wants files that all of its"
              + " machines see");
    } catch (IOException e) {
      throw InputException.in(name, "cannot be read: " + e.getMessage());
    }
  }

  private Part scan(String name, PartLines lines, MessageDigest digest) throws IOException {
    String header = text(name, lines.header());
    List<Place> places = new ArrayList<>();
    Set<String> words = new LinkedHashSet<>();
    Set<String> notices = new LinkedHashSet<>();
    long missing = 0;
    PartReading.Stretch first = reading.read(name, header, "", 0);
    List<Moments> moments = List.of();
    long headerLines = header.chars().filter(c -> c == '\n').count();
    for (PartLines.Lines some = lines.next(); some.bytes().length > 0; some = lines.next()) {
      PartReading.Stretch stretch =
          reading.read(name, header, text(name, some), some.line() - 1 - headerLines);
      if (places.isEmpty()) { // by its rows a table tells whether the first column lacks a name
        first = stretch;
        moments = new ArrayList<>(Collections.nCopies(first.features().size(), Moments.NONE));
      }
      places.add(new Place(some.from(), some.bytes().length, some.line(), stretch.rows()));
      for (int k = 0; k < moments.size(); k++) {
        moments.set(k, moments.get(k).and(Moments.of(stretch.columns()[k])));
      }
      words.addAll(stretch.labels().words());
      notices.addAll(stretch.notices());
      missing += stretch.missing();
    }
    return new Part(
        name,
        header,
        places,
        first.features(),
        first.targets(),
        List.copyOf(words),
        moments,
        missing,
        List.copyOf(notices),
        HexFormat.of().formatHex(digest.digest()));
  }

  private static String text(String name, PartLines.Lines lines) {
    return PartLines.text(name, lines.bytes(), lines.line());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
