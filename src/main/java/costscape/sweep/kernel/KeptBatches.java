package costscape.sweep.kernel;

/**
 * The batches of rows that one sweep needs: each part is made when it is first asked for and then
 * kept for the other pieces of the sweep. Several threads may ask.
 */
final class KeptBatches<T> {
  /** Makes what is needed of some consecutive rows. */
  interface Maker<T> {
    T of(int fromRow, int toRow);
  }

  private static final class Kept<T> {
    @SuppressWarnings("NullAway.Init") // made when first asked for
    private T batch;

    private synchronized T batch(Maker<T> maker, int fromRow, int toRow) {
      if (batch == null) {
        batch = maker.of(fromRow, toRow);
      }
      return batch;
    }
  }

  private final Maker<T> maker;
  private final int rows;
  private final int size;
  private final Kept<T>[] kept;

  /**
   * @param rows of the whole
   * @param size rows of a batch; the last one may have fewer
   * @param keeps whether batches are kept, or made anew whenever they are asked for
   */
  @SuppressWarnings({"unchecked", "rawtypes"}) // an array of a generic type
  KeptBatches(int rows, int size, boolean keeps, Maker<T> maker) {
    this.maker = maker;
    this.rows = rows;
    this.size = size;
    kept = new Kept[keeps ? count() : 0];
    for (int k = 0; k < kept.length; k++) {
      kept[k] = new Kept<>();
    }
  }

  int count() {
    return (rows - 1) / size + 1;
  }

  int from(int index) {
    return index * size;
  }

  int to(int index) {
    return Math.min(rows, from(index) + size);
  }

  T get(int index) {
    return kept.length == 0
        ? maker.of(from(index), to(index))
        : kept[index].batch(maker, from(index), to(index));
  }

  /**
   * The batch that a piece begins with. Pieces that run side by side begin far apart, so that each
   * thread makes other batches. The piece's number is mirrored at the point: 0, ½, ¼, ¾ and so on.
   */
  int first(long piece) {
    long mirrored = Integer.reverse((int) piece) & 0xffffffffL;
    return (int) ((mirrored * count()) >>> 32);
  }
}
