package costscape.store.program;

import java.io.IOException;

/** Points that a program is asked for, in the form in which it is told them. */
interface AskedPoints {
  int count();

  /** Whether gradients are asked for too. */
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
}
