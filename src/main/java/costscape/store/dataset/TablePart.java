package costscape.store.dataset;

import costscape.data.Moments;
import java.io.Serializable;
import java.util.List;

/**
 * What one pass over a file of a table finds: where its rows are, and what they hold.
 *
 * @param name of the file
 * @param kind how it holds its rows
 * @param header the file's first lines, up to the names of its columns; empty without lines
 * @param stretches of rows in their order
 * @param features their names
 * @param targets names of the target columns
 * @param words of the classes that the file has, in the order in which they come
 * @param moments of each feature
 * @param missing rows that were left out
 * @param notices what the user should know of how the file was read
 * @param sha256 of the file's bytes
 */
record TablePart(
    String name,
    PartKind kind,
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
  /**
   * Some rows that stand one behind the other: whole lines, or rows of a file of columns.
   *
   * @param from the first byte of the text, or the first row from 0
   * @param length in bytes, or in rows, those that are left out included
   * @param line the number of the first line or row, from 1
   * @param rows that are taken; empty lines hold none
   */
  record Place(long from, int length, long line, int rows) implements Serializable {}

  long rows() {
    return stretches.stream().mapToLong(Place::rows).sum();
  }

  /** Lines of the header. */
  long headerLines() {
    return header.chars().filter(c -> c == '\n').count();
  }
}
