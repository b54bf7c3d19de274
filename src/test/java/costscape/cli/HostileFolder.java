package costscape.cli;

import costscape.store.record.Fingerprint;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A folder into which a stranger's file has come, with what the file may be after: a secret beside
 * it, another one further off, a link to that, and an address that counts who asks.
 */
final class HostileFolder implements AutoCloseable {
  /** In every file that nobody may see. */
  static final String SECRET = "SECRET-9f3a";

  private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final AtomicInteger connections = new AtomicInteger();
  private final Path top;
  private final Path inbox;
  private final Path far;
  private final Path link;

  HostileFolder(Path top) throws IOException {
    this.top = top.toRealPath();
    inbox = Files.createDirectories(this.top.resolve("home/inbox"));
    Files.writeString(inbox.resolve("secret.csv"), "--" + SECRET + "\n");
    Files.createDirectories(out());
    far = this.top.resolve("home/far.csv");
    Files.writeString(far, "x,y\n1," + SECRET + "\n2,yes\n");
    link = Files.createSymbolicLink(inbox.resolve("link.csv"), far);
    Thread listener = new Thread(this::listen, "counts connections");
    listener.setDaemon(true);
    listener.start();
  }

  private void listen() {
    while (!server.isClosed()) {
      try {
        server.accept().close();
        connections.incrementAndGet();
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  int connections() {
    return connections.get();
  }

  /** Where results are told to go. */
  Path out() {
    return top.resolve("out");
  }

  Path inbox() {
    return inbox;
  }

  /** Lays a file of the corpus into the inbox, with the names and the address of this place. */
  Path receive(String name, byte[] content) throws IOException {
    Path file = inbox.resolve(name);
    String text = new String(content, StandardCharsets.ISO_8859_1);
    String here =
        text.replace("{PORT}", Integer.toString(server.getLocalPort()))
            .replace("{SECRET}", inbox.resolve("secret.csv").toString())
            .replace("{OUTSIDE}", top.resolve("home/outside").toString())
            .replace("{SELF}", file.toString())
            .replace("{LINK}", link.toString())
            .replace("{FAR_HASH}", Fingerprint.of(far))
            .replace("{FAR}", far.toString());
    return Files.write(file, here.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** A file of the corpus as it is kept. */
  static byte[] stored(String name) {
    try (InputStream in = HostileFolder.class.getResourceAsStream("/hostile/" + name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every file and folder of this place, and its bytes. */
  Map<Path, Integer> files() throws IOException {
    Map<Path, Integer> found = new TreeMap<>();
    try (Stream<Path> files = Files.walk(top)) {
      for (Path file : files.toList()) {
        boolean whole = Files.isRegularFile(file);
        found.put(file, whole ? Arrays.hashCode(Files.readAllBytes(file)) : 0);
      }
    }
    return found;
  }

  /**
   * Every file of this place, and the names in the working folder and in those around it. Names in
   * the temporary folder come and go with other programs and are left out.
   */
  Map<Path, Integer> everything() throws IOException {
    Map<Path, Integer> found = files();
    Path temporary = Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath();
    Path working = Path.of("").toAbsolutePath();
    for (int k = 0; k < 3 && working != null && !working.equals(temporary); k++) {
      try (Stream<Path> files = Files.list(working)) {
        files.forEach(file -> found.put(file, 0));
      }
      working = working.getParent();
    }
    return found;
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
