package costscape.cli.gallery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import costscape.words.Language;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A recipe says what it needs that the program does not bring. */
class CookbookEntryTest {
  private static CookbookEntry recipe(String line) {
    return new CookbookEntry("name", "Title", "A sentence.", List.of(line), false);
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
    CookbookEntry recipe = recipe("costscape sweep --vary w1_0_0=-1:1");
    assertFalse(recipe.isOfGraph());
    assertEquals(Optional.empty(), recipe.lackingFile());
  }

  /** A recipe that one language lacks is refused, so that nothing is shown half in English. */
  @Test
  void germanSaysOfTheSameRecipesSomethingElse() {
    List<CookbookEntry> english = recipes(CookbookText.chapters());
    List<CookbookEntry> german = recipes(Language.GERMAN.during(CookbookText::chapters));
    assertEquals(english.size(), german.size());
    for (int k = 0; k < english.size(); k++) {
      assertEquals(english.get(k).lines(), german.get(k).lines());
      assertNotEquals(english.get(k).title(), german.get(k).title());
      assertNotEquals(english.get(k).sentence(), german.get(k).sentence());
    }
  }

  private static List<CookbookEntry> recipes(List<CookbookChapter> chapters) {
    return chapters.stream().flatMap(chapter -> chapter.recipes().stream()).toList();
  }
}
