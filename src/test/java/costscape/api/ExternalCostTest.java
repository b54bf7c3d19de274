package costscape.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import costscape.store.onnx.OnnxRuntime;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Programs and graphs are models as any cost is. */
class ExternalCostTest {
  private static final Path RESOURCES = Path.of("src/test/resources").toAbsolutePath();

  private static String program(String fault) throws InterruptedException {
    try {
      assumeTrue(new ProcessBuilder("python3", "--version").start().waitFor() == 0);
    } catch (IOException e) {
      assumeTrue(false, "no python3 is installed");
    }
    return "python3 '%s' %s 3".formatted(RESOURCES.resolve("costscape/program/faulty.py"), fault);
  }

  @Test
  void aProgramIsJudgedSweptAndSearched() throws InterruptedException {
    try (ExternalCost cost = ExternalCost.program(program("nothing"), said -> {})) {
      Point base = cost.base();
      assertEquals(List.of("x_0", "x_1", "x_2"), cost.model().names());
      assertEquals(Verdict.Kind.MINIMUM, base.verdict().kind(), base.verdict().why());
      Surface surface = Sweep.surface(base.plane("x_0", -1, 1, "x_1", -1, 1), 5, 5);
      assertEquals(0, surface.failed());
      assertTrue(Picture.heatmap(surface).caption().startsWith("Costs from faulty.py, 3 param"));
      double[] at = base.toArray();
      double[] low = {at[0] - 1, at[1] - 1, at[2] - 1};
      double[] high = {at[0] + 1, at[1] + 1, at[2] + 1};
      Catalogue places = Catalogue.within(cost.model(), low, high, 9, 3, 1, Work.threads(1));
      assertEquals(1, places.entries().size(), places.entries().toString());
    }
  }

  @Test
  void aProgramsFaultIsSaid() throws InterruptedException {
    try (ExternalCost cost = ExternalCost.program(program("sign"), said -> {})) {
      Verdict verdict = cost.base().verdict();
      assertEquals(Verdict.Kind.NONE, verdict.kind(), verdict.why());
      assertTrue(verdict.why().contains("the gradient tells the slope"), verdict.why());
    }
    IllegalArgumentException none =
        assertThrows(
            IllegalArgumentException.class,
            () -> ExternalCost.program("/nowhere/costs", said -> {}));
    assertEquals(IllegalArgumentException.class, none.getClass());
  }

  @Test
  void aGraphIsAModel() {
    assumeTrue(OnnxRuntime.isThere(), "onnxruntime is not there: mvn -Ponnx adds it");
    Path folder = RESOURCES.resolve("onnx");
    try (ExternalCost cost =
        ExternalCost.graph(folder.resolve("two.onnx"), folder.resolve("two.npz"))) {
      assertEquals(0.468508, cost.base().cost(), 1e-6);
      assertEquals(31, cost.model().dimension());
    }
  }
}
