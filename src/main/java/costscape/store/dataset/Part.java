package costscape.store.dataset;

import costscape.data.Moments;
import java.io.Serializable;
import java.util.List;

/**
 * What one pass over a file of a table finds: where its rows are, and what they hold.
 *
 * @param name of the file
 * @param header the file's first lines, up to the names of its columns
 * @param stretches of whole lines behind the header, in their order
 * @param features their names
 * @param targets names of the target columns
 * @param words of the classes that the file has, in the order in which they come
 * @param moments of each feature
 * @param missing rows that were left out
 * @param notices what the user should know of how the file was read
 * @param sha256 of the file's bytes
 */
record Part(
    String name,
    String header,
    List<Place> stretches,
    List<String> features,
    List<String> targets,
    List<String> words,
    List<Moments> moments,
    long missing,
    List<String> notices,
    String sha256)
    implements Serializable {
  private static final long serialVersionUID = 1;

  /**
   * Some whole lines of a file.
   *
   * @param from the first byte
   * @param line the number of the first line, from 1
   * @param rows that these lines hold; empty lines hold none
   */
  record Place(long from, int bytes, long line, int rows) implements Serializable {
    private static final long serialVersionUID = 1;
  }

  long rows() {
    return stretches.stream().mapToLong(Place::rows).sum();
  }

  /** Lines of the header. */
  long headerLines() {
    return header.chars().filter(c -> c == '\n').count();
  }
}
