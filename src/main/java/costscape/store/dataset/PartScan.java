package costscape.store.dataset;

import costscape.data.Moments;
import costscape.job.Job;
import costscape.store.dataset.TablePart.PartFile;
import costscape.store.dataset.TablePart.PartKind;
import costscape.store.dataset.TablePart.Place;
import costscape.store.file.InputException;
import costscape.store.file.InputFile;
import costscape.store.file.Storage;
import costscape.store.text.PointKinds;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One pass over the files of a table, a piece for each file. No row is kept. */
record PartScan(List<String> names, PartReading reading) implements Job<TablePart> {
  /** The message on a file whose rows are no longer where they were. */
  static final String CHANGED = "changed while it was read";

  private static final String FOLDER =
      "is a folder; a pattern names the files in it, such as '%s/part-*'";

  @Override
  public int size() {
    return names.size();
  }

  @Override
  public TablePart run(int index) {
    String name = names.get(index);
    return told(name, () -> PartFile.of(name, PartKind.of(name), reading).scan());
  }

  /** Reads a file of the data; what goes wrong is refused in one line. */
  static <T> T told(String name, InputFile.Reading<T> use) {
    try {
      return use.read();
    } catch (IOException e) {
      throw InputException.in(name, isFolder(name) ? FOLDER.formatted(name) : problem(e));
    }
  }

  private static String problem(IOException e) {
    if (e instanceof NoSuchFileException || e instanceof FileNotFoundException) {
      return "no such file on the machine that reads it; a cluster wants files that all of its"
          + " machines see";
    }
    boolean isShort = e instanceof EOFException && e.getMessage() == null;
    return isShort ? CHANGED : "cannot be read: " + e.getMessage();
  }

  private static boolean isFolder(String name) {
    try {
      return !Storage.of(name).files(name + "/*").isEmpty();
    } catch (IOException e) {
      return false;
    }
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Gathers what one pass over a file finds. No row is kept. */
  static final class PartFindings {
    private final List<Place> places = new ArrayList<>();
    private final Set<String> words = new LinkedHashSet<>();
    private final Set<String> notices = new LinkedHashSet<>();
    private final List<GrowingMoments> moments = new ArrayList<>();
    private final PointKinds points = new PointKinds();
    private PartReading.Stretch first;
    private long missing;

    /**
     * @param header a stretch without rows
     */
    PartFindings(PartReading.Stretch header) {
      first = header;
    }

    /** Takes the next stretch of the file. */
    void add(Place place, PartReading.Stretch stretch) {
      if (places.isEmpty()) { // by its rows a table tells whether the first column lacks a name
        first = stretch;
        stretch.features().forEach(feature -> moments.add(new GrowingMoments()));
      }
      places.add(place);
      for (int k = 0; k < moments.size(); k++) {
        moments.get(k).add(stretch.columns()[k]);
      }
      words.addAll(stretch.labels().words());
      notices.addAll(stretch.notices());
      points.add(stretch.points());
      missing += stretch.missing();
    }

    /**
     * All that was found; a number is refused that is ambiguous beside those of other stretches.
     */
    TablePart part(String name, PartKind kind, String header, String sha256) {
      Optional<String> problem = points.problem();
      if (problem.isPresent()) {
        throw InputException.in(name, problem.get());
      }
      List<Moments> all = moments.stream().map(GrowingMoments::moments).toList();
      return new TablePart(
          name,
          kind,
          header,
          places,
          first.features(),
          first.targets(),
          List.copyOf(words),
          all,
          missing,
          List.copyOf(notices),
          sha256);
    }

    /**
     * Moments of a file's column that comes in stretches. They are taken of blocks of rows that are
     * counted from the file's first row, so that their bits do not depend on how the file is cut:
     * packed or not, lines or columns.
     */
    private static final class GrowingMoments {
      private static final int ROWS = 256;

      private final double[] block = new double[ROWS];
      private int filled;
      private Moments full = Moments.NONE;

      void add(double... some) {
        for (double value : some) {
          block[filled++] = value;
          if (filled == ROWS) {
            full = full.and(Moments.of(block));
            filled = 0;
          }
        }
      }

      /** Those of all numbers. */
      Moments moments() {
        return full.and(Moments.of(Arrays.copyOf(block, filled)));
      }
    }
  }
}
