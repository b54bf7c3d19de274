package costscape.sweep.summand;

import java.io.Serializable;

/** The rows' signed logits over a grid or a line, in the form one kind of axes allows. */
public interface Summands extends Serializable {
  /**
   * Room for what some rows need at tiles of the inner axis.
   *
   * @param rows at most
   */
  Prepared prepare(int rows, Tiles inner);

  /** Points to a tile of the inner axis, at most. */
  default int tile() {
    return 400;
  }

  /** Time of a row and cell, as a multiple of a product's, about. */
  int effort();

  /** Values of the outer axis that share a chunk's making well. */
  int enoughOuter();

  /** Consecutive rows along the inner axis: the same for every value of the outer. */
  interface Prepared {
    /**
     * Makes the rows' tables, in the place of other rows'; from then on any thread may use them.
     */
    void load(int firstRow, int rows);

    /** Adds room for what rows need at some values of the outer axis; for one thread. */
    Chunk at(double[] outer);
  }

  /** Rows' tables. Asked tile by tile, and for each from the first outer value to the last. */
  interface Chunk {
    /** Makes them for the rows that the inner axis' are of, in the place of other rows'. */
    void load(int firstRow, int rows);

    /** Adds the rows' softplus at the i-th outer value. */
    void addTo(SoftplusSum sum, int i, int tile);
  }
}
