package costscape.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No run replaces a file that it reads. */
class SparedInputsTest {
  private static final String PLANE = " --vary w1_0_0=-1:1:3 --vary b1_0=-1:1:3";

  @TempDir private Path folder;

  private void inputs() throws IOException {
    String data = "x,y\n1,0\n2,1\n3,0\n";
    for (String name :
        new String[] {"sweep.csv", "r.csv", "r", "r.png", "r.json", "basins-2.csv", "r-2.csv"}) {
      Files.writeString(folder.resolve(name), data);
    }
    Session.run("trace", "--steps", "3", "--format", "none", "--out", folder);
    String point = "name,value\nw1_0_0,1\nw1_0_1,1\nb1_0,1\nb1_1,1\nw2_0_0,1\nw2_1_0,1\nb2_0,0\n";
    Files.writeString(folder.resolve("at.csv"), point);
    Files.createSymbolicLink(folder.resolve("link.csv"), folder.resolve("at.csv"));
    Files.createSymbolicLink(folder.resolve("explore.html"), folder.resolve("at.csv"));
    Path weights = folder.resolve("w.json");
    Files.writeString(weights, "{\"coefs_\":[[[1,2]],[[3],[4]]],\"intercepts_\":[[1,2],[3]]}");
    Files.createDirectories(folder.resolve("frames"));
    Files.copy(folder.resolve("trace.csv"), folder.resolve("frames/frame-0009.png"));
    Files.copy(folder.resolve("trace.csv"), folder.resolve("m.gif"));
    Files.copy(folder.resolve("trace.csv"), folder.resolve("m.json"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "sweep --data DIR/sweep.csv" + PLANE + ";sweep.csv",
        "sweep --data=DIR/r.csv --name r" + PLANE + ";r.csv",
        "sweep --data=DIR/r.png --name r" + PLANE + ";r.png",
        "sweep --data=DIR/r.json --name r" + PLANE + ";r.json",
        "sweep --at DIR/at.csv --name at" + PLANE + ";at.csv",
        "sweep --at DIR/link.csv --name at" + PLANE + ";link.csv",
        "sweep --at DIR/at.csv --name link" + PLANE + ";at.csv",
        "sweep --at DIR/w.json --name w" + PLANE + ";w.json",
        "sweep --vary between:DIR/at.csv --name at;at.csv",
        "sweep --panel data=DIR/r.csv|DIR/r-2.csv --name r" + PLANE + ";r-2.csv",
        "trace --start DIR/at.csv --name at --steps 3;at.csv",
        "minima --data DIR/r.csv --name r --starts 2;r.csv",
        "basins --data DIR/basins-2.csv --optimizer gd,adam" + PLANE + ";basins-2.csv",
        "frames --trace DIR/m.gif --name m --frames 3 --gif;m.gif",
        "frames --trace DIR/m.json --name m --frames 3;m.json",
        "frames --trace DIR/frames/frame-0009.png --frames 3;frame-0009.png",
        "atlas --trace DIR/trace.csv --name trace;trace.csv",
        "explore --at DIR/at.csv;at.csv",
      })
  void aTargetThatIsAnInputIsRefused(String line, String named) throws IOException {
    inputs();
    Untouched before = Untouched.now(folder);
    Session.line((line + " --replace --out DIR").replace("DIR", folder.toString()))
        .refused(named + ": this run reads it");
    before.check(line);
  }

  @Test
  void resultsBesideTheInputsAreFine() throws IOException {
    inputs();
    String line = "sweep --data DIR/sweep.csv --name other --format none --out DIR" + PLANE;
    Session.line(line.replace("DIR", folder.toString())).done();
  }
}
