package costscape.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The smallest run of each command that writes, without its folder. */
enum SmallRun {
  SWEEP("sweep --vary w1_0_0=-1:1:5 --size 400x300"),
  PLANE("sweep --vary w1_0_0=-1:1:5 --vary b2_0=0:1:4 --size 400x300"),
  TRACE("trace --start random:1 --steps 20 --size 400x300"),
  FRAMES("frames --vary w1_0_0=-1:1:5 --vary b2_0=0:1:4 --along b1_0=0:1:3 --gif --size 500x400"),
  MINIMA("minima --hidden 1 --l2 0.1 --starts 2 --saddle-starts 2 --size 500x400"),
  BASINS("basins --vary w1_0_0=-1:1:2 --vary b2_0=0:1:2 --l2 0.01 --size 600x480"),
  ATLAS("atlas --only w1_0_0,b2_0 --size 900x700"),
  LESSON("lesson local-minimum --size 400x320"),
  GALLERY("gallery --size 800x600 --only data,plane-isolines,movie-line"),
  EXPLORE("explore"),
  REPORT("report --at sklearn"),
  SPREADSHEET("spreadsheet --data xor --hidden 1 --steps 1");

  private final String line;

  SmallRun(String line) {
    this.line = line;
  }

  List<String> arguments(Path out, String... more) {
    List<String> arguments = new ArrayList<>(Arrays.asList(line.split(" ")));
    arguments.addAll(List.of("--out", out.toString()));
    arguments.addAll(List.of(more));
    return arguments;
  }

  Session run(Path out, String... more) {
    return Session.run(arguments(out, more).toArray(String[]::new));
  }

  /** The bytes of all files below a folder, by name. */
  static Map<String, byte[]> files(Path folder) throws IOException {
    Map<String, byte[]> found = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        found.put(folder.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    return found;
  }
}
