package costscape.store.text;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Keeps an endless row of a table from filling the memory. */
final class RowLimit extends FilterReader {
  private final int most;
  private long sinceRow;

  /**
   * @param most characters of a row
   */
  RowLimit(Reader in, int most) {
    super(in);
    this.most = most;
  }

  /** A row begins. */
  void nextRow() {
    sinceRow = 0;
  }

  /**
   * @throws Exceeded where the row is longer
   */
  @Override
  public int read(char[] into, int offset, int length) throws IOException {
    int count = super.read(into, offset, length);
    sinceRow += Math.max(0, count);
    if (sinceRow > most) {
      throw new Exceeded();
    }
    return count;
  }

  /** A row has more characters than it may. */
  static final class Exceeded extends IOException {
    private static final long serialVersionUID = 1;
  }
}
