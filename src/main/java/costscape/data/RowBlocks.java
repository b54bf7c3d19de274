package costscape.data;

import java.io.Serializable;

/**
 * Rows of data in blocks, for more rows than a machine holds. A block has {@value #ROWS} rows, the
 * last one fewer. Which rows a block has follows from the order of the data alone, so a sum that is
 * taken block by block has the same bits wherever the blocks are. Immutable; any thread may ask.
 */
public interface RowBlocks extends Serializable {
  /** Rows of each block but the last. */
  int ROWS = 65_536;

  /** Rows of all blocks together. */
  long rows();

  /** Blocks that there are, 1 or more. */
  default int size() {
    return Math.toIntExact((rows() - 1) / ROWS + 1);
  }

  /**
   * The rows of one block, numbered from 0, with the features, classes and name of the whole data.
   */
  Dataset block(int index);
}
