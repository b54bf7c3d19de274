package costscape.run.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The network between a program and those that call it: a port of 127.0.0.2 that hands all on to
 * the same port of 127.0.0.1, until it is cut.
 */
final class Cable implements AutoCloseable {
  private static final String OUTSIDE = "127.0.0.2";

  private final int port;
  private final ServerSocket outside;
  private final List<Socket> open = new CopyOnWriteArrayList<>();
  private volatile boolean cut;

  Cable() throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    outside = new ServerSocket(port, 50, InetAddress.getByAddress(new byte[] {127, 0, 0, 2}));
    go(this::accept);
  }

  /** Settings with which a program of Spark is called through two of these. */
  static List<String> settings(Cable calls, Cable blocks) {
    return List.of(
        "--conf", "spark.driver.host=" + OUTSIDE,
        "--conf", "spark.driver.bindAddress=127.0.0.1",
        "--conf", "spark.driver.port=" + calls.port,
        "--conf", "spark.driver.blockManager.port=" + blocks.port);
  }

  private void accept() throws IOException {
    while (true) {
      Socket caller = outside.accept();
      if (cut) {
        caller.close();
        continue;
      }
      Socket inside = new Socket();
      open.add(caller);
      open.add(inside);
      inside.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      go(() -> copy(caller, inside));
      go(() -> copy(inside, caller));
    }
  }

  private static void copy(Socket from, Socket to) throws IOException {
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      byte[] buffer = new byte[1 << 16];
      for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
        out.write(buffer, 0, length);
      }
    }
  }

  /** Work that may fail as sockets do. */
  private interface Work {
    void run() throws IOException;
  }

  private static void go(Work work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (IOException e) {
                return; // the cable was cut, or one end has gone
              }
            });
    thread.setDaemon(true);
    thread.start();
  }

  /** Ends all connections and takes no others. */
  void cut() throws IOException {
    cut = true;
    for (Socket socket : open) {
      socket.close();
    }
    open.clear();
  }

  void mend() {
    cut = false;
  }

  @Override
  public void close() throws IOException {
    outside.close();
    cut();
  }
}
