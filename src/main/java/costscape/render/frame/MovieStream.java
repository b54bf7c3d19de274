package costscape.render.frame;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;

/** One file with all frames of a movie, written frame by frame, and closed whatever happens. */
public interface MovieStream extends Closeable {
  void begin(OutputStream out) throws IOException;

  void add(Frame frame, OutputStream out) throws IOException;

  void end(OutputStream out) throws IOException;

  @Override
  default void close() throws IOException {}
}
