package costscape.cli.gallery;

import costscape.cli.report.PipedResult;
import costscape.store.file.Leftovers;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A hidden folder for what recipes write, which is deleted when it is closed. A run that is killed
 * cannot do so: the next run finds the folder's lock free and deletes the folder.
 */
public record WorkFolder(Path path, FileChannel channel) implements AutoCloseable {
  private static final Leftovers FOLDERS = new Leftovers(".recipes-", "");

  private static final String LOCK = "lock";

  /** A new folder in another one, in which the folders of killed runs are swept up first. */
  public static WorkFolder in(Path parent) throws IOException {
    FOLDERS.sweepUp(parent, folder -> folder.resolve(LOCK), PipedResult::delete);
    while (true) {
      Path path = Files.createTempDirectory(parent, FOLDERS.own());
      Path lock = path.resolve(LOCK);
      FileChannel channel =
          FileChannel.open(lock, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      Leftovers.lock(channel);
      if (Files.exists(lock)) {
        return new WorkFolder(path, channel);
      }
      channel.close(); // another run was quicker to lock it, and has swept it up
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
    PipedResult.delete(path);
  }
}
