package costscape.sweep;

import java.io.Serializable;

/** The rows' signed logits over a grid or a line, in the form one kind of axes allows. */
interface Summands extends Serializable {
  /** What some consecutive rows need at some values of the outer axis and tiles of the inner. */
  Chunk chunk(int firstRow, int rows, double[] outer, Tiles inner);

  /** Points to a tile of the inner axis, at most. */
  default int tile() {
    return 512;
  }

  /** Values of the outer axis that share a chunk's making well. */
  int enoughOuter();

  /** Some rows' tables. Asked tile by tile, and for each from the first outer value to the last. */
  interface Chunk {
    /** Adds the rows' softplus at the i-th outer value. */
    void addTo(SoftplusSum sum, int i, int tile);
  }
}
