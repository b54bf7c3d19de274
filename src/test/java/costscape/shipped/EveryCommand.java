package costscape.shipped;

import costscape.cli.Costscape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Small command lines in which every command, every reader and every format of a file stands. The
 * weights are those of a 5-4-3 network unless a line says otherwise.
 */
final class EveryCommand {
  private static final Path KEPT = Path.of("src/test/resources");

  private static final String SMALL = " --size 500x400";

  /** One line for each command; later ones read what earlier ones wrote. */
  static final List<String> COMMANDS =
      List.of(
          "gallery --only data,network --size 800x600 --quiet",
          "inspect --json",
          "sweep --vary w1_0_0=-1:1:5 --vary b2_0=0:1:4" + SMALL,
          "atlas --only w1_0_0,b2_0 --size 900x700 --quiet",
          "trace --steps 20 --vary w1_0_0=-9:9:5 --vary b2_0=-9:9:5" + SMALL,
          "frames --vary w1_0_0=-1:1:5 --vary b2_0=0:1:4 --along b1_0=0:1:3 --gif --size 500x400"
              + " --quiet",
          "minima --data trap --starts 2 --saddle-starts 0 --l2 0.01" + SMALL,
          "basins --vary w1_0_0=-1:1:2 --vary b2_0=0:1:2 --l2 0.01 --size 600x480 --quiet",
          "fit --at output/trace.csv" + SMALL,
          "network" + SMALL,
          "data" + SMALL,
          "lesson local-minimum --size 500x400 --quiet",
          "explore",
          "report --at sklearn --quiet",
          "spreadsheet --data xor --hidden 1 --steps 1",
          "again output/sweep.png --out again --quiet",
          "figure output/sweep.png output/fit.png --letters --quiet",
          "doctor output/sweep.png --at article",
          "completion",
          "help sweep");

  /** One line for each reader and each format that is written. */
  static final List<String> FORMATS =
      List.of(
          weights("keras-legacy.h5"),
          weights("keras-model.h5"),
          weights("keras-new.h5"),
          weights("keras.weights.h5"),
          weights("numpy.npz"),
          weights("sklearn.npz"),
          weights("flat.npy --hidden 4"),
          weights("torch-f32.safetensors"),
          weights("torch-bf16.safetensors"),
          "inspect --json --data sklearn/iris.csv --at sklearn/iris.json --hidden 3",
          "data --data weights/data.npy" + SMALL,
          "data --data weights/data-f4.npz --name f4" + SMALL,
          "data --data rows.csv.gz --name packed" + SMALL,
          "sweep --vary w1_0_0=-1:1:5 --name line --format png,svg,pdf --table npy" + SMALL,
          "sweep --vary w1_0_0=-1:1:5 --vary b2_0=0:1:4 --view surface --name surface --format"
              + " svg,pdf --font serif"
              + SMALL,
          "frames --vary w1_0_0=-1:1:5 --along b1_0=0:1:3 --gif --name moving --size 500x400"
              + " --quiet",
          "sweep --vary w1_0_0=-9:9:9 --prove --name proved --style paper --quiet",
          "inspect --spectrum --name spectrum" + SMALL,
          "again output/line.svg --out again --quiet",
          "again output/line.pdf --out again --quiet",
          "again output/frames.gif --out again --quiet",
          "again output/explore.html --out again --quiet");

  private EveryCommand() {}

  private static String weights(String file) {
    return "inspect --json --data weights/data.npz --at weights/" + file;
  }

  /** Puts the files that the lines read into a folder. */
  static void prepare(Path folder) throws IOException {
    for (String kept : List.of("weights", "sklearn")) {
      Path copy = Files.createDirectory(folder.resolve(kept));
      try (Stream<Path> files = Files.list(KEPT.resolve(kept))) {
        for (Path file : files.toList()) {
          Files.copy(file, copy.resolve(file.getFileName()));
        }
      }
    }
    Files.copy(KEPT.resolve("oracle/classes/iris.csv"), folder.resolve("sklearn/iris.csv"));
    Files.copy(KEPT.resolve("digits/digits.csv.gz"), folder.resolve("rows.csv.gz"));
  }

  /** The commands that no line has. */
  static Set<String> missing() {
    Set<String> commands = new TreeSet<>(Costscape.wholeParser().getSubcommands().keySet());
    COMMANDS.forEach(line -> commands.remove(line.split(" ")[0]));
    return commands;
  }
}
