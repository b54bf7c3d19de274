package costscape.store.parts;

import costscape.job.Job;
import costscape.space.Axis;
import costscape.space.Grid;
import costscape.store.file.OutputException;
import costscape.store.file.Storage;
import costscape.store.record.Fingerprint;
import costscape.store.table.CellTable;
import costscape.store.table.TableFormat;
import costscape.sweep.BlockSums;
import costscape.sweep.CellCosts;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Sweeps a plane whose table nobody holds: each piece computes a part of it and writes it where all
 * machines see it. A part gets its name once it is whole; until then it has one that no other
 * attempt has, so that a machine that is lost, or comes back late, spoils nothing.
 *
 * @param folder where the parts go
 * @param format CSV or NPY; the first part begins the table, and all of them make it
 * @param most rectangles along a side of the picture
 */
public record PartWriting(String folder, TableFormat format, Grid grid, CellCosts costs, int most)
    implements Job<PartWriting.Written> {
  /** The names of parts that are not whole yet. */
  static final Pattern UNFINISHED =
      Pattern.compile("\\.part-\\d{5,}\\.(csv|npy)\\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  @Override
  public int size() {
    return costs.parts();
  }

  @Override
  public Written run(int index) {
    String name = PartFolder.part(index, format);
    double[] cells = costs.part(index);
    long first = costs.firstCell(index);
    String place = folder + "/" + name;
    MessageDigest digest = Fingerprint.sha256();
    long[] bytes = {0};
    try {
      Storage.of(folder)
          .write(
              place,
              to -> {
                Counted out = new Counted(to, digest);
                write(cells, first, out);
                bytes[0] = out.count;
              });
      BlockSums sums = BlockSums.of(grid, most, first, cells);
      String sha256 = HexFormat.of().formatHex(digest.digest());
      return new Written(new PartEntry(name, bytes[0], sha256, cells.length), sums);
    } catch (IOException e) {
      throw new UncheckedIOException(OutputException.writing(place, e));
    }
  }

  private void write(double[] cells, long first, OutputStream out) throws IOException {
    List<Axis> axes = grid.axes();
    CellTable table =
        first == 0
            ? CellTable.to(out, format, axes, "cost")
            : CellTable.behind(out, format, axes, first);
    for (double cost : cells) {
      table.add(cost);
    }
    table.flush();
  }

  /** Counts the bytes of a part as they are hashed. */
  private static final class Counted extends DigestOutputStream {
    private long count;

    Counted(OutputStream out, MessageDigest digest) {
      super(out, digest);
    }

    @Override
    public void write(int b) throws IOException {
      super.write(b);
      count++;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      super.write(bytes, from, length);
      count += length;
    }
  }

  /**
   * A part of a table that lies in its place.
   *
   * @param sums what a picture of the table needs of its cells
   */
  public record Written(PartEntry entry, BlockSums sums) implements Serializable {}
}
