package costscape.sweep.summand;

import java.io.Serializable;

/** The rows' signed logits over a grid or a line, in the form that one kind of axes allows. */
public interface Summands extends Serializable {
  /** Makes room for the tables along the inner axis of as many rows as are loaded at a time. */
  Prepared prepare(int rows, Tiles inner);

  /** The most points of a tile of the inner axis. */
  int TILE = 400;

  /** The number of values of the outer axis that make it worth while to build a chunk's tables. */
  int enoughOuter();

  /**
   * The tables of consecutive rows along the inner axis. They are the same for every value of the
   * outer axis.
   */
  interface Prepared {
    /**
     * Builds the tables of some rows, replacing those of other rows. From then on any thread may
     * use them.
     */
    void load(int firstRow, int rows);

    /** Makes room for the tables at some values of the outer axis. The chunk is for one thread. */
    Chunk at(double[] outer);
  }

  /**
   * The tables of some rows along both axes. It is asked tile by tile, and for each tile from the
   * first outer value to the last.
   */
  interface Chunk {
    /**
     * Builds the outer axis' tables for the rows of the inner tables, replacing the previous chunk.
     */
    void load(int firstRow, int rows);

    /** Adds the rows' softplus at the i-th outer value. */
    void addTo(SoftplusSum sum, int i, int tile);
  }
}
