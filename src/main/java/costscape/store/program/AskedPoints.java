package costscape.store.program;

import costscape.space.Direction;
import costscape.space.Slice;
import costscape.store.program.AskedPoints.ToldSlice;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Points that a program is asked for, in the form in which it is told them. */
interface AskedPoints {
  int count();

  /** Returns whether gradients are asked for too. */
  boolean withGradient();

  /** Writes the question for the points from a number on, up to another. */
  void ask(int from, int to, Questions questions) throws IOException;

  /** Points of which every parameter is told, n a point. */
  record Whole(double[] points, int n, boolean withGradient) implements AskedPoints {
    @Override
    public int count() {
      return points.length / n;
    }

    @Override
    public void ask(int from, int to, Questions questions) throws IOException {
      questions.line("{\"points\":%d,\"gradient\":%b}".formatted(to - from, withGradient));
      questions.numbers(points, from * n, to * n);
    }
  }

  /** Points of a slice that the program knows, of which the coordinates are told. */
  record OnSlice(ToldSlice slice, double[] coordinates) implements AskedPoints {
    @Override
    public int count() {
      return coordinates.length / slice.dimension();
    }

    @Override
    public boolean withGradient() {
      return false;
    }

    @Override
    public void ask(int from, int to, Questions questions) throws IOException {
      questions.tell(slice);
      questions.line("{\"coordinates\":%d,\"gradient\":false}".formatted(to - from));
      questions.numbers(coordinates, from * slice.dimension(), to * slice.dimension());
    }
  }

  /**
   * A slice as a program is told it: the origin and the directions as one array, after which the
   * coordinates of a point are enough. The program forms (origin + α · first) + β · second, entry
   * by entry, and each operation rounds; that is how {@link Slice} does it.
   *
   * @param numbers the origin, then each direction
   */
  record ToldSlice(Slice slice, double[] numbers) {
    /**
     * The smallest number of parameters at which a program forms points; with fewer it takes longer
     * to form one than to read it.
     */
    static final int LEAST_PARAMETERS = 64;

    /**
     * The slice; empty where points are told whole. An entry −0 of the origin stays what it is
     * where one parameter alone varies, while 0 times that direction added to it would make it 0.
     */
    static Optional<ToldSlice> of(Slice slice) {
      int n = slice.origin().dimension();
      double[] origin = slice.origin().toArray();
      if (n < LEAST_PARAMETERS || holdsNegativeZero(origin)) {
        return Optional.empty();
      }
      double[] numbers = new double[Math.multiplyExact(1 + slice.dimension(), n)];
      System.arraycopy(origin, 0, numbers, 0, n);
      int at = n;
      for (Direction direction : slice.directions()) {
        System.arraycopy(direction.toArray(), 0, numbers, at, n);
        at += n;
      }
      return Optional.of(new ToldSlice(slice, numbers));
    }

    private static boolean holdsNegativeZero(double... numbers) {
      long bits = Double.doubleToRawLongBits(-0.0);
      return Arrays.stream(numbers).anyMatch(number -> Double.doubleToRawLongBits(number) == bits);
    }

    /** Returns whether it is this very slice. */
    boolean isOf(Slice other) {
      return slice == other;
    }

    int dimension() {
      return slice.dimension();
    }
  }

  /** The questions that a program reads: lines and raw doubles, the smallest byte first. */
  static final class Questions {
    /** The size of a block, as much as a pipe holds. */
    private static final int BLOCK_BYTES = 1 << 16;

    private final OutputStream pipe;
    private final ByteBuffer block =
        ByteBuffer.allocate(BLOCK_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    private double[] told = new double[0];

    Questions(OutputStream pipe) {
      this.pipe = pipe;
    }

    void line(String text) throws IOException {
      pipe.write((text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    void numbers(double[] numbers, int from, int to) throws IOException {
      for (int at = from; at < to; at += block.capacity() / Double.BYTES) {
        int count = Math.min(to - at, block.capacity() / Double.BYTES);
        block.clear();
        block.asDoubleBuffer().put(numbers, at, count);
        pipe.write(block.array(), 0, count * Double.BYTES);
      }
    }

    /** Tells a slice, unless it is the one that was told last. */
    void tell(ToldSlice slice) throws IOException {
      if (Arrays.equals(told, slice.numbers())) {
        return;
      }
      line("{\"slice\":%d}".formatted(slice.dimension()));
      numbers(slice.numbers(), 0, slice.numbers().length);
      told = slice.numbers();
    }

    void flush() throws IOException {
      pipe.flush();
    }

    void close() throws IOException {
      pipe.close();
    }
  }
}
