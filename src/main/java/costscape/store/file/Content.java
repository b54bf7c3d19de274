package costscape.store.file;

import java.io.IOException;
import java.io.OutputStream;

/** The content that a file is to hold. */
@FunctionalInterface
public interface Content {
  void writeTo(OutputStream out) throws IOException;
}
