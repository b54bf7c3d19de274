package costscape.cli.gallery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A recipe says what it needs that the program does not bring. */
class CookbookEntryTest {
  private static Cookbook.Entry recipe(String line) {
    return new Cookbook.Entry("name", "Title", "A sentence.", List.of(line), false);
  }

  @Test
  void aGraphNeedsItsFilesAndSomethingThatComputesIt() {
    String there = "costscape sweep --model src/examples/networks/lenet.onnx";
    assertTrue(recipe(there).isOfGraph());
    assertEquals(Optional.empty(), recipe(there).lackingFile());
    String other = " --panel \"model=src/examples/networks/lenet.onnx|src/no/b.onnx\"";
    assertEquals(Optional.of("src/no/b.onnx"), recipe(there + other).lackingFile());
  }

  @Test
  void ofAPatternTheFolderIsNeeded() {
    String line = "costscape trace --from \"src/%s/*.npz\"";
    String there = line.formatted("examples/networks/epochs");
    assertEquals(Optional.empty(), recipe(there).lackingFile());
    assertEquals(Optional.of("src/no/*.npz"), recipe(line.formatted("no")).lackingFile());
    assertFalse(recipe(there).isOfGraph());
  }

  @Test
  void mostNeedNothing() {
    Cookbook.Entry recipe = recipe("costscape sweep --vary w1_0_0=-1:1");
    assertFalse(recipe.isOfGraph());
    assertEquals(Optional.empty(), recipe.lackingFile());
  }
}
