package costscape.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.OneIn;
import costscape.Part;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Exit code 2 means that nothing was done: every file of before is as it was, byte and time. */
@Tag("long")
class WrongOptionsTest {
  private static final List<String> WRONG =
      List.of(
          "--size 10x10",
          "--size 0x0",
          "--size 400",
          "--dpi 0",
          "--format gif",
          "--font-size 1",
          "--font-size 190",
          "--style pink",
          "--save-after -1",
          "--threads 0",
          "--l2 abc",
          "--l2 -1",
          "--cost huge",
          "--data nofile.csv",
          "--data moonz",
          "--target label",
          "--at nofile.csv",
          "--at nofile.json",
          "--at artcle",
          "--set zz=1",
          "--set b2_0=x",
          "--hidden 0",
          "--activation none",
          "--minima nofile.csv",
          "--trace nofile.csv",
          "--start nofile.csv",
          "--start nofile.json",
          "--panel data=article|nofile.csv",
          "--panel l2=0|abc",
          "--panel l2=0|-1",
          "--panel at=article|nofile.csv",
          "--panel start=article|nofile.csv",
          "--panel threads=1|0",
          "--panel size=500x400|600x400",
          "--panel nothing=1|2",
          "--panel l2=0",
          "--vary w1_0_0=-1:1:5",
          "--vary zz=0:1",
          "--vary between:nofile.csv",
          "--vary pca",
          "--vary b1_1=1:0",
          "--along zz=0:1",
          "--scale none",
          "--view none",
          "--view line",
          "--quantity none",
          "--range 2:1",
          "--span -1",
          "--table xls",
          "--train zz",
          "--train b2_0,b2_0",
          "--steps -1",
          "--every 0",
          "--rate abc",
          "--rate 0",
          "--optimizer none",
          "--batch 0",
          "--batch 13",
          "--starts 0",
          "--seed x",
          "--frames 0",
          "--panels none",
          "--pace none",
          "--delay 1",
          "--mode none",
          "--mode frozen",
          "--mode pca",
          "--unknown",
          "another",
          "--name",
          "--out");

  @TempDir private Path folder;

  /** The command line with an option, in the place of the same option. */
  private List<String> line(SmallRun command, Path out, String extra) {
    List<String> line = new ArrayList<>(command.arguments(out));
    List<String> more = List.of(extra.split(" "));
    int same = line.indexOf(more.get(0));
    if (same >= 0 && more.size() == 2 && !more.get(0).equals("--vary")) {
      line.set(same + 1, more.get(1));
    } else {
      line.addAll(more);
    }
    return line;
  }

  @OneIn(2)
  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"GALLERY", "EXPLORE"})
  void wrongOptionsChangeNoFile(SmallRun command) throws IOException {
    assertEquals(0, command.run(folder).exitCode());
    int refused = 0;
    List<String> tried = Part.of(WRONG.size()).mapToObj(WRONG::get).toList();
    for (String wrong : tried) {
      Untouched before = Untouched.now(folder);
      Session session = Session.run(line(command, folder, wrong).toArray(String[]::new));
      if (session.exitCode() == 2) {
        before.check(command + " " + wrong + ": " + session.err());
        refused++;
      } else {
        assertEquals(0, session.exitCode(), command + " " + wrong + ": " + session);
      }
    }
    assertTrue(refused > tried.size() / 2, command + " refused " + refused + ", " + Part.again());
  }

  /** From a size that is refused at once to one that is ample, past the border between. */
  @OneIn(4)
  @ParameterizedTest
  @ValueSource(
      strings = {
        "sweep --vary w1_0_0=-1:1:5 --font-size 40",
        "sweep --vary w1_0_0=-1:1:5 --vary b2_0=0:1:4",
        "sweep --vary w1_0_0=-1:1:5 --vary b2_0=0:1:4 --view surface --panel l2=0|1",
        "sweep --vary w1_0_0=-1:1:5 --vary b2_0=0:1:4 --panel l2=0|1|2",
        "sweep --vary w1_0_0=-1:1:5 --vary b2_0=0:1:4 --quantity index",
        "trace --steps 20",
        "trace --steps 20 --starts 3",
        "trace --steps 20 --vary w1_0_0=-1:1:5 --vary b2_0=0:1:4",
        "trace --steps 20 --vary w1_0_0=-1:1:5 --vary b2_0=0:1:4 --view surface",
        "trace --steps 20 --vary w1_0_0=-1:1:5 --vary b2_0=0:1:4 --panel rate=0.1|1",
        "trace --steps 20 --vary w1_0_0=-1:1:5 --vary b2_0=0:1:4 --mode moving",
        "trace --steps 20 --mode pca",
        "minima --starts 4 --saddle-starts 0",
        "basins --vary w1_0_0=-1:1:2 --vary b2_0=0:1:2 --l2 0.01",
        "frames --vary w1_0_0=-1:1:3 --vary b2_0=0:1:3 --along b1_0=0:1:2",
      })
  void aSizeTooSmallChangesNoFile(String command) throws IOException {
    String text = command.contains("--font-size") ? "" : " --font-size 23";
    String line = command + " --out " + folder + text + " --size ";
    assertEquals(0, Session.run((line + "1200x800").split(" ")).exitCode());
    int refused = 0;
    for (int width = 60; width <= 680; width += 60) {
      Untouched before = Untouched.now(folder);
      Session session = Session.run((line + width + "x" + width * 3 / 4).split(" "));
      if (session.exitCode() == 2) {
        before.check(command + " " + width + ": " + session.err());
        refused++;
      } else {
        assertEquals(0, session.exitCode(), session.err());
        break; // larger ones have room too
      }
    }
    assertTrue(refused > 0, "no size was too small");
  }

  @Test
  void theMinimaOfAnotherNetworkAreRefusedBeforeTheTraining() throws IOException {
    Session.run("minima", "--starts", "2", "--format", "none", "--out", folder.toString());
    assertEquals(0, SmallRun.TRACE.run(folder).exitCode());
    Untouched before = Untouched.now(folder);
    String minima = folder.resolve("minima.csv").toString();
    Session session = SmallRun.TRACE.run(folder, "--hidden", "3", "--minima", minima);
    assertEquals(2, session.exitCode());
    before.check(session.err());
  }
}
