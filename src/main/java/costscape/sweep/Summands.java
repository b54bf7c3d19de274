package costscape.sweep;

import java.io.Serializable;

/** The rows' signed logits over a grid or a line, in the form one kind of axes allows. */
interface Summands extends Serializable {
  /** What some consecutive rows need at tiles of the inner axis; any thread may use it. */
  Prepared prepare(int firstRow, int rows, Tiles inner);

  /** Points to a tile of the inner axis, at most. */
  default int tile() {
    return 512;
  }

  /** Time of a row and cell, as a multiple of a product's, about. */
  int effort();

  /** Values of the outer axis that share a chunk's making well. */
  int enoughOuter();

  /** Some rows along the inner axis: the same for every value of the outer. */
  @FunctionalInterface
  interface Prepared {
    /** Adds what the rows need at some values of the outer axis; for one thread. */
    Chunk at(double[] outer);
  }

  /** Some rows' tables. Asked tile by tile, and for each from the first outer value to the last. */
  interface Chunk {
    /** Adds the rows' softplus at the i-th outer value. */
    void addTo(SoftplusSum sum, int i, int tile);
  }
}
